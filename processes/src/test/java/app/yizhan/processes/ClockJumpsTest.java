package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.DueWork;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** R7 of docs/trust.md: a counselor's ladder (remind, remind and copy, escalate, copy) and the hold's alarm, each fires once. */
@EngineTest
@Tag("trust")
@DisplayName("The clock jumps")
class ClockJumpsTest {

    private static final List<String> WHOLE_LADDER =
            List.of("REMINDED", "REMINDED", "COPIED_UP", "ESCALATED", "COPIED_UP", "LONG_HOLD");

    /** After a jump both reminders are due at once: the first is overtaken, nobody is reminded twice in one breath. */
    private static final List<String> AT_ONCE = List.of("REMINDED", "COPIED_UP", "ESCALATED", "COPIED_UP", "LONG_HOLD");

    @Autowired
    Scenario scenario;

    @Autowired
    List<DueWork> dueWork;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    private final List<String> requests = new ArrayList<>();

    @AfterEach
    void clear() {
        requests.forEach(r -> scenario.withdraw(r, "student08"));
        invariants.hold();
    }

    @ParameterizedTest(name = "from {0} to {1}, walked: {2}")
    @CsvSource({
        "2026-11-23T09:00, 2027-11-23T09:00, false",
        "2026-11-23T09:00, 2027-11-23T09:00, true",
        "2026-12-29T16:00, 2027-03-01T09:00, false",
        "2026-12-29T16:00, 2027-03-01T09:00, true",
        "2028-02-25T16:00, 2028-04-10T09:00, false",
        "2028-02-25T16:00, 2028-04-10T09:00, true",
        "2028-02-29T09:00, 2029-02-28T23:59, false"
    })
    void each_rung_and_timer_fires_once(LocalDateTime from, LocalDateTime to, boolean walked) {
        var request = submitAt(from);
        if (walked) {
            scenario.advanceTo(to);
        } else {
            scenario.beginAt(to);
            runDue();
        }
        assertThat(fired(request)).containsExactlyInAnyOrderElementsOf(walked ? WHOLE_LADDER : AT_ONCE);
        runDue();
        scenario.beginAt(to.plusYears(1));
        runDue();
        assertThat(fired(request)).hasSameSizeAs(walked ? WHOLE_LADDER : AT_ONCE);
        assertThat(mostReminders(request)).as("reminders that one person got").isEqualTo(walked ? 2 : 1);
    }

    @Test
    void an_hour_forward_and_back_again_fires_nothing_twice() {
        var request = submitAt(LocalDateTime.of(2026, 11, 23, 17, 0));
        scenario.advanceTo(LocalDateTime.of(2026, 11, 24, 18, 30));
        assertThat(fired(request)).containsExactly("REMINDED");
        scenario.beginAt(LocalDateTime.of(2026, 11, 24, 17, 30));
        runDue();
        scenario.advanceTo(LocalDateTime.of(2026, 11, 24, 19, 0));
        assertThat(fired(request)).containsExactly("REMINDED");
    }

    private String submitAt(LocalDateTime time) {
        scenario.beginAt(time);
        var form = RoomChangeForms.move(scenario.freeBed("b01"));
        form.put("desiredDate", time.toLocalDate().plusDays(10).toString());
        var request = scenario.submit(SERVICE, "student08", form);
        requests.add(request);
        return request;
    }

    /** As the schedulers do: again and again, until nothing is due. */
    private void runDue() {
        for (int pass = 0; pass < 50; pass++) {
            dueWork.forEach(DueWork::runDue);
        }
    }

    private List<String> fired(String request) {
        return jdbc.queryForList(
                """
                SELECT action FROM timeline_entry WHERE request_id = ?
                AND action IN ('REMINDED', 'COPIED_UP', 'ESCALATED', 'LONG_HOLD') ORDER BY id""",
                String.class, request);
    }

    private int mostReminders(String request) {
        return jdbc.queryForList(
                        "SELECT COUNT(*) FROM message WHERE request_id = ? AND kind = 'reminder' GROUP BY person_id",
                        Integer.class, request)
                .stream()
                .max(Integer::compare)
                .orElse(0);
    }
}
