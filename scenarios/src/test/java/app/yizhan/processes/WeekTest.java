package app.yizhan.processes;

import static app.yizhan.processes.WeekOfCases.ROOM_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.figures.Compared;
import app.yizhan.figures.FigureCase;
import app.yizhan.figures.OverdueStep;
import app.yizhan.figures.Period;
import app.yizhan.figures.ToCall;
import app.yizhan.figures.WeekCases;
import app.yizhan.figures.WeekFigure;
import app.yizhan.figures.WeekPrinting;
import app.yizhan.figures.WeekReport;
import app.yizhan.figures.WeekRooms;
import app.yizhan.figures.WeekWords;
import app.yizhan.figures.Weeks;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.Oversight;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Substitutions;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import app.yizhan.testing.StatementCount;
import app.yizhan.visiting.UnvisitedRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every number of a week is counted a second time here, over all rows of the record. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A week of those who look after a unit")
class WeekTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    /** The twelfth week of its term, as the other is of its own. */
    private static final LocalDateTime LAST_TERM = LocalDateTime.of(2026, 5, 18, 9, 0);

    /** After all that happens in it. */
    private static final LocalDateTime THURSDAY = MONDAY.plusDays(3).plusHours(3);

    private static final LocalDate DAY = MONDAY.toLocalDate();

    @Autowired
    Scenario scenario;

    @Autowired
    Weeks weeks;

    @Autowired
    WeekRooms rooms;

    @Autowired
    WeekPrinting printing;

    @Autowired
    WeekWords words;

    @Autowired
    Substitutions substitutions;

    @Autowired
    StatementCount statements;

    @Autowired
    JdbcTemplate jdbc;

    private WeekOfCases running;

    @BeforeAll
    void three_weeks() {
        // orders of other tests at the same place are closed to this one
        jdbc.update("UPDATE work_order SET open_mark = NULL");
        for (var monday : List.of(LAST_TERM, MONDAY.minusWeeks(1))) {
            var week = new WeekOfCases(scenario);
            week.play(monday);
            scenario.advanceTo(monday.plusWeeks(1).minusMinutes(30));
            week.tidy();
        }
        running = new WeekOfCases(scenario);
        running.play(MONDAY);
    }

    @BeforeEach
    void on_thursday() {
        scenario.beginAt(THURSDAY);
    }

    @AfterAll
    void nothing_stays_open() {
        running.tidy();
    }

    @Test
    void every_number_of_the_school_is_what_the_record_holds() {
        var week = weeks.of(scenario.id("affairs01"), DAY);
        assertThat(week.termBefore()).isEqualTo(Period.weekOf(LAST_TERM.toLocalDate()));
        holds(week, row -> true);
        assertThat(week.counts())
                .containsOnlyKeys(WeekFigure.values())
                .allSatisfy((figure, count) -> assertThat(List.of(count.now(), count.before(), count.termBefore()))
                        .as("%s", figure)
                        .allMatch(number -> number > 0 || figure == WeekFigure.UNVISITED));
        assertThat(week.counts().get(WeekFigure.UNVISITED).now()).isPositive();
    }

    @Test
    void a_college_s_numbers_are_about_its_own_students() {
        var college = college();
        var week = weeks.of(scenario.id("dean01"), DAY);
        assertThat(week.colleges()).extracting(unit -> unit.id()).containsExactly(college);
        holds(week, row -> college.equals(row.get("college_id")));
        assertThat(week.counts())
                .as("who writes a suggestion is of no college")
                .doesNotContainKey(WeekFigure.UNANSWERED);
    }

    /** Each figure, of all services and of each, in each of the three weeks. */
    private void holds(WeekReport week, Predicate<Map<String, Object>> ours) {
        var raw = new Raw(ours);
        week.counts()
                .forEach((figure, count) ->
                        assertThat(count).as("%s", figure).isEqualTo(raw.compared(figure, week, row -> true)));
        assertThat(week.services()).extracting(line -> line.service()).contains(ROOM_CHANGE, "repair");
        week.services()
                .forEach(line -> line.counts()
                        .forEach((figure, count) -> assertThat(count)
                                .as("%s of %s", figure, line.service())
                                .isEqualTo(raw.compared(
                                        figure, week, row -> row.get("service").equals(line.service())))));
        week.reasons().forEach(line -> {
            var given = line.given();
            assertThat(line.times())
                    .as("%s", given)
                    .isEqualTo(raw.compared(
                            given.action().equals("RETURN") ? WeekFigure.RETURNED : WeekFigure.REJECTED,
                            week,
                            row -> row.get("service").equals(given.service())
                                    && given.reasonCode().equals(row.get("reason_code"))));
        });
        assertThat(week.reasons()).extracting(line -> line.given().reasonCode()).contains("NO_BED", "DOC_MISSING");
        // what another test closed at a later time than now was open then, and is not any more
        assertThat(week.overdue().stream().mapToInt(OverdueStep::overdue).sum())
                .isPositive()
                .isEqualTo(raw.openAndLate(week.at()));
    }

    @Test
    void what_is_overdue_names_the_staff_to_call_and_no_student() {
        var week = weeks.of(scenario.id("dean01"), DAY);
        var unit = unitOf(running.left());
        var line = week.overdue().stream()
                .filter(step -> step.service().equals(ROOM_CHANGE)
                        && step.step().equals("Task_CounselorReview")
                        && Objects.equals(step.unitId(), unit))
                .findFirst()
                .orElseThrow();
        assertThat(line.toCall())
                .as("the office was asked by the ladder alone")
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.role()).isEqualTo("COUNSELOR");
                    assertThat(call.names()).contains(name("counselor01"));
                    assertThat(call.times()).isEqualTo(line.overdue());
                });
        var staff = jdbc.queryForList("SELECT name FROM person WHERE kind = 'STAFF'", String.class);
        for (var reader : List.of("dean01", "affairs01")) {
            assertThat(weeks.of(scenario.id(reader), DAY).overdue())
                    .isNotEmpty()
                    .flatExtracting(OverdueStep::toCall)
                    .flatExtracting(ToCall::names)
                    .isSubsetOf(staff);
        }
    }

    @Test
    void whoever_acts_for_somebody_who_is_away_is_the_one_to_call() {
        var today = scenario.now().toLocalDate();
        var away = substitutions.create(
                new NewSubstitution(
                        scenario.id("counselor01"),
                        scenario.id("counselor02"),
                        today,
                        today,
                        List.of(ROOM_CHANGE),
                        null),
                scenario.id("counselor01"));
        var line = weeks.of(scenario.id("dean01"), DAY).overdue().stream()
                .filter(step -> step.service().equals(ROOM_CHANGE)
                        && step.step().equals("Task_CounselorReview")
                        && Objects.equals(step.unitId(), unitOf(running.left())))
                .findFirst()
                .orElseThrow();
        substitutions.end(away.id(), scenario.id("counselor01"));
        assertThat(words.toCall(line, 3, true, Locale.SIMPLIFIED_CHINESE))
                .containsPattern(name("counselor01") + " 13\\d{9}（外出，由" + name("counselor02") + " 13\\d{9}代办）");
        assertThat(words.toCall(line, 3, false, Locale.SIMPLIFIED_CHINESE))
                .contains(name("counselor01") + "（外出，由" + name("counselor02") + "代办）");
    }

    @Test
    void whoever_claimed_a_task_is_the_one_to_call() {
        var slot = jdbc.queryForObject(
                "SELECT id FROM slot WHERE request_id = ? AND state = 'OPEN'", String.class, running.left());
        jdbc.update(
                "UPDATE slot SET claimed_by = ?, claimed_to = ? WHERE id = ?",
                scenario.id("counselor02"),
                scenario.now().plusHours(2),
                slot);
        assertThat(weeks.of(scenario.id("dean01"), DAY).overdue())
                .flatExtracting(OverdueStep::toCall)
                .filteredOn(call -> call.role() == null)
                .flatExtracting(ToCall::names)
                .contains(name("counselor02"));
        jdbc.update("UPDATE slot SET claimed_by = NULL, claimed_to = NULL WHERE id = ?", slot);
    }

    @Test
    void every_number_opens_the_cases_that_its_reader_may_see() {
        var reader = scenario.id("dean01");
        var week = weeks.of(reader, DAY);
        var college = college();
        var raw = new Raw(row -> college.equals(row.get("college_id")));
        for (var of : List.of(week.period(), week.period().before(), Objects.requireNonNull(week.termBefore()))) {
            for (var figure : week.counts().keySet()) {
                if (figure.isOfRooms()) {
                    continue;
                }
                var asked = WeekCases.of(of, figure).ofService(ROOM_CHANGE);
                assertThat(cases(reader, asked, 200))
                        .as("%s of %s", figure, of)
                        .containsExactlyInAnyOrderElementsOf(raw.requests(
                                figure, of, week.at(), row -> row.get("service").equals(ROOM_CHANGE)));
                assertThat(cases(reader, asked, 2)).isEqualTo(cases(reader, asked, 200));
            }
        }
        assertThat(cases(reader, WeekCases.of(week.period(), WeekFigure.REOPENED), 50))
                .as("the number stays, a repair is not for a college to open")
                .isEmpty();
        assertThat(week.counts().get(WeekFigure.REOPENED).now()).isPositive();
        week.overdue().stream()
                .filter(line -> line.service().equals(ROOM_CHANGE)
                        && line.step().equals("Task_CounselorReview")
                        && Objects.equals(line.unitId(), unitOf(running.left())))
                .forEach(line -> assertThat(cases(reader, behind(week, line), 200))
                        .hasSizeGreaterThanOrEqualTo(line.overdue())
                        .contains(running.left()));
        assertThatThrownBy(() -> weeks.cases(reader, WeekCases.of(week.period(), WeekFigure.HANDED_IN), "没有", 5))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void the_number_of_rooms_opens_the_rooms_with_their_last_visit_and_plan() {
        var reader = scenario.id("dean01");
        var week = weeks.of(reader, DAY);
        var college = college();
        var expected = new Raw(row -> college.equals(row.get("college_id")))
                .of(WeekFigure.UNVISITED, week.period(), week.at())
                .map(row -> String.valueOf(row.get("room")))
                .sorted()
                .toList();
        var listed = rooms(reader, 7);
        assertThat(listed).extracting(UnvisitedRoom::room).isEqualTo(expected);
        var room = listed.getFirst();
        var visitor = scenario.id("counselor01");
        jdbc.update("INSERT INTO visit_week (week_of, begun_at) VALUES (?, ?)", DAY, MONDAY);
        jdbc.update("""
                INSERT INTO visit_plan (id, visitor_id, week_of, role, quota, stage, next_at)
                VALUES ('01900000-0000-7000-8000-000000000001', ?, ?, 'COUNSELOR', 8, 'DONE', NULL)""", visitor, DAY);
        jdbc.update("""
                INSERT INTO visit_plan_room (plan_id, room, score, watched, new_in_room, open_items)
                VALUES ('01900000-0000-7000-8000-000000000001', ?, 30, 0, 0, 0)""", room.room());
        assertThat(rooms(reader, 500).getFirst())
                .extracting(UnvisitedRoom::plannedFor, UnvisitedRoom::visitor, UnvisitedRoom::lastVisit)
                .containsExactly(DAY, name("counselor01"), null);
        List.of("visit_plan_room", "visit_plan", "visit_week").forEach(table -> jdbc.update("DELETE FROM " + table));
        var visit = scenario.submit("visit", "counselor01", VisitForms.visit(MONDAY.plusDays(3), room.room()));
        assertThat(rooms(reader, 500)).extracting(UnvisitedRoom::room).doesNotContain(room.room());
        scenario.beginAt(THURSDAY.plusWeeks(5));
        assertThat(rooms(reader, 500))
                .as("a week that is over stays as it was")
                .extracting(UnvisitedRoom::room)
                .doesNotContain(room.room());
        scenario.beginAt(THURSDAY);
        jdbc.update("DELETE FROM room_visit WHERE request_id = ?", visit);
        assertThat(rooms(scenario.id("college01"), 500))
                .as("an office has the number and no business with visits")
                .isEmpty();
    }

    private List<UnvisitedRoom> rooms(String reader, int limit) {
        List<UnvisitedRoom> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = rooms.of(reader, Period.weekOf(DAY), cursor, limit);
            seen.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private static WeekCases behind(WeekReport week, OverdueStep line) {
        var unit = line.unitId() == null ? WeekCases.NO_UNIT : line.unitId();
        return new WeekCases(week.period(), WeekFigure.OVERDUE, line.service(), line.step(), unit, null);
    }

    @Test
    void a_week_without_its_like_is_compared_with_nothing() {
        var first = weeks.of(scenario.id("affairs01"), LocalDate.of(2026, 3, 4));
        assertThat(first.termBefore()).isNull();
        assertThat(first.counts().values()).extracting(Compared::termBefore).containsOnlyNulls();
        assertThat(Period.weekOf(LocalDate.of(2026, 8, 5)).inTermBefore(List.of()))
                .isEmpty();
    }

    @Test
    void a_week_costs_as_many_statements_however_much_there_is() throws Exception {
        var reader = scenario.id("affairs01");
        // so that what is closed here is closed when the other tests look
        scenario.beginAt(THURSDAY.minusMinutes(30));
        var before = statements.sentBy(() -> weeks.of(reader, DAY));
        assertThat(before).hasSizeLessThanOrEqualTo(21);
        var more = scenario.submit(ROOM_CHANGE, "student19", RoomChangeForms.move(scenario.freeBed("b02")));
        jdbc.update("UPDATE round SET due_at = opened_at WHERE request_id = ?", more);
        assertThat(statements.sentBy(() -> weeks.of(reader, DAY))).hasSameSizeAs(before);
        scenario.withdraw(more, "student19");
    }

    @Test
    void a_week_is_for_those_who_look_after_a_unit() {
        for (var account : List.of("student16", "counselor01", "logistics01", "admin", "auditor")) {
            var reader = scenario.id(account);
            assertThatThrownBy(() -> weeks.of(reader, DAY)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> printing.pdf(reader, DAY, Locale.ENGLISH)).isInstanceOf(NotFound.class);
            assertThatThrownBy(
                            () -> weeks.cases(reader, WeekCases.of(Period.weekOf(DAY), WeekFigure.HANDED_IN), null, 5))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(Oversight.of(Set.of(Principal.school("STUDENT_AFFAIRS_HEAD"))))
                .hasValueSatisfying(
                        oversight -> assertThat(oversight.isOfTheSchool()).isTrue());
    }

    @Test
    void the_paper_has_two_pages_with_every_number_and_whom_to_call() throws IOException {
        var week = weeks.of(scenario.id("affairs01"), DAY);
        var chinese = printed("affairs01", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese).contains("一周情况", "全校", "2026年11月23日至2026年11月29日", "2026年5月18日", "意见未答复", "该找谁");
        week.counts()
                .forEach((figure, count) ->
                        assertThat(chinese).contains(count.now() + " " + count.before() + " " + count.termBefore()));
        var english = printed("dean01", Locale.ENGLISH);
        assertThat(english)
                .contains("The week", "23 Nov 2026 to 29 Nov 2026", "Same week last term", "Whom to call")
                .contains(name("counselor01"))
                .doesNotContain("Whole school")
                .matches(text -> WeekOfCases.students().stream().noneMatch(account -> text.contains(name(account))));
        assertThat(printed("affairs01", Locale.ENGLISH)).contains("Whole school");
        assertThat(printed("dean01", Locale.SIMPLIFIED_CHINESE)).contains("不记提交人的学院");
    }

    private String printed(String reader, Locale locale) throws IOException {
        var paper = printing.pdf(scenario.id(reader), DAY, locale);
        Files.write(Path.of("target/week-" + reader + "-" + locale.getLanguage() + ".pdf"), paper);
        try (var document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            return new PDFTextStripper().getText(document).replaceAll("[ \\u00a0]+", " ");
        }
    }

    private List<String> cases(String reader, WeekCases asked, int limit) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = weeks.cases(reader, asked, cursor, limit);
            page.items().stream().map(FigureCase::requestId).forEach(seen::add);
            cursor = page.next();
        } while (cursor != null);
        return seen;
    }

    private @Nullable String unitOf(String request) {
        return jdbc.queryForObject("SELECT unit_id FROM request WHERE id = ?", String.class, request);
    }

    private String college() {
        return jdbc.queryForObject(
                "SELECT scope_id FROM role_grant WHERE person_id = ? AND role = 'DEPUTY_SECRETARY'",
                String.class,
                scenario.id("dean01"));
    }

    private String name(String account) {
        return jdbc.queryForObject("SELECT name FROM person WHERE account = ?", String.class, account);
    }

    /** All rows there are, looked at one by one. */
    private final class Raw {

        private final List<Map<String, Object>> requests;
        private final List<Map<String, Object>> rounds;
        private final List<Map<String, Object>> decisions;
        private final List<Map<String, Object>> sleepers;

        Raw(Predicate<Map<String, Object>> ours) {
            requests =
                    rows("SELECT r.*, w.reopens_id FROM request r LEFT JOIN work_order w ON w.request_id = r.id", ours);
            rounds = rows(
                    "SELECT d.*, r.service, r.college_id FROM round d JOIN request r ON r.id = d.request_id", ours);
            decisions = rows(
                    "SELECT d.*, r.service, r.college_id FROM decision d JOIN request r ON r.id = d.request_id", ours);
            // in the demo a class lies in its college directly
            sleepers = rows("""
                    SELECT a.from_date, a.to_date, r.code AS room, c.parent_id AS college_id
                    FROM bed_allocation a JOIN bed b ON b.id = a.bed_id JOIN room r ON r.id = b.room_id
                    JOIN person p ON p.id = a.student_id JOIN unit c ON c.id = p.class_id""", ours);
        }

        Compared compared(WeekFigure figure, WeekReport week, Predicate<Map<String, Object>> only) {
            var term = week.termBefore();
            return new Compared(
                    (int) of(figure, week.period(), week.at()).filter(only).count(),
                    (int) of(figure, week.period().before(), week.at())
                            .filter(only)
                            .count(),
                    term == null
                            ? null
                            : (int) of(figure, term, week.at()).filter(only).count());
        }

        Set<String> requests(WeekFigure figure, Period week, LocalDateTime now, Predicate<Map<String, Object>> only) {
            boolean themselves = Set.of(WeekFigure.HANDED_IN, WeekFigure.REOPENED, WeekFigure.UNANSWERED)
                    .contains(figure);
            var ids = new LinkedHashSet<String>();
            of(figure, week, now)
                    .filter(only)
                    .forEach(row -> ids.add(String.valueOf(row.get(themselves ? "id" : "request_id"))));
            return ids;
        }

        private Stream<Map<String, Object>> of(WeekFigure figure, Period week, LocalDateTime now) {
            var end = week.last().plusDays(1).atStartOfDay();
            var then = now.isBefore(end) ? now : end;
            return switch (figure) {
                case HANDED_IN -> requests.stream().filter(row -> in(row, "submitted_at", week));
                case REOPENED ->
                    requests.stream().filter(row -> row.get("reopens_id") != null && in(row, "submitted_at", week));
                case UNANSWERED ->
                    requests.stream()
                            .filter(row -> row.get("service").equals("suggestion")
                                    && at(row, "submitted_at").isBefore(then)
                                    && !isBefore(row, "ended_at", then)
                                    && !hasAnswer(row, then));
                case IN_TIME ->
                    settled(week).filter(row -> !at(row, "closed_at").isAfter(at(row, "due_at")));
                case LATE -> settled(week).filter(row -> at(row, "closed_at").isAfter(at(row, "due_at")));
                case OVERDUE ->
                    rounds.stream()
                            .filter(row -> isBefore(row, "due_at", then)
                                    && isBefore(row, "opened_at", then)
                                    && !isBefore(row, "closed_at", then)
                                    && !isBefore(row, "paused_at", then));
                case RETURNED -> decided("RETURN", week);
                case REJECTED -> decided("REJECT", week);
                case UNVISITED -> unvisited(then);
            };
        }

        /** The quota table asks counselors and class teachers for a round in four weeks. */
        private Stream<Map<String, Object>> unvisited(LocalDateTime then) {
            var visited = rooms(
                    "SELECT room FROM room_visit WHERE visited_at >= ? AND visited_at < ?", then.minusWeeks(4), then);
            return sleepers.stream()
                    .filter(row -> !day(row, "from_date")
                                    .isAfter(then.minusNanos(1).toLocalDate())
                            && day(row, "to_date").isAfter(then.minusNanos(1).toLocalDate())
                            && !visited.contains(String.valueOf(row.get("room"))))
                    .map(row -> row.get("room"))
                    .distinct()
                    .map(room -> Map.of("service", "visit", "room", room));
        }

        private Set<String> rooms(String sql, Object... args) {
            return Set.copyOf(jdbc.queryForList(sql, String.class, args));
        }

        int openAndLate(LocalDateTime now) {
            return (int) rounds.stream()
                    .filter(row -> row.get("state").equals("OPEN") && isBefore(row, "due_at", now))
                    .count();
        }

        private boolean hasAnswer(Map<String, Object> request, LocalDateTime then) {
            return rounds.stream()
                    .anyMatch(row -> row.get("request_id").equals(request.get("id"))
                            && row.get("step").equals("Task_AskUseful")
                            && isBefore(row, "opened_at", then));
        }

        private Stream<Map<String, Object>> settled(Period week) {
            return rounds.stream()
                    .filter(row -> row.get("state").equals("SETTLED")
                            && row.get("due_at") != null
                            && in(row, "closed_at", week));
        }

        private Stream<Map<String, Object>> decided(String action, Period week) {
            return decisions.stream()
                    .filter(row ->
                            row.get("action").equals(action) && row.get("undone_at") == null && in(row, "at", week));
        }

        private List<Map<String, Object>> rows(String sql, Predicate<Map<String, Object>> ours) {
            return jdbc.queryForList(sql).stream().filter(ours).toList();
        }
    }

    private static boolean in(Map<String, Object> row, String column, Period week) {
        var at = at(row, column);
        return at != null
                && !at.toLocalDate().isBefore(week.first())
                && !at.toLocalDate().isAfter(week.last());
    }

    private static boolean isBefore(Map<String, Object> row, String column, LocalDateTime then) {
        var at = at(row, column);
        return at != null && at.isBefore(then);
    }

    private static LocalDate day(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static @Nullable LocalDateTime at(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    }
}
