package app.yizhan.processes;

import static app.yizhan.processes.VisitForms.SERVICE;
import static app.yizhan.processes.VisitForms.found;
import static app.yizhan.processes.VisitForms.task;
import static app.yizhan.processes.VisitForms.visit;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.Substitutions;
import app.yizhan.setting.Settings;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import app.yizhan.visiting.PlannedRoom;
import app.yizhan.visiting.RoomFacts;
import app.yizhan.visiting.VisitPlan;
import app.yizhan.visiting.VisitPlans;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("The week's plan of visits")
@EveryRow({"visit-priority", "visit-quota"})
class VisitPlanTest {

    /** A Sunday evening in term; the fixture college has slept in its rooms since summer. */
    private static final LocalDateTime SUNDAY = LocalDateTime.of(2026, 11, 1, 22, 0);

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 2, 0, 0);

    @Autowired
    Scenario scenario;

    @Autowired
    Settings settings;

    @Autowired
    VisitPlans plans;

    @Autowired
    @Qualifier("visitWork")
    app.yizhan.calendar.DueWork work;

    @Autowired
    Substitutions substitutions;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        forget();
        scenario.beginAt(SUNDAY);
        settings.change("visit.plans", "true", scenario.id("admin"));
    }

    @AfterEach
    void no_plans_for_others() {
        settings.change("visit.plans", "false", scenario.id("admin"));
        forget();
    }

    private void forget() {
        List.of("visit_plan_room", "visit_plan", "visit_week", "room_visit")
                .forEach(table -> jdbc.update("DELETE FROM " + table));
        jdbc.update("DELETE FROM message WHERE kind LIKE 'visit-%'");
    }

    @Test
    void everybody_with_a_quota_gets_a_plan_on_monday_each_at_a_moment_of_their_own() {
        assertThat(plan("counselor01")).isNull();
        scenario.advanceTo(MONDAY.plusMinutes(1));
        assertThat(plan("counselor01").quota()).isEqualTo(8);
        assertThat(plan("counselor01").rooms()).isEmpty();
        assertThat(plan("teacher01").quota()).isEqualTo(2);
        assertThat(jdbc.queryForList("SELECT DISTINCT next_at FROM visit_plan", LocalDateTime.class))
                .hasSizeGreaterThan(3)
                .allSatisfy(at -> assertThat(at)
                        .isBetween(MONDAY.plusHours(6), MONDAY.plusHours(6).plusMinutes(90)));
        scenario.advanceTo(MONDAY.plusHours(8));
        assertThat(plan("counselor01").rooms())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(8)
                .extracting(PlannedRoom::score)
                .containsOnly(30);
        assertThat(plan("teacher01").rooms()).hasSize(2);
        assertThat(plan("college01")).isNull();
        assertThat(plan("student01")).isNull();
    }

    @Test
    void the_table_puts_rooms_first_that_are_watched_low_new_or_have_something_open() {
        scenario.beginAt(MONDAY.minusDays(10).plusHours(10));
        var low = found(minute(), "", "b01-202");
        low.put("mood", "1");
        var open = scenario.submit(SERVICE, "counselor01", low);
        scenario.as("counselor01").done(open, task("SLIGHT"));
        scenario.submit(SERVICE, "counselor01", visit(minute(), "b01-201"));
        scenario.beginAt(SUNDAY);
        scenario.advanceTo(MONDAY.plusHours(8));
        assertThat(plan("counselor01").rooms())
                .filteredOn(room -> room.room().equals("b01-202"))
                .singleElement()
                .satisfies(room -> {
                    assertThat(room.score()).isEqualTo(45);
                    assertThat(room.floor()).isEqualTo(2);
                    assertThat(room.facts().mood()).isEqualTo(1);
                    assertThat(room.facts().openItems()).isEqualTo(1);
                    assertThat(room.facts().lastVisit())
                            .isEqualTo(MONDAY.minusDays(10).toLocalDate());
                });
        assertThat(plan("counselor01").rooms())
                .filteredOn(room -> !room.room().equals("b01-202"))
                .extracting(PlannedRoom::score)
                .allSatisfy(score -> assertThat(score).isLessThan(45));
    }

    @Test
    void in_the_fourth_week_of_a_month_a_counselor_visits_fewer_rooms() {
        scenario.beginAt(SUNDAY.plusWeeks(3));
        scenario.advanceTo(MONDAY.plusWeeks(3).plusHours(8));
        assertThat(plan("counselor01").rooms()).hasSize(3);
    }

    @Test
    void a_room_that_is_watched_or_has_somebody_new_is_worth_a_visit_sooner() {
        var room = scenario.bedOf("student01").roomCode();
        var allocation = allocationOf("student01");
        var since =
                jdbc.queryForObject("SELECT from_date FROM bed_allocation WHERE id = ?", LocalDate.class, allocation);
        scenario.beginAt(MONDAY.minusDays(10).plusHours(10));
        var watched = scenario.submit(SERVICE, "counselor01", found(minute(), "", "b01-202"));
        scenario.as("counselor01").done(watched, task("USUAL"));
        var child = jdbc.queryForObject("SELECT request_id FROM case_child WHERE parent_id = ?", String.class, watched);
        scenario.as("counselor01").done(child, Map.of("result", "SOLVED", "resultNote", "talked it over"));
        scenario.as("counselor01").done(watched, Map.of("outcome", "WATCH", "confirmNote", "look again"));
        movedIn(allocation, MONDAY.minusDays(3).toLocalDate());
        try {
            scenario.beginAt(SUNDAY);
            scenario.advanceTo(MONDAY.plusHours(8));
            assertThat(facts("b01-202").watched()).isTrue();
            assertThat(facts(room).newInRoom()).isTrue();
        } finally {
            movedIn(allocation, since);
        }
    }

    /** Other tests may have moved people later in the year. */
    private String allocationOf(String account) {
        var day = SUNDAY.toLocalDate();
        return jdbc.queryForObject(
                "SELECT id FROM bed_allocation WHERE student_id = ? AND from_date <= ? AND to_date > ?",
                String.class,
                scenario.id(account),
                day,
                day);
    }

    private void movedIn(String allocation, LocalDate day) {
        jdbc.update("UPDATE bed_allocation SET from_date = ? WHERE id = ?", day, allocation);
    }

    private RoomFacts facts(String room) {
        return plan("counselor01").rooms().stream()
                .filter(planned -> planned.room().equals(room))
                .findFirst()
                .orElseThrow()
                .facts();
    }

    @Test
    void whoever_is_behind_is_reminded_twice_then_the_deputy_secretary_then_student_affairs_are_told() {
        scenario.advanceTo(MONDAY.plusDays(3).plusHours(10));
        assertThat(told("visit-left", "teacher01")).isEqualTo(1);
        scenario.submit(SERVICE, "teacher01", visit(minute(), "b01-201", "b01-202"));
        assertThat(plan("teacher01").done()).isEqualTo(2);
        assertThat(plan("teacher01").isKept()).isTrue();
        scenario.advanceTo(MONDAY.plusDays(4).plusHours(10));
        assertThat(told("visit-left", "teacher01")).isEqualTo(1);
        assertThat(told("visit-left", "counselor01")).isEqualTo(2);
        scenario.advanceTo(MONDAY.plusDays(6).plusHours(19));
        assertThat(told("visit-behind", "dean01")).isZero();
        scenario.advanceTo(MONDAY.plusDays(6).plusHours(21));
        assertThat(about("visit-behind", "dean01", "teacher01")).isZero();
        assertThat(about("visit-behind", "dean01", "counselor01")).isEqualTo(1);
        assertThat(told("visit-twice", "affairs01")).isZero();
        scenario.advanceTo(MONDAY.plusDays(13).plusHours(21));
        assertThat(about("visit-twice", "affairs01", "counselor01")).isEqualTo(1);
        assertThat(about("visit-twice", "affairs01", "teacher01")).isZero();
    }

    @Test
    void the_plan_of_whoever_is_away_goes_to_the_substitute_or_to_the_duty_roster() {
        var away =
                substitutions.create(away("teacher01", "counselor02", MONDAY.toLocalDate()), scenario.id("teacher01"));
        var ill = substitutions.create(
                away("counselor01", null, MONDAY.toLocalDate().plusDays(2)), scenario.id("counselor01"));
        try {
            scenario.advanceTo(MONDAY.plusHours(8));
            assertThat(plan("teacher01").takenOverBy()).isNotNull();
            assertThat(plan("counselor01").takenOverBy())
                    .as("back by Friday, or not away yet")
                    .isNull();
            assertThat(told("visit-taken-over", "counselor02")).isEqualTo(1);
            var taken = plans.insteadOfOthers(scenario.id("counselor02")).getFirst();
            assertThat(taken.quota()).isEqualTo(2);
            assertThat(taken.rooms()).hasSize(2);
            int own = plan("counselor02").done();
            var room = taken.rooms().getFirst().room();
            scenario.submit(SERVICE, "counselor02", visit(minute(), room));
            assertThat(plans.insteadOfOthers(scenario.id("counselor02"))
                            .getFirst()
                            .done())
                    .isEqualTo(1);
            assertThat(plan("counselor02").done()).as("it counts once").isEqualTo(own);
            scenario.advanceTo(MONDAY.plusDays(3).plusHours(10));
            assertThat(told("visit-left", "teacher01")).isZero();
            assertThat(told("visit-left", "counselor02")).isEqualTo(2);
            assertThat(told("visit-taken-over", "duty01")).isEqualTo(1);
            assertThat(plans.of(scenario.id("counselor01")).orElseThrow().takenOverBy())
                    .isNotNull();
            scenario.submit(SERVICE, "duty01", visit(minute(), "b01-201"));
        } finally {
            substitutions.end(away.id(), scenario.id("teacher01"));
            substitutions.end(ill.id(), scenario.id("counselor01"));
        }
    }

    private NewSubstitution away(String absentee, @Nullable String substitute, LocalDate from) {
        var actor = substitute == null ? null : scenario.id(substitute);
        return new NewSubstitution(
                scenario.id(absentee), actor, from, MONDAY.toLocalDate().plusDays(6), List.of(), null);
    }

    @Test
    void after_a_standstill_only_the_last_step_tells() {
        scenario.advanceTo(MONDAY.plusMinutes(1));
        scenario.beginAt(MONDAY.plusDays(4).plusHours(10));
        scenario.advance(Duration.ofMinutes(1));
        assertThat(plan("counselor01").rooms()).isNotEmpty();
        assertThat(told("visit-left", "counselor01")).isEqualTo(1);
    }

    @Test
    void no_plan_is_made_in_a_vacation_or_where_the_school_wants_none() {
        scenario.beginAt(LocalDateTime.of(2026, 8, 2, 22, 0));
        scenario.advance(Duration.ofDays(2));
        settings.change("visit.plans", "false", scenario.id("admin"));
        scenario.beginAt(SUNDAY);
        scenario.advance(Duration.ofDays(2));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM visit_plan", Integer.class))
                .isZero();
    }

    @Test
    void nodes_that_work_at_the_same_moment_make_each_plan_once() throws Exception {
        scenario.beginAt(MONDAY.plusHours(9));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = () -> {
                int done = 0;
                for (int look = 0; look < 4; look++) {
                    done += work.runDue();
                }
                return done;
            };
            for (Future<Integer> ran : nodes.invokeAll(List.of(node, node, node, node))) {
                ran.get();
            }
        }
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM visit_week", Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForList(
                        "SELECT visitor_id FROM visit_plan GROUP BY visitor_id HAVING COUNT(*) > 1", String.class))
                .isEmpty();
        assertThat(plan("teacher01").rooms()).hasSize(2);
    }

    private LocalDateTime minute() {
        return scenario.now().truncatedTo(ChronoUnit.MINUTES);
    }

    private VisitPlan plan(String account) {
        return plans.of(scenario.id(account)).orElse(null);
    }

    private int told(String kind, String account) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = ? AND person_id = ?",
                Integer.class,
                kind,
                scenario.id(account));
    }

    /** How often somebody was told about somebody, whose name stands among the facts of the message. */
    private int about(String kind, String account, String visitor) {
        var name = jdbc.queryForObject("SELECT name FROM person WHERE id = ?", String.class, scenario.id(visitor));
        List<Map<String, Object>> rows = jdbc.queryForList(
                "SELECT args FROM message WHERE kind = ? AND person_id = ?", kind, scenario.id(account));
        return (int) rows.stream()
                .filter(row -> row.get("args").toString().contains("\"" + name + "\""))
                .count();
    }
}
