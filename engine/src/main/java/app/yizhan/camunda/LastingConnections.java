package app.yizhan.camunda;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Connections beside the pool that stay open as long as the application runs. H2 asks the session that made a check such as
 * {@code status IN (…)} whenever a row is written: once that session is closed nothing can be written any more, and a pool
 * renews all of its connections within half an hour.
 */
@Component
class LastingConnections implements DisposableBean {

    private final List<SingleConnectionDataSource> open = new CopyOnWriteArrayList<>();

    /** To the same database as the pool's. */
    DataSource beside(DataSource pool) throws SQLException {
        var known = pool.unwrap(HikariDataSource.class);
        return new AbstractDataSource() {

            @Override
            public Connection getConnection() throws SQLException {
                return lasting(known.getJdbcUrl(), known.getUsername(), known.getPassword());
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return lasting(known.getJdbcUrl(), user, password);
            }
        };
    }

    private Connection lasting(String url, String user, String password) throws SQLException {
        var one = new SingleConnectionDataSource(url, user, password, true);
        open.add(one);
        return one.getConnection();
    }

    @Override
    public void destroy() {
        open.forEach(SingleConnectionDataSource::destroy);
    }
}
