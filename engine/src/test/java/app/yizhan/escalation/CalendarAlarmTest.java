package app.yizhan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("What the calendar lacks is told")
class CalendarAlarmTest {

    @Autowired
    CalendarAlarm alarm;

    @Autowired
    HealthIndicator calendarHealthIndicator;

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void administrators_hear_of_a_missing_year_once_a_month_and_health_says_so_when_it_has_come() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        alarm.look();
        alarm.look();
        assertThat(told("2026-11")).isEqualTo(1);
        assertThat(calendarHealthIndicator.health().getStatus().getCode()).isEqualTo("UP");
        scenario.beginAt(LocalDateTime.of(2027, 1, 4, 9, 0));
        alarm.look();
        assertThat(told("2027-01")).isEqualTo(1);
        assertThat(calendarHealthIndicator.health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    private int told(String month) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = 'calendar-gap' AND person_id = ? AND dedupe_key LIKE ?",
                Integer.class,
                scenario.id("admin"),
                "calendar-gap:YEAR:2027:" + month + "%");
    }
}
