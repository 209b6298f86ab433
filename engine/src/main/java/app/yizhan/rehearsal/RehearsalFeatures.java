package app.yizhan.rehearsal;

import app.yizhan.YizhanEngine;
import java.io.IOException;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/**
 * The engine's features and what they stand on, named one by one: neither pages nor mail, metrics or management come along because they
 * lie on the class path. No component itself, so that the application's own scan passes it by.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionManagerCustomizationAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    MybatisAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        basePackages = "app.yizhan",
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = RehearsalFeatures.OfAnotherModule.class))
final class RehearsalFeatures {

    private RehearsalFeatures() {}

    /** What does not lie where the engine's classes do. */
    static final class OfAnotherModule implements TypeFilter {

        private static final String ENGINE = YizhanEngine.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return !reader.getResource().getURL().toString().contains(ENGINE);
        }
    }
}
