package app.yizhan.access;

import app.yizhan.setting.SettingDefinition;
import app.yizhan.token.TokenScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What access control may do, and how long what it sends is kept. */
@Configuration(proxyBeanMethods = false)
public class AccessScopes {

    /** Sends entries and exits. */
    public static final String SEND = "feeds.access-events";

    static final String DAYS = "access.days";

    @Bean
    TokenScope accessFeed() {
        return new TokenScope(SEND);
    }

    /** Where somebody went is kept no longer than somebody looks for it. */
    @Bean
    SettingDefinition accessDays() {
        return SettingDefinition.number(DAYS, 90, 1, 180);
    }
}
