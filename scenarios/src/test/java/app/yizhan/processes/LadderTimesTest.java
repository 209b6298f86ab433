package app.yizhan.processes;

import static app.yizhan.processes.Desk.HOUSING;
import static app.yizhan.processes.Desk.OFFICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.CalendarYear;
import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.escalation.OverdueBoard;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.StatementCount;
import app.yizhan.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@Import(Desk.class)
@DisplayName("Ladders: reminders, return, calendar, board")
class LadderTimesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Autowired
    Desk desk;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    OverdueBoard board;

    @Autowired
    StatementCount statements;

    @Autowired
    List<DueWork> dueWork;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_ladder_reminds_three_times_and_then_gives_the_request_back_by_itself() {
        var request = desk.ask("HERE");
        desk.scenario().advanceTo(LocalDateTime.of(2026, 11, 27, 13, 0));
        assertThat(told(request))
                .containsExactly("REMINDED", "REMINDED", "REMINDED", "REMINDED", "COPIED_UP", "RETURNED_LATE");
        assertThat(desk.scenario().request(request).status()).isEqualTo(RequestStatus.RETURNED);
        assertThat(desk.scenario().seenBy("student11", request).timeline())
                .filteredOn(entry -> entry.action().equals("RETURNED_LATE"))
                .singleElement()
                .extracting(TimelineEntry::actorName)
                .isNull();
        assertThat(desk.has("student11", request)).isTrue();
        assertThat(desk.has(HOUSING, request)).isFalse();
        desk.correct(request, "HERE");
        assertThat(desk.has(HOUSING, request)).isTrue();
        desk.scenario().advance(Duration.ofDays(7));
        assertThat(told(request)).as("the ladder has no rung left").hasSize(6);
        desk.scenario().withdraw(request, "student11");
    }

    @Test
    void rungs_that_are_due_together_are_done_once_whoever_works_and_a_broken_one_stops_none() throws Exception {
        var requests = List.of(desk.ask("HERE"), desk.ask("HERE"), desk.ask("HERE"));
        var broken = desk.ask("HERE");
        jdbc.update("UPDATE round SET step = 'Task_Gone' WHERE request_id = ?", broken);
        Stream.concat(requests.stream(), Stream.of(broken))
                .forEach(request ->
                        jdbc.update("UPDATE rung SET due_at = '2026-01-05 09:00:00' WHERE request_id = ?", request));
        var rungs = dueWork.stream()
                .filter(work -> work.getClass().getSimpleName().startsWith("RungWork"))
                .findFirst()
                .orElseThrow();
        // nodes that compete are not asked of H2
        int nodes = TestDatabase.isMariaDb() ? 3 : 1;
        try (var pool = Executors.newFixedThreadPool(nodes)) {
            for (var done : pool.invokeAll(Collections.nCopies(nodes, rungs::runDue))) {
                done.get();
            }
        }
        assertThat(requests).allSatisfy(request -> assertThat(told(request)).containsExactly("REMINDED"));
        jdbc.update("UPDATE round SET step = 'Task_Here' WHERE request_id = ?", broken);
        assertThat(told(broken)).isEmpty();
        requests.forEach(request -> desk.scenario().withdraw(request, "student11"));
        desk.scenario().withdraw(broken, "student11");
    }

    @Test
    void quiet_hours_hold_the_mail_and_not_the_rung() {
        var request = desk.ask("HERE");
        desk.scenario().advanceTo(LocalDateTime.of(2026, 11, 24, 23, 0));
        var last = desk.scenario().seenBy("student11", request).timeline().getLast();
        assertThat(last.action()).isEqualTo("REMINDED");
        assertThat(last.at().truncatedTo(ChronoUnit.MINUTES)).isEqualTo(LocalDateTime.of(2026, 11, 24, 22, 30));
        assertThat(jdbc.queryForList(
                        "SELECT next_at FROM outbox WHERE request_id = ? AND kind = 'reminder' AND created_at >= ?",
                        LocalDateTime.class,
                        request,
                        LocalDateTime.of(2026, 11, 24, 22, 30)))
                .isNotEmpty()
                .containsOnly(LocalDateTime.of(2026, 11, 25, 7, 0));
        desk.scenario().withdraw(request, "student11");
    }

    @Test
    void a_loaded_year_moves_round_rung_and_inbox_together_and_the_record_says_so() {
        var request = desk.ask("HERE");
        var done = desk.ask("SINGLE");
        var before = calendar.years().stream()
                .filter(y -> y.year() == 2026)
                .findFirst()
                .orElseThrow();
        var rung = rungOf(request);
        int recountsBefore = recountsRecorded();
        assertThat(dueOf(request)).isEqualTo(WEDNESDAY.atTime(18, 0));
        try {
            load(before, WEDNESDAY.minusDays(1));
            desk.scenario().advance(Duration.ofMinutes(2));
            assertThat(dueOf(request)).isEqualTo(WEDNESDAY.plusDays(1).atTime(18, 0));
            assertThat(desk.scenario().as(HOUSING).finds(request).orElseThrow().due())
                    .isEqualTo(dueOf(request));
            assertThat(rungOf(request)).isEqualTo(rung.plusDays(1));
            assertThat(told(request)).containsExactly("DUE_MOVED");
            assertThat(told(done)).as("without a ladder nothing is due").isEmpty();
        } finally {
            load(before, null);
        }
        desk.scenario().advance(Duration.ofMinutes(2));
        assertThat(dueOf(request)).isEqualTo(WEDNESDAY.atTime(18, 0));
        assertThat(recountsRecorded()).isEqualTo(recountsBefore + 2);
        desk.scenario().withdraw(request, "student11");
        desk.scenario().withdraw(done, "student11");
    }

    @Test
    void a_rung_in_the_loaded_year_moves_though_the_round_was_due_in_the_year_before() {
        desk.scenario().beginAt(LocalDateTime.of(2026, 12, 29, 9, 0));
        var request = desk.scenario().submit("trial-desk", "student11", Map.of("way", "HERE", "words", "as it is"));
        desk.scenario().advanceTo(LocalDateTime.of(2026, 12, 31, 19, 0));
        var due = dueOf(request);
        assertThat(due).isEqualTo("2026-12-31T18:00");
        assertThat(rungOf(request)).isCloseTo("2027-01-04T11:30", within(1, ChronoUnit.MINUTES));
        try {
            load2027(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4));
            desk.scenario().advance(Duration.ofMinutes(2));
            assertThat(rungOf(request)).isCloseTo("2027-01-06T11:30", within(1, ChronoUnit.MINUTES));
            assertThat(dueOf(request)).isEqualTo(due);
            assertThat(told(request)).as("nothing that was promised moved").doesNotContain("DUE_MOVED");
        } finally {
            load2027();
            desk.scenario().advance(Duration.ofMinutes(2));
        }
        assertThat(rungOf(request)).isCloseTo("2027-01-04T11:30", within(1, ChronoUnit.MINUTES));
        desk.scenario().withdraw(request, "student11");
    }

    @Test
    void waits_in_working_days_are_counted_again_also_those_of_the_applicant() {
        var silent = desk.ask("AGAIN");
        var returned = desk.ask("AGAIN");
        desk.scenario().as(HOUSING).returnToApplicant(returned, "once more");
        var before = calendar.years().stream()
                .filter(y -> y.year() == 2026)
                .findFirst()
                .orElseThrow();
        assertThat(wait(silent, "IF_SILENT")).isEqualTo(dueOf(silent)).isEqualTo("2026-11-25T18:00");
        assertThat(wait(returned, "IF_RETURNED")).isEqualTo("2026-11-26T18:00");
        try {
            load(before, WEDNESDAY.minusDays(1));
            desk.scenario().advance(Duration.ofMinutes(2));
            assertThat(wait(silent, "IF_SILENT")).isEqualTo(dueOf(silent)).isEqualTo("2026-11-26T18:00");
            assertThat(desk.scenario().as(HOUSING).finds(silent).orElseThrow().due())
                    .isEqualTo(dueOf(silent));
            assertThat(wait(returned, "IF_RETURNED")).isEqualTo("2026-11-27T18:00");
            assertThat(desk.scenario()
                            .as("student11")
                            .finds(returned)
                            .orElseThrow()
                            .due())
                    .isEqualTo("2026-11-27T18:00");
            assertThat(told(silent)).containsExactly("DUE_MOVED");
            assertThat(told(returned)).containsExactly("DUE_MOVED");
        } finally {
            load(before, null);
            desk.scenario().advance(Duration.ofMinutes(2));
        }
        assertThat(wait(returned, "IF_RETURNED")).isEqualTo("2026-11-26T18:00");
        desk.scenario().withdraw(silent, "student11");
        desk.scenario().withdraw(returned, "student11");
    }

    @Test
    void a_round_that_cannot_be_counted_does_not_stop_the_others() {
        var broken = desk.ask("HERE");
        var request = desk.ask("HERE");
        var before = calendar.years().stream()
                .filter(y -> y.year() == 2026)
                .findFirst()
                .orElseThrow();
        jdbc.update("UPDATE round SET step = 'Task_Gone' WHERE request_id = ?", broken);
        try {
            load(before, WEDNESDAY.minusDays(1));
            desk.scenario().advance(Duration.ofMinutes(2));
            assertThat(dueOf(request)).isEqualTo(WEDNESDAY.plusDays(1).atTime(18, 0));
            assertThat(dueOf(broken)).isEqualTo(WEDNESDAY.atTime(18, 0));
            assertThat(recounts()).isZero();
        } finally {
            jdbc.update("UPDATE round SET step = 'Task_Here' WHERE request_id = ?", broken);
            load(before, null);
            desk.scenario().advance(Duration.ofMinutes(2));
        }
        assertThat(dueOf(request)).isEqualTo(WEDNESDAY.atTime(18, 0));
        desk.scenario().withdraw(broken, "student11");
        desk.scenario().withdraw(request, "student11");
    }

    @Test
    void a_recount_ends_with_its_entry_or_not_at_all() {
        desk.scenario().beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        calendarWasLoaded("year 2026");
        jdbc.execute("ALTER TABLE audit_entry RENAME TO audit_entry_away");
        try {
            assertThatThrownBy(() -> desk.scenario().advance(Duration.ofMinutes(2)))
                    .isInstanceOf(RuntimeException.class);
            assertThat(recounts()).isEqualTo(1);
        } finally {
            jdbc.execute("ALTER TABLE audit_entry_away RENAME TO audit_entry");
        }
        desk.scenario().advance(Duration.ofMinutes(2));
        assertThat(recounts()).isZero();
    }

    @Test
    void the_board_adds_up_what_waits_by_unit_and_step() throws Exception {
        var office = desk.scenario().id(OFFICE);
        int before = board.of(office).stream()
                .filter(line -> line.step().equals("Task_Here"))
                .mapToInt(OverdueBoard.Line::waiting)
                .sum();
        var request = desk.ask("HERE");
        var move = desk.scenario()
                .submit("room-change", "student18", move(desk.scenario().freeBed("b02")));
        desk.scenario().advanceTo(LocalDateTime.of(2026, 11, 26, 9, 0));
        var lines = board.of(office);
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.step()).isEqualTo("Task_CounselorReview");
            assertThat(line.unitName()).isNotBlank();
            assertThat(line.overdue()).isPositive();
            assertThat(line.late()).extracting(OverdueBoard.Late::requestId).contains(move);
        });
        assertThat(lines)
                .filteredOn(line -> line.step().equals("Task_Here"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.waiting()).isEqualTo(before + 3);
                    assertThat(line.late()).as("no viewer of this family").isEmpty();
                });
        assertThat(board.of(desk.scenario().id("affairs01")))
                .anySatisfy(line -> assertThat(line.step()).isEqualTo("Task_CounselorReview"));
        assertThat(statements.of(() -> board.of(office))).isLessThanOrEqualTo(5);
        assertThatThrownBy(() -> board.of(desk.scenario().id("student11"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> board.of(desk.scenario().id("counselor01"))).isInstanceOf(NotFound.class);
        desk.scenario().withdraw(request, "student11");
        desk.scenario().withdraw(move, "student18");
    }

    private List<String> told(String request) {
        return desk.timeline(request).stream()
                .filter(List.of("REMINDED", "COPIED_UP", "RETURNED_LATE", "DUE_MOVED")::contains)
                .toList();
    }

    private void load(CalendarYear year, @Nullable LocalDate closed) {
        var days = new ArrayList<>(year.days());
        if (closed != null) {
            days.add(new CalendarDay(closed, CalendarDay.Kind.HOLIDAY, "停电"));
        }
        calendar.load(year.year(), year.source(), days, desk.scenario().id("admin"));
    }

    /** Without further days a year with a holiday on a Saturday is counted as one that is not loaded. */
    private void load2027(LocalDate... closed) {
        var days = Stream.concat(Stream.of(LocalDate.of(2027, 1, 2)), Stream.of(closed))
                .sorted()
                .map(day -> new CalendarDay(day, CalendarDay.Kind.HOLIDAY, "元旦"))
                .toList();
        calendar.load(2027, "国务院办公厅通知", days, desk.scenario().id("admin"));
    }

    private void calendarWasLoaded(String cause) {
        jdbc.update(
                "INSERT INTO due_recount (id, cause, actor_id, start_at, cursor_id, moved) VALUES (?, ?, ?, ?, '', 0)",
                TimeOrderedId.next(),
                cause,
                desk.scenario().id("admin"),
                LocalDateTime.of(2026, 11, 23, 9, 1));
    }

    private int recounts() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT COUNT(*) FROM due_recount", Integer.class));
    }

    private int recountsRecorded() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE chain = 'system' AND action = 'calendar.dues-recounted'",
                Integer.class));
    }

    private LocalDateTime dueOf(String request) {
        return time("SELECT due_at FROM round WHERE request_id = ? AND state = 'OPEN'", request);
    }

    private LocalDateTime rungOf(String request) {
        return time("SELECT due_at FROM rung WHERE request_id = ? AND wait = 'LADDER'", request);
    }

    private LocalDateTime wait(String request, String kind) {
        return time("SELECT due_at FROM rung WHERE request_id = ? AND wait = '" + kind + "'", request);
    }

    private LocalDateTime time(String sql, String request) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, LocalDateTime.class, request));
    }
}
