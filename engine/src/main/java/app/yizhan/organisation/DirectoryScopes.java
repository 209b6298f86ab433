package app.yizhan.organisation;

import app.yizhan.token.TokenScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What programs may do with the directory. */
@Configuration(proxyBeanMethods = false)
public class DirectoryScopes {

    /** Sends the files of the directory. */
    public static final String IMPORT = "feeds.directory";

    @Bean
    TokenScope directoryFeed() {
        return new TokenScope(IMPORT);
    }
}
