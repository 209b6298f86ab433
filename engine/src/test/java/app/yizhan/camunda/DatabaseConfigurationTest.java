package app.yizhan.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.testing.EngineTest;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class DatabaseConfigurationTest {

    private static final String ADD = "INSERT INTO calendar_day (cal_date, kind, name) VALUES ('2099-01-01', ?, '-')";

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcTemplate jdbc;

    /** H2: "Check constraint invalid", half an hour after the tables were made. */
    @Test
    void rows_are_checked_and_written_when_the_connections_that_made_the_tables_are_gone() throws SQLException {
        var pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        pool.softEvictConnections();
        // MySQL's own code for it is none that Spring translates
        assertThatThrownBy(() -> jdbc.update(ADD, "PARTY"))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsIgnoringCase("ck_calendar_day_kind");
        assertThat(jdbc.update(ADD, "MAKEUP")).isOne();
        assertThat(jdbc.update("DELETE FROM calendar_day WHERE cal_date = '2099-01-01'"))
                .isOne();
    }

    @Test
    void a_mysql_that_does_not_hold_checks_is_refused_and_every_later_one_taken() {
        for (var old : List.of("5.7.44-log", "8.0.12", "8.0.18")) {
            assertThatThrownBy(() -> DatabaseConfiguration.refuseTheOld(old))
                    .isInstanceOf(UnusableDatabase.class)
                    .hasMessageContaining(old)
                    .hasMessageContaining("8.4");
        }
        for (var good : List.of("8.0.19", "8.4.3-0ubuntu", "9.7.4", "11.4.5-MariaDB-log", "5.5.5-10.11.2-MariaDB")) {
            DatabaseConfiguration.refuseTheOld(good);
        }
    }
}
