package app.yizhan.processes;

import static app.yizhan.processes.VisitForms.SERVICE;
import static app.yizhan.processes.VisitForms.SOLVED;
import static app.yizhan.processes.VisitForms.andMore;
import static app.yizhan.processes.VisitForms.found;
import static app.yizhan.processes.VisitForms.item;
import static app.yizhan.processes.VisitForms.repair;
import static app.yizhan.processes.VisitForms.task;
import static app.yizhan.processes.VisitForms.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Tasks;
import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.child.ChildCase;
import app.yizhan.child.Children;
import app.yizhan.organisation.People;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import app.yizhan.visiting.DoorMarks;
import app.yizhan.visiting.DoorMarks.Way;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Visit")
@EveryRow({"visit-item", "visit-outcome", "visit-revisited"})
class VisitScenarioTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDateTime MORNING = MONDAY.minusHours(1);
    private static final Map<String, Object> DONE = Map.of("finding", "DONE");
    private static final Map<String, Object> TALKED = Map.of("result", "SOLVED", "resultNote", "talked for an hour");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Children children;

    @Autowired
    Tasks tasks;

    @Autowired
    Audit audit;

    @Autowired
    DoorMarks marks;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
        jdbc.update("UPDATE work_order SET open_mark = NULL");
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
    }

    @Test
    void a_visit_that_found_nothing_ends_at_once_and_its_rooms_are_noted() {
        var visit = scenario.submit(SERVICE, "counselor01", visit(MORNING, "b01-201", "b01-202"));
        assertThat(scenario.request(visit).result()).isEqualTo("EndEvent_Recorded");
        assertThat(jdbc.queryForList(
                        "SELECT room FROM room_visit WHERE request_id = ? ORDER BY room", String.class, visit))
                .containsExactly("b01-201", "b01-202");
        assertThat(scenario.seenBy("dean01", visit).title()).contains("201", "202");
    }

    @Test
    void rooms_may_be_written_in_one_line_and_have_to_exist() {
        var form = visit(MORNING);
        form.put("rooms", "b01-201、b01-203，b01-201");
        var visit = scenario.submit(SERVICE, "counselor01", form);
        assertThat(scenario.seenBy("counselor01", visit).data()).containsEntry("rooms", List.of("b01-201", "b01-203"));
        for (var wrong : List.of("b01-999", "b01", "，")) {
            form.put("rooms", wrong);
            assertRefused(form, "rooms");
        }
        form.put("rooms", List.of());
        assertRefused(form, "rooms");
        form.put("kind", "RECEPTION");
        var reception = scenario.submit(SERVICE, "counselor01", form);
        assertThat(scenario.request(reception).result()).isEqualTo("EndEvent_Recorded");
    }

    @Test
    void a_visit_lies_in_the_past_and_not_long_ago_and_students_record_none() {
        assertRefused(visit(MONDAY.plusHours(2), "b01-201"), "visitedAt");
        assertRefused(visit(MONDAY.minusDays(15), "b01-201"), "visitedAt");
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student01", visit(MORNING, "b01-201")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoever_scans_the_code_at_a_door_finds_the_times_in_the_record() {
        var counselor = people.get(scenario.id("counselor01"));
        marks.mark(counselor, "b01-201", Way.IN);
        scenario.beginAt(MONDAY.plusMinutes(20));
        marks.mark(counselor, "b01-201", Way.IN);
        assertThat(marks.mark(counselor, "b01-202", Way.IN).room())
                .as("and has left the first")
                .isEqualTo("b01-202");
        scenario.beginAt(MONDAY.plusMinutes(50));
        marks.mark(counselor, "b01-202", Way.OUT);
        assertThat(marks.open(counselor.id())).isEmpty();
        var visit = scenario.submit(SERVICE, "counselor01", visit(MONDAY, "b01-201", "b01-202"));
        assertThat(scenario.seenBy("counselor01", visit).data())
                .containsEntry("enteredAt", MONDAY.toString())
                .containsEntry("leftAt", MONDAY.plusMinutes(50).toString());
        var other = scenario.submit(SERVICE, "counselor01", visit(MONDAY, "b01-203"));
        assertThat(scenario.seenBy("counselor01", other).data()).doesNotContainKeys("enteredAt", "leftAt");
        for (var wrong : List.of("b01", "b01-999", "b01-2/WASHROOM")) {
            assertThatThrownBy(() -> marks.mark(counselor, wrong, Way.IN)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> marks.mark(counselor, "b01-203", Way.OUT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> marks.mark(people.get(scenario.id("student01")), "b01-201", Way.IN))
                .isInstanceOf(NotFound.class);
        jdbc.update("DELETE FROM door_mark");
    }

    @Test
    void it_stays_open_until_every_child_is_closed_and_the_counselor_confirms() {
        var visit = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-201"));
        scenario.as("counselor01").done(visit, andMore(repair("b01-201")));
        scenario.as("counselor01").done(visit, task("SERIOUS"));
        assertThat(scenario.waitsAt(visit)).containsExactly("Event_ChildrenClosed");
        var repair = child(visit, 0, "repair");
        var task = child(visit, 1, "follow-up");
        assertThat(scenario.as("counselor01").finds(task).orElseThrow().due())
                .isBetween(MONDAY.plusDays(3), MONDAY.plusDays(3).plusMinutes(1));
        scenario.as("counselor01").done(task, TALKED);
        assertThat(scenario.waitsAt(visit)).containsExactly("Event_ChildrenClosed");
        scenario.as("repair01").approve(repair);
        scenario.as("repair01").done(repair, DONE);
        scenario.as("counselor01").approve(repair);
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_Confirm");
        scenario.as("counselor01").done(visit, SOLVED);
        assertThat(scenario.request(visit).result()).isEqualTo("EndEvent_Closed");
        assertThat(scenario.seenBy("counselor01", visit).timeline())
                .extracting(TimelineEntry::action)
                .containsSubsequence("CHILD_OPENED", "CHILD_OPENED", "CHILD_ENDED", "CHILD_ENDED", "ENDED");
    }

    @Test
    void children_that_were_withdrawn_refused_or_cancelled_are_closed_too() {
        var visit = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-201"));
        var pressing =
                item("TALK", "SERIOUS", Map.of("student", scenario.id("student03"), "owner", scenario.id("teacher01")));
        scenario.as("counselor01").done(visit, andMore(pressing));
        assertThat(scenario.as("teacher01")
                        .finds(child(visit, 0, "follow-up"))
                        .orElseThrow()
                        .due())
                .as("what is serious has three days")
                .isBetween(MONDAY.plusDays(3), MONDAY.plusDays(3).plusMinutes(1));
        scenario.as("counselor01").done(visit, andMore(task("SLIGHT")));
        scenario.as("counselor01")
                .done(visit, item("REPAIR", "SERIOUS", Map.of("itemPlace", "b01-202", "repairCategory", "OTHER")));
        var slight =
                scenario.as("counselor01").finds(child(visit, 1, "follow-up")).orElseThrow();
        assertThat(slight.due())
                .isBetween(MONDAY.plusDays(14), MONDAY.plusDays(14).plusMinutes(1));
        scenario.withdraw(child(visit, 0, "follow-up"), "counselor01");
        cancellations.cancel(child(visit, 1, "follow-up"), "a test", null, scenario.id("admin"));
        scenario.as("dispatch01").reject(child(visit, 2, "repair"), "NOT_A_FAULT");
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_Confirm");
        scenario.as("counselor01").done(visit, Map.of("outcome", "WATCH", "confirmNote", "look again in spring"));
        assertThat(scenario.request(visit).result()).isEqualTo("EndEvent_Watched");
        assertThat(jdbc.queryForObject("SELECT watched FROM room_visit WHERE request_id = ?", Integer.class, visit))
                .isEqualTo(1);
    }

    @Test
    void what_is_not_solved_is_visited_again_and_may_find_more() {
        var visit = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-203"));
        scenario.as("counselor01").done(visit, task("USUAL"));
        var first = child(visit, 0, "follow-up");
        scenario.as("counselor01").done(first, Map.of("result", "NOT_SOLVED", "resultNote", "nobody was there"));
        scenario.as("counselor01").done(visit, Map.of("outcome", "REVISIT"));
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_Revisit");
        scenario.as("counselor01").done(visit, again("MORE"));
        scenario.as("counselor01").done(visit, task("SERIOUS"));
        scenario.as("counselor01").done(child(visit, 1, "follow-up"), TALKED);
        scenario.as("counselor01").done(visit, Map.of("outcome", "REVISIT"));
        scenario.as("counselor01").done(visit, again("SETTLED"));
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_Confirm");
        scenario.as("counselor01").done(visit, SOLVED);
        assertThat(scenario.request(visit).result()).isEqualTo("EndEvent_Closed");
    }

    @Test
    void the_student_who_was_named_may_confirm_it_and_reads_nothing_of_what_was_seen() {
        var visit = scenario.submit(SERVICE, "counselor01", found(MORNING, scenario.id("student02"), "b01-201"));
        assertThatThrownBy(() -> scenario.seenBy("student02", visit)).isInstanceOf(NotFound.class);
        scenario.as("counselor01").done(visit, task("USUAL"));
        scenario.as("counselor01").done(child(visit, 0, "follow-up"), TALKED);
        assertThat(tasks.get(scenario.as("student02").task(visit), scenario.id("student02"))
                        .data())
                .containsOnlyKeys("kind", "rooms", "visitedAt");
        assertThat(scenario.seenBy("student02", visit).data()).containsOnlyKeys("kind", "rooms", "visitedAt");
        scenario.as("student02").done(visit, SOLVED);
        assertThat(scenario.request(visit).result()).isEqualTo("EndEvent_Closed");
    }

    @Test
    void the_confidential_note_is_for_the_visitor_the_deputy_secretary_and_the_counselling_centre() {
        var form = found(MORNING, "", "b01-201");
        form.put("tellCounselling", true);
        var visit = scenario.submit(SERVICE, "counselor01", form);
        assertThat(told("visit-note", visit)).containsExactly(scenario.id("psych01"));
        assertThat(scenario.seenBy("counselor01", visit).data()).containsKeys("note", "observations");
        assertThat(scenario.seenBy("dean01", visit).data()).containsKey("note").doesNotContainKey("observations");
        assertThat(scenario.seenBy("psych01", visit).data()).containsOnlyKeys("note");
        assertThat(scenario.seenBy("affairs01", visit).data())
                .containsKey("rooms")
                .doesNotContainKey("note");
        assertThat(scenario.seenBy("admin", visit).data()).isEmpty();
        for (var other : List.of("counselor02", "teacher01", "college01", "student01", "monitor01")) {
            assertThatThrownBy(() -> scenario.seenBy(other, visit)).as(other).isInstanceOf(NotFound.class);
        }
        assertThat(audit.entries(visit))
                .filteredOn(entry -> entry.action().equals("values.read"))
                .extracting(AuditEntry::actorId)
                .containsExactlyInAnyOrder(scenario.id("dean01"), scenario.id("psych01"));
        assertThat(jdbc.queryForList(
                        "SELECT val FROM request_value WHERE request_id = ? AND field = 'note'", String.class, visit))
                .containsOnlyNulls();
    }

    @Test
    void a_talk_goes_to_the_colleague_who_was_named_and_a_suggestion_to_whom_its_own_table_names() {
        var visit = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-201"));
        var talk =
                item("TALK", "USUAL", Map.of("student", scenario.id("student03"), "owner", scenario.id("teacher01")));
        scenario.as("counselor01").done(visit, andMore(talk));
        scenario.as("counselor01")
                .done(visit, andMore(item("SUGGESTION", "USUAL", Map.of("suggestionCategory", "CANTEEN"))));
        scenario.as("counselor01")
                .done(
                        visit,
                        item("HAZARD", "USUAL", Map.of("suggestionCategory", "FIRE", "itemPlace", "b01-2/CORRIDOR")));
        var asked = child(visit, 0, "follow-up");
        assertThat(scenario.as("counselor01").finds(asked)).isEmpty();
        assertThat(tasks.get(scenario.as("teacher01").task(asked), scenario.id("teacher01"))
                        .data())
                .containsEntry("student", scenario.id("student03"))
                .containsKey("words");
        var suggestion = child(visit, 1, "suggestion");
        assertThat(scenario.as("logistics01").finds(suggestion)).isPresent();
        assertThat(scenario.request(suggestion).applicantId()).isNotEqualTo(scenario.id("counselor01"));
        var hazard = child(visit, 2, "suggestion");
        assertThat(scenario.as("security01").finds(hazard)).isPresent();
        assertThat(scenario.seenBy("security01", hazard).data())
                .extractingByKey("place")
                .asString()
                .contains("2");
        scenario.as("teacher01").done(asked, TALKED);
        scenario.withdraw(suggestion, "counselor01");
        scenario.withdraw(hazard, "counselor01");
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_Confirm");
    }

    @Test
    void a_visit_that_was_withdrawn_or_cancelled_never_was_and_its_children_go_on() {
        var withdrawn = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-204"));
        scenario.withdraw(withdrawn, "counselor01");
        assertThat(scenario.request(withdrawn).result()).isEqualTo("EndEvent_Withdrawn");
        var cancelled = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-204"));
        scenario.as("counselor01").done(cancelled, task("USUAL"));
        cancellations.cancel(cancelled, "a test", null, scenario.id("admin"));
        assertThat(scenario.request(cancelled).result()).isEqualTo("EndEvent_Cancelled");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM room_visit WHERE room = 'b01-204'", Integer.class))
                .isZero();
        var child = child(cancelled, 0, "follow-up");
        assertThat(scenario.request(child).status()).isEqualTo(RequestStatus.RUNNING);
        scenario.as("counselor01").done(child, TALKED);
        assertThat(scenario.request(cancelled).status()).isEqualTo(RequestStatus.CANCELLED);
    }

    @Test
    void a_child_that_ends_while_another_is_entered_does_not_close_the_visit() {
        var visit = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-201"));
        scenario.as("counselor01").done(visit, andMore(task("USUAL")));
        scenario.as("counselor01").done(child(visit, 0, "follow-up"), TALKED);
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_AddItem");
        scenario.as("counselor01").done(visit, task("USUAL"));
        assertThat(scenario.waitsAt(visit)).containsExactly("Event_ChildrenClosed");
        scenario.as("counselor01").done(child(visit, 1, "follow-up"), TALKED);
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_Confirm");
    }

    @RepeatedTest(3)
    void children_that_end_at_the_same_moment_close_the_visit_once() throws Exception {
        var visit = scenario.submit(SERVICE, "counselor01", found(MORNING, "", "b01-201"));
        var owners = List.of("teacher01", "counselor02", "college01");
        for (var owner : owners) {
            var item = item("TASK", "USUAL", Map.of("owner", scenario.id(owner)));
            scenario.as("counselor01").done(visit, owner.equals("college01") ? item : andMore(item));
        }
        var barrier = new CyclicBarrier(owners.size());
        try (var hands = Executors.newFixedThreadPool(owners.size())) {
            List<Callable<Object>> acts = new ArrayList<>();
            for (int nth = 0; nth < owners.size(); nth++) {
                var child = child(visit, nth, "follow-up");
                var owner = scenario.as(owners.get(nth));
                acts.add(() -> {
                    barrier.await();
                    return owner.done(child, TALKED);
                });
            }
            for (var act : hands.invokeAll(acts)) {
                act.get();
            }
        }
        assertThat(scenario.waitsAt(visit)).containsExactly("Task_Confirm");
        scenario.as("counselor01").done(visit, SOLVED);
        assertThat(scenario.request(visit).result()).isEqualTo("EndEvent_Closed");
    }

    private static Map<String, Object> again(String found) {
        Map<String, Object> form = new HashMap<>();
        form.put("revisitedAt", MONDAY.toString());
        form.put("revisitNote", "went there once more");
        form.put("revisitFound", found);
        return form;
    }

    private String child(String visit, int nth, String service) {
        var all = children.of(visit, scenario.id("counselor01"));
        assertThat(all).hasSizeGreaterThan(nth);
        assertThat(all.get(nth)).extracting(ChildCase::service).isEqualTo(service);
        return all.get(nth).requestId();
    }

    private List<String> told(String kind, String request) {
        return jdbc.queryForList(
                "SELECT DISTINCT person_id FROM message WHERE kind = ? AND request_id = ?",
                String.class,
                kind,
                request);
    }

    private void assertRefused(Map<String, Object> form, String field) {
        assertThatThrownBy(() -> scenario.submit(SERVICE, "counselor01", form))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refusal -> assertThat(refusal.fields())
                                .extracting(app.yizhan.refusal.Refusal.Field::field)
                                .containsExactly(field));
    }
}
