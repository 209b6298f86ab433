package app.yizhan.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.EngineTest;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class EngineStartsTest {

    @Autowired
    ManagementService management;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void on_tables_that_the_migrations_made() {
        assertThat(management.getProperties()).containsEntry("schema.version", "fox");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM request", Integer.class))
                .isZero();
    }
}
