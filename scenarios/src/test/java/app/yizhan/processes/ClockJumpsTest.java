package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.calendar.DueWork;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * R7 of docs/trust.md: a counselor's ladder (remind, remind and copy, escalate, copy), the hold's alarm and the other timers that
 * models draw, each fires once.
 */
@EngineTest
@OnOneDatabase(OnOneDatabase.Kind.H2)
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

    /** A boundary timer that interrupts (3 days to move), timers beside (a leave's three), and two in a row (the cut-offs). */
    @ParameterizedTest(name = "from {0} to {1}, walked: {2}")
    @CsvSource({
        "2026-11-23T09:00, 2027-11-23T09:00, false",
        "2026-11-23T09:00, 2027-11-23T09:00, true",
        "2026-12-29T16:00, 2027-03-01T09:00, false",
        "2026-12-29T16:00, 2027-03-01T09:00, true",
        "2028-02-28T16:00, 2028-04-10T09:00, false",
        "2028-02-28T16:00, 2028-04-10T09:00, true"
    })
    void each_timer_that_a_model_draws_fires_once(LocalDateTime from, LocalDateTime to, boolean walked) {
        scenario.beginAt(from);
        var move = readyToMove(from);
        var leave = granted(from);
        var late = scenario.submit("late-return", "student09", lateReturn(from));
        if (walked) {
            scenario.advanceTo(to);
        } else {
            scenario.beginAt(to);
            runDue();
            scenario.advance(Duration.ofHours(2)); // a timer that a late one started
        }
        assertFiredOnce(move, leave, late);
        runDue();
        scenario.beginAt(to.plusYears(1));
        runDue();
        assertFiredOnce(move, leave, late);
    }

    private void assertFiredOnce(String move, String leave, String late) {
        assertThat(scenario.request(move).result()).isEqualTo("EndEvent_HoldExpired");
        assertThat(visits(move, "BoundaryEvent_MoveOverdue")).isEqualTo(1);
        assertThat(scenario.request(leave).result()).isEqualTo("EndEvent_Overdue");
        assertThat(timeline(leave))
                .filteredOn(List.of("RETURN_NEAR", "RETURN_LATE", "RETURN_OVERDUE", "NOT_BACK")::contains)
                .containsExactlyInAnyOrder("RETURN_NEAR", "RETURN_LATE", "RETURN_OVERDUE", "NOT_BACK");
        assertThat(scenario.request(late).result()).isEqualTo("EndEvent_Lapsed");
        assertThat(visits(late, "BoundaryEvent_CounselorCutOff")).isEqualTo(1);
        assertThat(visits(late, "BoundaryEvent_DutyTooLate")).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM ACT_RU_JOB j JOIN request r ON r.instance_id = j.PROCESS_INSTANCE_ID_ WHERE r.id IN (?, ?, ?)",
                        Integer.class,
                        move,
                        leave,
                        late))
                .isZero();
    }

    private String readyToMove(LocalDateTime from) {
        var form = RoomChangeForms.move(scenario.freeBed("b01"));
        form.put("desiredDate", from.toLocalDate().plusDays(10).toString());
        var request = scenario.submit(SERVICE, "student08", form);
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as(scenario.dormManagerOf(scenario.bedOf("student08").code())).done(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_ReportMove");
        return request;
    }

    private String granted(LocalDateTime from) {
        var start = from.toLocalDate().plusDays(1).atTime(8, 0);
        var request = scenario.submit("leave", "student07", LeaveForms.leave(start, start.plusHours(10)));
        scenario.as("counselor01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Return");
        return request;
    }

    private static Map<String, Object> lateReturn(LocalDateTime from) {
        return Map.of(
                "kind",
                "LATE",
                "date",
                from.toLocalDate().toString(),
                "expectedReturn",
                from.toLocalDate().plusDays(1).atTime(0, 30).toString(),
                "place",
                "the cinema in the old town",
                "reason",
                "a film with my class",
                "contact",
                "13800000000");
    }

    private int visits(String request, String element) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM step_visit WHERE request_id = ? AND element = ?",
                Integer.class,
                request,
                element));
    }

    private List<String> timeline(String request) {
        return jdbc.queryForList(
                "SELECT action FROM timeline_entry WHERE request_id = ? ORDER BY id", String.class, request);
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
        return jdbc.queryForList("""
                SELECT action FROM timeline_entry WHERE request_id = ?
                AND action IN ('REMINDED', 'COPIED_UP', 'ESCALATED', 'LONG_HOLD') ORDER BY id""", String.class, request);
    }

    private int mostReminders(String request) {
        return jdbc
                .queryForList(
                        "SELECT COUNT(*) FROM message WHERE request_id = ? AND kind = 'reminder' GROUP BY person_id",
                        Integer.class,
                        request)
                .stream()
                .max(Integer::compare)
                .orElse(0);
    }
}
