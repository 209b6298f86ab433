package app.yizhan.camunda;

import java.lang.module.ModuleDescriptor.Version;
import java.sql.Connection;
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

    /** Before it MySQL reads checks without holding them, or cannot change one by its name. */
    private static final Version FIRST_OF_USE = Version.parse("8.0.19");

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
            var server = connection.getMetaData();
            if ("H2".equals(server.getDatabaseProductName())) {
                keepsNoResults(connection);
                return true;
            }
            refuseTheOld(server.getDatabaseProductVersion());
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be reached", e);
        }
    }

    /** H2 gives a statement that runs again what its subquery said before, also where the statement itself changed that. */
    private static void keepsNoResults(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET OPTIMIZE_REUSE_RESULTS 0");
        }
    }

    /** @param version as the server says it, e.g. {@code 8.4.3-log}; MariaDB, which counts in its own way, names itself in it */
    static void refuseTheOld(String version) {
        var numbers = version.split("[^0-9.]", 2)[0];
        if (!version.contains("MariaDB") && Version.parse(numbers).compareTo(FIRST_OF_USE) < 0) {
            throw UnusableDatabase.tooOld(version);
        }
    }
}
