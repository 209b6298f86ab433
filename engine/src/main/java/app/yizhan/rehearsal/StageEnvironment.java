package app.yizhan.rehearsal;

import app.yizhan.notification.BaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Nothing of the real configuration comes along by accident: neither its variables nor its files are among the sources. */
final class StageEnvironment extends StandardEnvironment {

    private static final String DATABASE =
            "jdbc:h2:mem:rehearsal-%s;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=200"
                    + ";OPTIMIZE_REUSE_RESULTS=FALSE";

    private StageEnvironment() {}

    /** @param folder of files, keys and all that is kept */
    static StageEnvironment of(String id, Path folder, BaseAddress address) {
        var environment = new StageEnvironment();
        environment.setActiveProfiles("rehearsal");
        var sources = environment.getPropertySources();
        sources.addLast(new MapPropertySource(
                "rehearsal",
                Map.of(
                        "yizhan.data", folder.toString(),
                        "yizhan.jobs", "false",
                        "yizhan.base-address", address.toString(),
                        "yizhan.actions-at-once", "2",
                        "spring.datasource.hikari.maximum-pool-size", "5",
                        "spring.datasource.hikari.minimum-idle", "1",
                        // with its last connection a database in memory is gone
                        "spring.datasource.hikari.max-lifetime", "0",
                        "spring.datasource.url", DATABASE.formatted(id))));
        shared(sources);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    private static void shared(MutablePropertySources sources) {
        try {
            new YamlPropertySourceLoader()
                    .load("engine", new ClassPathResource("yizhan-engine.yml"))
                    .forEach(sources::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void customizePropertySources(MutablePropertySources sources) {
        // only what is named above
    }
}
