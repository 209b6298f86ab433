package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.figures.Figure;
import app.yizhan.figures.FigureCase;
import app.yizhan.figures.Figures;
import app.yizhan.figures.Pace;
import app.yizhan.figures.Period;
import app.yizhan.figures.StepFigures;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import app.yizhan.testing.StatementCount;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every figure is counted a second time here, row by row, from the tables of the record. */
@EngineTest
@DisplayName("How a unit is served")
class FiguresTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Period WEEK = Period.weekOf(MONDAY.toLocalDate());
    private static final String SERVICE = "room-change";

    @Autowired
    Scenario scenario;

    @Autowired
    Figures figures;

    @Autowired
    StatementCount statements;

    @Autowired
    JdbcTemplate jdbc;

    private String open = "";

    /** One withdrawn, one rejected in time, one returned, one rejected late, one left to lie; the last two stay. */
    @BeforeEach
    void a_week() {
        scenario.beginAt(MONDAY);
        scenario.withdraw(submit("student16"), "student16");
        scenario.as("counselor01").reject(submit("student17"), "NO_BED");
        var returned = submit("student16");
        scenario.as("counselor01").returnToApplicant(returned, "which bed?");
        scenario.withdraw(returned, "student16");
        var late = submit("student17");
        open = submit("student18");
        scenario.advance(Duration.ofDays(3));
        scenario.as("counselor01").reject(late, "DOC_MISSING");
    }

    @AfterEach
    void nothing_stays_open() {
        scenario.withdraw(open, "student18");
    }

    @Test
    void what_is_counted_is_what_the_record_holds() {
        var school = figures.services(scenario.id("affairs01"), WEEK).stream()
                .filter(service -> service.service().equals(SERVICE))
                .findFirst()
                .orElseThrow();
        var requests = jdbc.queryForList("SELECT * FROM request WHERE service = ?", SERVICE);
        var rounds = rounds();
        assertThat(school.counts())
                .containsEntry(Figure.HANDED_IN, count(requests, row -> in(row, "submitted_at")))
                .containsEntry(Figure.ENDED, count(requests, row -> in(row, "ended_at")))
                .containsEntry(Figure.OPEN, count(requests, row -> row.get("ended_at") == null))
                .containsEntry(Figure.IN_TIME, count(rounds, row -> in(row, "closed_at") && !isLate(row)))
                .containsEntry(Figure.LATE, count(rounds, row -> in(row, "closed_at") && isLate(row)));
        assertThat(school.counts().get(Figure.LATE)).isPositive();
        assertThat(school.counts().get(Figure.OVERDUE)).isPositive();
        assertThat(school.results().get("EndEvent_Rejected"))
                .isEqualTo(
                        count(requests, row -> in(row, "ended_at") && "EndEvent_Rejected".equals(row.get("result"))));
        assertThat(school.results().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(school.counts().get(Figure.ENDED));
    }

    @Test
    void the_median_is_that_of_the_rounds_one_by_one() {
        var office = scenario.id("college01");
        var step = figures.steps(office, WEEK).stream()
                .filter(line -> line.service().equals(SERVICE) && line.step().equals("Task_CounselorReview"))
                .toList();
        assertThat(step).isNotEmpty().allSatisfy(line -> {
            var minutes = rounds().stream()
                    .filter(row -> in(row, "closed_at")
                            && row.get("step").equals(line.step())
                            && String.valueOf(row.get("unit_id")).equals(line.unitId()))
                    .map(FiguresTest::minutes)
                    .sorted()
                    .toList();
            assertThat(line.settled()).isEqualTo(minutes.size());
            assertThat(line.median()).isEqualTo(Duration.ofMinutes(Math.round(median(minutes))));
            assertThat(line.ninth()).isEqualTo(Duration.ofMinutes(minutes.get((minutes.size() * 9 + 9) / 10 - 1)));
        });
        assertThat(figures.steps(scenario.id("affairs01"), WEEK))
                .as("the school sees colleges, not classes")
                .extracting(StepFigures::unitId)
                .doesNotContain(step.getFirst().unitId());
    }

    @Test
    void what_came_in_and_what_ended_is_counted_week_by_week() {
        var after = Period.weekOf(MONDAY.toLocalDate().plusWeeks(2));
        var paces = figures.paces(scenario.id("affairs01"), after).stream()
                .filter(pace -> pace.service().equals(SERVICE))
                .toList();
        assertThat(paces).extracting(Pace::week).isSortedAccordingTo(Comparator.comparing(Period::first));
        assertThat(paces)
                .allMatch(pace -> !pace.week().first().isBefore(after.first().minusWeeks(Figures.WEEKS - 1)));
        var requests = jdbc.queryForList("SELECT * FROM request WHERE service = ?", SERVICE);
        assertThat(paces)
                .filteredOn(pace -> pace.week().equals(WEEK))
                .containsExactly(new Pace(
                        SERVICE,
                        WEEK,
                        count(requests, row -> in(row, "submitted_at")),
                        count(requests, row -> in(row, "ended_at"))));
        var own = figures.paces(scenario.id("college01"), WEEK).stream()
                .filter(pace -> pace.service().equals(SERVICE))
                .toList();
        assertThat(own.getLast().handedIn()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void reasons_are_counted_by_service_and_action() {
        var given = jdbc.queryForList(
                "SELECT d.* FROM decision d JOIN request r ON r.id = d.request_id WHERE r.service = ? AND d.reason_code = 'NO_BED'",
                SERVICE);
        assertThat(figures.reasons(scenario.id("affairs01"), WEEK))
                .filteredOn(line -> line.service().equals(SERVICE)
                        && line.action().equals("REJECT")
                        && line.reasonCode().equals("NO_BED"))
                .singleElement()
                .satisfies(line -> assertThat(line.times())
                        .isEqualTo(count(given, row -> in(row, "at") && row.get("undone_at") == null)));
    }

    @Test
    void each_figure_opens_the_requests_behind_it_page_by_page() {
        var reader = scenario.id("college01");
        var all = cases(reader, Figure.HANDED_IN, 200);
        assertThat(all).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(cases(reader, Figure.HANDED_IN, 2)).isEqualTo(all);
        assertThat(cases(reader, Figure.OVERDUE, 50))
                .extracting(FigureCase::requestId)
                .contains(open);
        assertThat(cases(reader, Figure.LATE, 50))
                .isNotEmpty()
                .extracting(FigureCase::requestId)
                .doesNotContain(open);
    }

    @Test
    void a_period_costs_one_statement_for_each_part() throws Exception {
        var reader = scenario.id("affairs01");
        assertThat(statements.of(() -> figures.services(reader, WEEK))).isLessThanOrEqualTo(3);
        assertThat(statements.of(() -> figures.steps(reader, WEEK))).isLessThanOrEqualTo(3);
        assertThat(statements.of(() -> figures.reasons(reader, WEEK))).isLessThanOrEqualTo(3);
        assertThat(statements.of(() -> figures.paces(reader, WEEK))).isLessThanOrEqualTo(3);
    }

    @Test
    void who_looks_after_nobody_finds_nothing() {
        for (var account : List.of("student16", "counselor01", "admin", "auditor")) {
            assertThatThrownBy(() -> figures.services(scenario.id(account), WEEK))
                    .isInstanceOf(NotFound.class);
        }
        var elsewhere = new Period(LocalDate.of(2020, 1, 6), LocalDate.of(2020, 1, 12));
        assertThat(figures.reasons(scenario.id("affairs01"), elsewhere)).isEmpty();
    }

    private String submit(String account) {
        return scenario.submit(SERVICE, account, move(scenario.freeBed("b02")));
    }

    private List<FigureCase> cases(String reader, Figure figure, int limit) {
        List<FigureCase> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = figures.cases(reader, WEEK, SERVICE, figure, null, cursor, limit);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private List<Map<String, Object>> rounds() {
        return jdbc
                .queryForList(
                        "SELECT d.*, r.unit_id FROM round d JOIN request r ON r.id = d.request_id WHERE r.service = ?",
                        SERVICE)
                .stream()
                .filter(row -> row.get("state").equals("SETTLED"))
                .toList();
    }

    private static int count(List<Map<String, Object>> rows, Predicate<Map<String, Object>> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static boolean in(Map<String, Object> row, String column) {
        var at = at(row, column);
        return at != null
                && !at.toLocalDate().isBefore(WEEK.first())
                && !at.toLocalDate().isAfter(WEEK.last());
    }

    private static boolean isLate(Map<String, Object> row) {
        var due = at(row, "due_at");
        var closed = at(row, "closed_at");
        return due != null && closed != null && closed.isAfter(due);
    }

    private static long minutes(Map<String, Object> row) {
        return Duration.between(at(row, "opened_at"), at(row, "closed_at")).toMinutes()
                - ((Number) row.get("paused_minutes")).longValue();
    }

    private static double median(List<Long> sorted) {
        int many = sorted.size();
        return (sorted.get((many - 1) / 2) + sorted.get(many / 2)) / 2.0;
    }

    private static @Nullable LocalDateTime at(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    }
}
