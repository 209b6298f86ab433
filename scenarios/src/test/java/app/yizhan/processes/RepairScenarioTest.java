package app.yizhan.processes;

import static app.yizhan.processes.RepairForms.SERVICE;
import static app.yizhan.processes.RepairForms.burstPipe;
import static app.yizhan.processes.RepairForms.desk;
import static app.yizhan.processes.RepairForms.form;
import static app.yizhan.processes.RepairForms.something;
import static app.yizhan.processes.RepairForms.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxEntry;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.setting.Settings;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Repair")
@EveryRow({"repair-finding", "repair-route"})
@OnOneDatabase(OnOneDatabase.Kind.H2)
class RepairScenarioTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Map<String, Object> DONE = Map.of("finding", "DONE", "parts", "two screws", "cost", 3);

    /** What a decision tells leaves when it can no longer be taken back. */
    private static final Duration UNDO_IS_OVER = Duration.ofMinutes(6);

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Settings settings;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
        // orders of other tests at the same place are closed to this one
        jdbc.update("UPDATE work_order SET open_mark = NULL");
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
    }

    @Test
    void the_crew_picks_up_a_broken_desk_and_the_student_confirms_the_repair() {
        assertThat(scenario.predicted(SERVICE, "student01", desk("b01-201")))
                .containsExactly("Task_Accept", "Task_OnSite", "Task_Confirm");
        var request = scenario.submit(SERVICE, "student01", desk("b01-201"));
        assertThat(scenario.as("repair02").finds(request)).isPresent();
        scenario.as("repair01").approve(request);
        assertThat(scenario.as("repair02").finds(request)).isEmpty();
        assertThat(inbox.ofRequest(request, scenario.id("repair01")).map(InboxEntry::step))
                .contains("Task_OnSite");
        assertThat(inbox.ofRequest(request, scenario.id("repair02"))).isEmpty();
        scenario.as("repair01").done(request, DONE);
        scenario.advance(UNDO_IS_OVER);
        assertThat(told("repair-accepted", request)).containsExactly(scenario.id("student01"));
        scenario.as("student01").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Repaired");
        assertThat(scenario.walked(request)).containsExactly("Task_Accept", "Task_OnSite", "Task_Confirm");
        assertThat(scenario.seenBy("student01", request).data()).containsEntry("worker", scenario.id("repair01"));
    }

    /** Who has it first is read off the examples of the table, which people wrote by hand. */
    @Test
    void each_row_of_the_table_brings_a_report_to_its_crew_or_to_the_dispatcher() throws IOException {
        try {
            for (var example : TableExamples.of("repair-route")) {
                var given = example.given();
                scenario.beginAt(MONDAY.withHour(((Long) given.get("hour")).intValue()));
                settings.change("repair.heat-warning", given.get("heat").toString(), scenario.id("admin"));
                Map<String, Object> more = new HashMap<>(given);
                more.keySet().retainAll(Set.of("subcategory"));
                more.values().removeIf(Objects::isNull);
                var form = form(
                        "b01-201",
                        given.get("category").toString(),
                        given.get("urgency").toString(),
                        more);
                boolean pickedUp = example.expected().get("pickUp").equals("true");
                assertThat(scenario.predicted(SERVICE, "student01", form))
                        .as("%s", given)
                        .startsWith(pickedUp ? "Task_Accept" : "Task_Dispatch");
            }
        } finally {
            settings.change("repair.heat-warning", "false", scenario.id("admin"));
        }
    }

    @Test
    void what_no_row_knows_goes_to_the_dispatcher_who_names_a_worker() {
        var request = scenario.submit(SERVICE, "student02", something("b01-201"));
        assertThat(scenario.as("repair01").finds(request)).isEmpty();
        var worker = scenario.id("repair02");
        scenario.as("dispatch01").approve(request, Map.of("queue", "PROPERTY", "to", "WORKER", "picked", worker));
        assertThat(scenario.as("repair01").finds(request)).isEmpty();
        scenario.as("repair02").reject(request, "BUSY");
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Dispatch");
        scenario.as("dispatch01").approve(request, Map.of("queue", "CARPENTRY", "to", "CREW"));
        scenario.as("repair01").approve(request);
        scenario.as("repair01").done(request, DONE);
        scenario.as("student02").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Repaired");
    }

    @Test
    void the_dispatcher_may_refuse_it_or_ask_for_more() {
        var request = scenario.submit(SERVICE, "student02", something("b01-202"));
        scenario.as("dispatch01").returnToApplicant(request, "which window?");
        scenario.as("student02").done(request, desk("b01-202"));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Accept");
        scenario.as("repair01").reject(request, "WRONG_CREW");
        scenario.as("dispatch01").reject(request, "NOT_A_FAULT");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
        assertThatThrownBy(() -> {
                    var other = scenario.submit(SERVICE, "student02", something("b01-203"));
                    scenario.as("dispatch01").reject(other, "STILL_BROKEN");
                })
                .isInstanceOf(InvalidFields.class);
    }

    @Test
    void a_report_sent_back_and_left_for_three_days_is_not_taken_on() {
        var request = scenario.submit(SERVICE, "student03", something("b01-204"));
        scenario.as("dispatch01").returnToApplicant(request, "which window?");
        scenario.advanceTo(MONDAY.plusHours(73));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void the_emergency_crew_has_ten_minutes_and_security_is_told() {
        var request = scenario.submit(SERVICE, "student01", burstPipe("b01-201"));
        assertThat(told("repair-urgent", request)).containsExactly(scenario.id("security01"));
        var waits = scenario.as("repair01").finds(request).orElseThrow();
        assertThat(waits.due()).isBetween(MONDAY.plusMinutes(10), MONDAY.plusMinutes(11));
        assertThat(scenario.as("dispatch01").finds(request)).isEmpty();
        scenario.advanceTo(MONDAY.plusMinutes(11));
        assertThat(scenario.as("dispatch01").finds(request)).isPresent();
        assertThat(scenario.as("foreman01").finds(request)).isEmpty();
    }

    @Test
    void past_the_time_to_finish_foreman_logistics_and_director_may_act_one_after_the_other() {
        var request = scenario.submit(SERVICE, "student01", burstPipe("b01-201"));
        scenario.as("repair01").approve(request);
        var waits = scenario.as("repair01").finds(request).orElseThrow();
        assertThat(waits.due())
                .isBetween(MONDAY.plusHours(24), MONDAY.plusHours(24).plusMinutes(1));
        scenario.advanceTo(MONDAY.plusHours(24).plusMinutes(1));
        assertThat(scenario.as("foreman01").finds(request)).isPresent();
        assertThat(scenario.as("logistics01").finds(request)).isEmpty();
        scenario.advanceTo(MONDAY.plusHours(48).plusMinutes(1));
        assertThat(scenario.as("logistics01").finds(request)).isPresent();
        assertThat(scenario.as("logistics02").finds(request)).isEmpty();
        scenario.advanceTo(MONDAY.plusHours(96).plusMinutes(1));
        assertThat(scenario.as("logistics02").finds(request)).isPresent();
        assertThat(scenario.as("repair01").finds(request)).isPresent();
    }

    @Test
    void damage_by_people_is_quoted_first_and_repaired_once_the_student_accepts() {
        var request = onSite("student04", desk("b01-202"));
        scenario.as("repair01").done(request, Map.of("finding", "QUOTE", "quote", 120, "damageNote", "kicked in"));
        assertThat(scenario.as("monitor01").finds(request)).isEmpty();
        scenario.as("student04").approve(request);
        scenario.as("repair01").done(request, DONE);
        scenario.as("student04").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Repaired");
    }

    @Test
    void a_declined_quote_ends_it_and_so_does_silence() {
        var declined = onSite("student05", desk("b01-202"));
        scenario.as("repair01").done(declined, Map.of("finding", "QUOTE", "quote", 120, "damageNote", "kicked in"));
        scenario.as("student05").reject(declined, "QUOTE_TOO_HIGH");
        assertThat(scenario.request(declined).result()).isEqualTo("EndEvent_QuoteDeclined");
        var silent = onSite("student05", desk("b01-202"));
        scenario.as("repair01").done(silent, Map.of("finding", "QUOTE", "quote", 120, "damageNote", "kicked in"));
        scenario.advanceTo(MONDAY.plusDays(7).plusMinutes(1));
        assertThat(scenario.request(silent).result()).isEqualTo("EndEvent_QuoteDeclined");
    }

    @Test
    void the_foreman_agrees_that_it_is_beyond_repair_or_has_it_dispatched_again() {
        var request = onSite("student06", desk("b01-202"));
        Map<String, Object> cannot = Map.of("finding", "CANNOT", "cannotReason", "no parts to be had");
        scenario.as("repair01").done(request, cannot);
        scenario.as("foreman01").reject(request, "REPAIRABLE");
        scenario.as("dispatch01").approve(request, Map.of("queue", "CARPENTRY", "to", "CREW"));
        scenario.as("repair02").approve(request);
        scenario.as("repair02").done(request, cannot);
        scenario.as("foreman01").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_CannotBeRepaired");
    }

    @Test
    void still_broken_goes_one_level_higher_each_time() {
        var request = onSite("student01", desk("b01-201"));
        for (var level : List.of("foreman01", "logistics01", "logistics02", "logistics02")) {
            scenario.as("repair01").done(request, DONE);
            scenario.as("student01").reject(request, "STILL_BROKEN");
            scenario.as(level).done(request, Map.of("queue", "CARPENTRY", "to", "CREW"));
            scenario.as("repair01").approve(request);
        }
        scenario.as("repair01").done(request, DONE);
        scenario.as("student01").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Repaired");
        assertThat(scenario.seenBy("student01", request).data()).containsEntry("level", 4);
    }

    @Test
    void silence_of_72_hours_confirms() {
        var request = onSite("student01", desk("b01-201"));
        scenario.as("repair01").done(request, DONE);
        scenario.advanceTo(MONDAY.plusHours(71));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_Confirm");
        scenario.advanceTo(MONDAY.plusHours(73));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Repaired");
    }

    @Test
    void the_room_leader_confirms_for_the_room_and_sees_place_and_dates_only() {
        var request = onSite("student01", desk("b01-201"));
        scenario.as("repair01").done(request, DONE);
        var entry = scenario.as("monitor01").finds(request).orElseThrow();
        assertThat(entry.card()).containsOnlyKeys("place");
        var seen = scenario.seenBy("monitor01", request);
        assertThat(seen.data())
                .containsKeys("place", "finishBy")
                .doesNotContainKeys("description", "category", "worker");
        assertThat(seen.title()).doesNotContain("家具");
        assertThat(seen.timeline()).allMatch(line -> line.opinion() == null);
        scenario.as("monitor01").approve(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Repaired");
    }

    @Test
    void the_same_place_again_within_a_day_joins_the_open_order_or_is_reported_anyway() {
        var first = scenario.submit(SERVICE, "student01", desk("b01-201"));
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student02", desk("b01-201")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("DUPLICATE_OPEN");
                    assertThat(refusal.args())
                            .containsEntry("number", scenario.request(first).number());
                });
        var joined = scenario.submit(SERVICE, "student02", with(desk("b01-201"), "duplicate", "JOIN"));
        assertThat(scenario.request(joined).result()).isEqualTo("EndEvent_Joined");
        var seen = scenario.seenBy("student02", first);
        assertThat(seen.data()).containsKey("place").doesNotContainKey("description");
        scenario.as("repair01").approve(first);
        scenario.advance(UNDO_IS_OVER);
        assertThat(told("repair-accepted", first))
                .containsExactlyInAnyOrder(scenario.id("student01"), scenario.id("student02"));
        scenario.as("repair01").done(first, DONE);
        assertThat(scenario.as("student02").finds(first)).isEmpty();
        scenario.as("student01").approve(first);
        assertThat(told("ended", first)).contains(scenario.id("student02"));
    }

    @Test
    void another_fault_at_the_place_and_the_same_a_day_later_are_orders_of_their_own() {
        scenario.submit(SERVICE, "student01", desk("b01-201"));
        var other = scenario.submit(SERVICE, "student02", with(desk("b01-201"), "duplicate", "REPORT"));
        assertThat(scenario.waitsAt(other)).containsExactly("Task_Accept");
        scenario.submit(SERVICE, "student02", burstPipe("b01-201"));
        scenario.beginAt(MONDAY.plusHours(25));
        assertThat(scenario.waitsAt(scenario.submit(SERVICE, "student03", desk("b01-201"))))
                .containsExactly("Task_Accept");
    }

    @Test
    void it_can_be_withdrawn_before_a_worker_has_it_and_cancelled_by_an_administrator() {
        var request = scenario.submit(SERVICE, "student07", desk("b01-202"));
        scenario.withdraw(request, "student07");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Withdrawn");
        var other = scenario.submit(SERVICE, "student07", desk("b01-202"));
        cancellations.cancel(other, "a test", null, scenario.id("admin"));
        assertThat(scenario.request(other).result()).isEqualTo("EndEvent_Cancelled");
    }

    @Test
    void places_parts_and_times_that_make_no_sense_are_refused() {
        assertWrong(desk("b01-999"), "place");
        assertWrong(desk("b01-2/LIFT"), "place");
        assertWrong(with(desk("b01-201"), "subcategory", "WATER_TAP"), "subcategory");
        assertWrong(with(desk("b01-201"), "visitTo", "2026-11-22T10:00"), "visitTo");
        var times = with(desk("b01-201"), "visitFrom", "2026-11-24T12:00");
        assertWrong(with(times, "visitTo", "2026-11-24T10:00"), "visitTo");
        var shared = scenario.submit(SERVICE, "student08", form("b01-2/WASHROOM", "PUBLIC", "NORMAL", Map.of()));
        assertThat(scenario.waitsAt(shared)).containsExactly("Task_Accept");
    }

    private String onSite(String student, Map<String, Object> form) {
        var request = scenario.submit(SERVICE, student, form);
        scenario.as("repair01").approve(request);
        return request;
    }

    private void assertWrong(Map<String, Object> form, String field) {
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student08", form))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        wrong -> assertThat(wrong.fields()).extracting("field").containsExactly(field));
    }

    private List<String> told(String kind, String request) {
        return jdbc.queryForList(
                "SELECT DISTINCT person_id FROM message WHERE kind = ? AND request_id = ?",
                String.class,
                kind,
                request);
    }
}
