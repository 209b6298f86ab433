package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static app.yizhan.processes.RoomChangeForms.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Undos;
import app.yizhan.form.Attachments;
import app.yizhan.housing.BedState;
import app.yizhan.refusal.Refusal;
import app.yizhan.setting.Settings;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("Room change: fees, health, frozen days, terms")
@EveryRow({"room-change-rank", "room-change-route"})
@OnOneDatabase(OnOneDatabase.Kind.H2)
class RoomChangeRulesTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final String FREEZES = "room-change.freezes";

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Settings settings;

    @Autowired
    Attachments attachments;

    @Autowired
    Undos undos;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @AfterEach
    void engine_and_tables_agree() {
        settings.change(FREEZES, "", scenario.id("admin"));
        settings.change("room-change.per-term", College.CHANGES_A_TERM, scenario.id("admin"));
        invariants.hold();
    }

    @Test
    void a_dearer_building_passes_finance() {
        var bed = scenario.freeBed("b05");
        var form = move(bed);
        var predicted = scenario.predicted(SERVICE, "monitor01", form);
        assertThat(predicted).contains("Task_DeputySecretaryReview", "Task_FinanceSettlement");
        var request = scenario.submit(SERVICE, "monitor01", form);
        approved(request, "counselor01", "college01", "dean01", "housing01");
        assertThat(scenario.waitsAt(request)).containsExactly("Task_FinanceSettlement");
        scenario.as("finance01").done(request, Map.of("receiptNumber", "2026-0117"));
        scenario.as("dorm01").done(request);
        scenario.as("monitor01").done(request);
        scenario.as(scenario.dormManagerOf(bed)).done(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_RoomChanged");
        assertThat(scenario.walked(request)).isEqualTo(predicted);
    }

    @Test
    void what_a_bed_costs_and_where_it_is_say_who_decides() {
        var here = scenario.freeBed("b01");
        var there = scenario.freeBed("b03");
        assertThat(scenario.predicted(SERVICE, "student03", move(here)))
                .doesNotContain("Task_DeputySecretaryReview", "Task_FinanceSettlement");
        assertThat(scenario.predicted(SERVICE, "student03", move(there)))
                .contains("Task_DeputySecretaryReview")
                .doesNotContain("Task_FinanceSettlement");
        var room = here.substring(0, here.lastIndexOf('-'));
        var fee = jdbc.queryForObject("SELECT fee FROM room WHERE code = ?", Integer.class, room);
        jdbc.update("UPDATE room SET fee = fee + 300 WHERE code = ?", room);
        try {
            assertThat(scenario.predicted(SERVICE, "student03", move(here)))
                    .contains("Task_FinanceSettlement")
                    .doesNotContain("Task_DeputySecretaryReview");
        } finally {
            jdbc.update("UPDATE room SET fee = ? WHERE code = ?", fee, room);
        }
    }

    @Test
    void health_stands_before_those_who_asked_earlier() {
        var earlier = scenario.submit(SERVICE, "student03", move(scenario.freeBed("b01")));
        var ill = scenario.submit(SERVICE, "student04", withProof(move(scenario.freeBed("b01")), "student04"));
        assertThat(place("counselor01", ill)).isLessThan(place("counselor01", earlier));
        approved(earlier, "counselor01");
        approved(ill, "counselor01");
        assertThat(place("college01", ill)).isLessThan(place("college01", earlier));
        scenario.withdraw(earlier, "student03");
        scenario.withdraw(ill, "student04");
    }

    @Test
    void a_closed_bed_cannot_be_asked_for() {
        assertRefused("BED_CLOSED", () -> scenario.submit(SERVICE, "student03", move("b01-206-1")));
    }

    @Test
    void nobody_asks_inspects_or_confirms_while_moves_are_frozen() {
        var bed = scenario.freeBed("b03");
        var request = scenario.submit(SERVICE, "student22", move(bed));
        approved(request, "counselor02", "college01", "housing01");
        freeze("2026-11-25..2026-11-27");
        // the three days after the inspection would reach into the freeze
        assertRefused("MOVES_FROZEN", () -> scenario.as("dorm02").done(request));
        freeze("2026-11-27..2026-12-05");
        scenario.as("dorm02").done(request);
        scenario.as("student22").done(request);
        scenario.advance(Duration.ofDays(5));
        assertRefused("MOVES_FROZEN", () -> scenario.as("dorm02").done(request));
        assertRefused("MOVES_FROZEN", () -> scenario.submit(SERVICE, "student08", move(scenario.freeBed("b01"))));
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.HELD);
        scenario.advance(Duration.ofDays(8));
        scenario.as("dorm02").done(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_RoomChanged");
    }

    @Test
    void a_partner_who_has_changed_this_term_cannot_again() {
        var request = scenario.submit(SERVICE, "student23", move(scenario.freeBed("b02")));
        approved(request, "counselor02", "college01", "housing01");
        scenario.as("dorm01").done(request);
        scenario.as("student23").done(request);
        scenario.as("dorm01").done(request);
        settings.change("room-change.per-term", "1", scenario.id("admin"));
        assertRefused(
                "PARTNER_TERM_LIMIT", () -> scenario.submit(SERVICE, "student24", swap(scenario.id("student23"))));
    }

    @Test
    void both_old_beds_of_an_exchange_are_looked_at() {
        var request = scenario.submit(SERVICE, "building01", swap(scenario.id("student21")));
        scenario.as("student21").approve(request);
        approved(request, "counselor02", "college01", "housing01");
        scenario.as("dorm01").done(request, Map.of("assets", "INCOMPLETE", "keys", "RETURNED", "damage", 30));
        scenario.as("building01").done(request);
        scenario.as("dorm01").done(request, Map.of("partnerDamage", 5));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_RoomChanged");
        assertThat(scenario.seenBy("housing01", request).data())
                .containsEntry("assets", "INCOMPLETE")
                .containsEntry("partnerAssets", "COMPLETE")
                .containsEntry("partnerKeys", "RETURNED")
                .hasEntrySatisfying(
                        "partnerDamage", damage -> assertThat(damage).hasToString("5"));
    }

    @Test
    void taking_a_report_back_gives_no_more_days_to_move() {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student06", move(bed));
        approved(request, "counselor01", "college01", "housing01");
        scenario.as("dorm01").done(request);
        var due = scenario.as("student06").finds(request).orElseThrow().due();
        for (int day = 0; day < 2; day++) {
            scenario.advance(Duration.ofHours(34));
            var slot = scenario.as("student06").task(request);
            scenario.as("student06").done(request);
            undos.undo(slot, null, scenario.id("student06"));
            assertThat(scenario.as("student06").finds(request).orElseThrow().due())
                    .isEqualTo(due);
        }
        assertThat(scenario.seenBy("student06", request).timeline())
                .filteredOn(entry -> entry.action().equals("REMINDED"))
                .as("one reminder a day and none twice")
                .hasSize(2);
        scenario.advanceTo(due.plusMinutes(1));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_HoldExpired");
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
    }

    private void approved(String request, String... accounts) {
        for (var account : accounts) {
            scenario.as(account).approve(request);
        }
    }

    private void freeze(String ranges) {
        settings.change(FREEZES, ranges, scenario.id("admin"));
    }

    private int place(String account, String request) {
        return scenario.as(account).inbox().stream()
                .map(entry -> entry.requestId())
                .toList()
                .indexOf(request);
    }

    private Map<String, Object> withProof(Map<String, Object> form, String account) {
        var pdf = "%PDF-1.4\nsick\n%%EOF".getBytes(StandardCharsets.UTF_8);
        var file = attachments.store(scenario.id(account), "proof.pdf", new ByteArrayInputStream(pdf));
        form.put("reason", "HEALTH");
        form.put("proof", List.of(file.id()));
        return form;
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
