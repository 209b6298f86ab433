package app.yizhan.camunda;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In what H2 and MySQL differ when tables are made. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final Map<String, String> H2 = Map.of(
            "id", "CHAR(36)",
            "table", "",
            "blob", "BLOB",
            "longtext", "CLOB");

    private static final Map<String, String> MYSQL = Map.of(
            "id", "CHAR(36) CHARACTER SET ascii COLLATE ascii_bin",
            "table", "DEFAULT CHARSET=utf8mb4 COLLATE utf8mb4_bin",
            "blob", "LONGBLOB",
            "longtext", "LONGTEXT");

    @Bean
    FlywayConfigurationCustomizer dialect(DataSource dataSource, LastingConnections lasting) throws SQLException {
        if (!isH2(dataSource)) {
            return flyway -> flyway.placeholders(MYSQL);
        }
        var beside = lasting.beside(dataSource);
        return flyway -> flyway.placeholders(H2).dataSource(beside);
    }

    private static boolean isH2(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return "H2".equals(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }
}
