package app.yizhan.processes;

import app.yizhan.testing.TestApplication;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

/** Yizhan once more on the database of a test: everything but the database is its own. */
final class OtherNode implements AutoCloseable {

    private static String url;
    private static String user;

    private final TestContext test;

    private OtherNode(Class<?> kind) {
        this.test = new TestContextManager(kind).getTestContext();
    }

    static OtherNode beside(DataSource pool) throws SQLException {
        return start(pool, AsUsual.class);
    }

    /** With five connections. */
    static OtherNode small(DataSource pool) throws SQLException {
        return start(pool, Small.class);
    }

    private static OtherNode start(DataSource pool, Class<?> kind) throws SQLException {
        var known = pool.unwrap(HikariDataSource.class);
        url = known.getJdbcUrl();
        user = known.getUsername();
        return new OtherNode(kind);
    }

    ApplicationContext beans() {
        return test.getApplicationContext();
    }

    @Override
    public void close() {
        test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    }

    @SpringBootTest(classes = TestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
    @ActiveProfiles("test")
    @Import(SameDatabase.class)
    private static class AsUsual {}

    @SpringBootTest(
            classes = TestApplication.class,
            webEnvironment = SpringBootTest.WebEnvironment.NONE,
            properties = "spring.datasource.hikari.maximum-pool-size=5")
    @ActiveProfiles("test")
    @Import(SameDatabase.class)
    private static class Small {}

    @TestConfiguration(proxyBeanMethods = false)
    static class SameDatabase {

        @Bean
        DataSource dataSource(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(url);
            pool.setUsername(user);
            pool.setPassword("");
            pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            pool.setMaximumPoolSize(connections);
            pool.setConnectionTimeout(5_000);
            return pool;
        }
    }
}
