package app.yizhan.testing;

import ch.vorburger.exec.ManagedProcessException;
import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A fresh database for a context, and passwords that take no time; the MariaDB server is started once a JVM and ends with it. {@code -Dyizhan.test.server=host:port}
 * takes a server that runs instead, MySQL for instance, on which root needs no password; its databases stay there.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static boolean isMariaDb() {
        return "mariadb".equals(System.getProperty("yizhan.test.database"));
    }

    @Bean
    DataSource dataSource() {
        var name = "yizhan_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        var pool = DataSourceBuilder.create()
                .type(HikariDataSource.class)
                .url(
                        isMariaDb()
                                ? MariaDb.database(name)
                                : "jdbc:h2:mem:" + name
                                        + ";MODE=MySQL;DB_CLOSE_DELAY=-1;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000"
                                        + ";QUERY_CACHE_SIZE=1000;OPTIMIZE_REUSE_RESULTS=FALSE")
                .username(isMariaDb() ? "root" : "sa")
                .password("")
                .build();
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMaximumPoolSize(30);
        pool.setConnectionTimeout(5_000);
        return pool;
    }

    @Bean
    SentSql sentSql() {
        return new SentSql();
    }

    /** As few rounds as there may be. */
    @Bean
    BCryptPasswordEncoder quickPasswords() {
        return new BCryptPasswordEncoder(4);
    }

    /** The server behind Connector/J. */
    private static final class MariaDb {

        private static final String ADDRESS = System.getProperty("yizhan.test.server", "");
        private static final String SERVER = ADDRESS.isEmpty() ? start() : ADDRESS;

        private static String start() {
            try {
                var server = MariaDbFolders.started();
                return "127.0.0.1:" + server.getConfiguration().getPort();
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("MariaDB did not start", e);
            }
        }

        static String database(String name) {
            return "jdbc:mysql://" + SERVER + "/" + name
                    + "?createDatabaseIfNotExist=true&sendFractionalSeconds=true&connectionTimeZone=Asia/Shanghai&allowPublicKeyRetrieval=true&useSSL=false&rewriteBatchedStatements=true";
        }
    }
}
