package app.yizhan.processes;

import static app.yizhan.processes.Desk.HOUSING;
import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@Import(Desk.class)
@DisplayName("The clock of a step stands still while the applicant has it")
class PausedClockTest {

    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 20, 17, 0);
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    Desk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void what_the_office_had_left_when_it_gave_the_request_back_is_left_when_it_returns() {
        var request = ask(FRIDAY);
        assertThat(dueOf(request)).isEqualTo("2026-11-24T18:00");
        returned(request, MONDAY);
        assertThat(rungOf(request)).isEqualTo("9999-12-31T00:00");
        sentAgain(request, MONDAY.withHour(17));
        assertThat(dueOf(request)).as("a working day more").isEqualTo("2026-11-25T18:00");
        assertThat(entry(HOUSING, request)).isEqualTo(dueOf(request));
        assertThat(rungOf(request)).as("half of 17 hours").isCloseTo("2026-11-24T15:30", within(1, ChronoUnit.MINUTES));
        scenario().advanceTo(LocalDateTime.of(2026, 11, 24, 15, 0));
        assertThat(reminders(request)).isZero();
        scenario().advanceTo(LocalDateTime.of(2026, 11, 24, 15, 32));
        assertThat(reminders(request)).isEqualTo(1);
        scenario().withdraw(request, "student11");
    }

    @Test
    void a_weekend_gives_the_office_nothing() {
        var request = ask(FRIDAY);
        returned(request, FRIDAY.plusMinutes(50));
        sentAgain(request, MONDAY.withHour(8));
        assertThat(dueOf(request)).isEqualTo("2026-11-24T18:00");
        scenario().withdraw(request, "student11");
    }

    @Test
    void several_returns_are_added_up() {
        var request = ask(MONDAY);
        assertThat(dueOf(request)).isEqualTo("2026-11-25T18:00");
        returned(request, MONDAY.withHour(10));
        sentAgain(request, MONDAY.withHour(15));
        assertThat(dueOf(request)).as("three hours").isEqualTo("2026-11-26T18:00");
        returned(request, MONDAY.withHour(16));
        sentAgain(request, MONDAY.plusDays(1).withHour(10));
        assertThat(dueOf(request)).as("seven hours").isEqualTo("2026-11-26T18:00");
        returned(request, MONDAY.plusDays(3).withHour(17));
        sentAgain(request, MONDAY.plusDays(4).withHour(17));
        assertThat(dueOf(request)).as("fifteen hours").isEqualTo("2026-11-27T18:00");
        scenario().withdraw(request, "student11");
    }

    @Test
    void a_return_that_was_undone_took_no_time() {
        var request = ask(MONDAY);
        scenario().advanceTo(MONDAY.plusDays(1));
        var rung = rungOf(request);
        var slot = desk.slot(HOUSING, request);
        scenario().as(HOUSING).returnToApplicant(request, "once more");
        scenario().advance(Duration.ofMinutes(4));
        desk.undo(slot, HOUSING);
        assertThat(dueOf(request)).isEqualTo("2026-11-25T18:00");
        assertThat(rungOf(request)).isEqualTo(rung);
        assertThat(jdbc.queryForObject("SELECT paused_minutes FROM round WHERE request_id = ?", Integer.class, request))
                .isZero();
        scenario().withdraw(request, "student11");
    }

    @Test
    void a_reminder_that_repeats_keeps_its_distance_to_the_last() {
        var request = ask(MONDAY);
        scenario().advanceTo(LocalDateTime.of(2026, 11, 24, 15, 0));
        assertThat(reminders(request)).as("half of 23 hours is Tuesday 14:30").isEqualTo(1);
        returned(request, LocalDateTime.of(2026, 11, 24, 15, 30));
        sentAgain(request, LocalDateTime.of(2026, 11, 25, 9, 0));
        assertThat(rungOf(request))
                .as("three of four hours were left")
                .isCloseTo("2026-11-25T12:00", within(1, ChronoUnit.MINUTES));
        scenario().withdraw(request, "student11");
    }

    @Test
    void the_promise_of_the_whole_counts_as_the_step_does() {
        scenario().beginAt(FRIDAY);
        var form = move(scenario().freeBed("b02"));
        var request = scenario().submit(SERVICE, "student14", form);
        assertThat(promised(request)).isEqualTo("2026-12-02");
        scenario().advanceTo(MONDAY);
        var slot = scenario().as("counselor01").task(request);
        scenario().as("counselor01").returnToApplicant(request, "which exam?");
        scenario().advance(Duration.ofMinutes(4));
        desk.undo(slot, "counselor01");
        assertThat(promised(request)).as("undone").isEqualTo("2026-12-02");
        scenario().as("counselor01").returnToApplicant(request, "which exam?");
        scenario().advanceTo(MONDAY.withHour(17));
        scenario().as("student14").done(request, form);
        assertThat(promised(request)).isEqualTo("2026-12-03");
        scenario().withdraw(request, "student14");
    }

    private Scenario scenario() {
        return desk.scenario();
    }

    private String ask(LocalDateTime at) {
        scenario().beginAt(at);
        return scenario().submit("trial-desk", "student11", Map.of("way", "HERE", "words", "as it is"));
    }

    private void returned(String request, LocalDateTime at) {
        scenario().advanceTo(at);
        scenario().as(HOUSING).returnToApplicant(request, "once more");
    }

    private void sentAgain(String request, LocalDateTime at) {
        scenario().advanceTo(at);
        desk.correct(request, "HERE");
    }

    private String promised(String request) {
        return String.valueOf(scenario().seenBy("student14", request).promisedBy());
    }

    private LocalDateTime entry(String account, String request) {
        return Objects.requireNonNull(
                scenario().as(account).finds(request).orElseThrow().due());
    }

    private int reminders(String request) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM timeline_entry WHERE request_id = ? AND action = 'REMINDED'",
                Integer.class,
                request));
    }

    private LocalDateTime dueOf(String request) {
        return time("SELECT due_at FROM round WHERE request_id = ? AND state = 'OPEN'", request);
    }

    private LocalDateTime rungOf(String request) {
        return time("SELECT due_at FROM rung WHERE request_id = ? AND wait = 'LADDER'", request);
    }

    private LocalDateTime time(String sql, String request) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, LocalDateTime.class, request));
    }
}
