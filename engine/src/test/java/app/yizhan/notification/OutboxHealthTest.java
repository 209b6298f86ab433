package app.yizhan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.testing.EngineTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
class OutboxHealthTest {

    @Autowired
    HealthIndicator outboxHealthIndicator;

    @Autowired
    Notifications notifications;

    @Autowired
    SchoolClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private Duration offset = Duration.ZERO;

    @BeforeEach
    void empty() {
        offset = clock.offset();
        jdbc.update("DELETE FROM outbox");
    }

    @AfterEach
    void as_it_was() {
        clock.setOffset(offset);
        jdbc.update("DELETE FROM outbox");
    }

    @Test
    void what_failed_counts_for_a_day() {
        var person = TimeOrderedId.next();
        notifications.tell(new Notice("task", person, Map.of(), null, null, true, TimeOrderedId.next(), null));
        jdbc.update("UPDATE outbox SET status = 'FAILED', next_at = ?", clock.now());
        assertThat(status()).isEqualTo("DEGRADED");
        clock.setOffset(clock.offset().plusHours(25));
        assertThat(status()).isEqualTo(Status.UP.getCode());
        assertThat(notifications.stats().failed()).as("it stays visible").isEqualTo(1);
    }

    private String status() {
        return java.util.Objects.requireNonNull(outboxHealthIndicator.health())
                .getStatus()
                .getCode();
    }
}
