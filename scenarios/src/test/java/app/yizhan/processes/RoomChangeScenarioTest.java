package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static app.yizhan.processes.RoomChangeForms.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.housing.BedState;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestStatus;
import app.yizhan.setting.Settings;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.College;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Room change")
class RoomChangeScenarioTest {

    /** A Monday in term, in the office's hours. */
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Settings settings;

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @AfterEach
    void engine_and_tables_agree() {
        settings.change("room-change.per-term", College.CHANGES_A_TERM, scenario.id("admin"));
        invariants.hold();
    }

    @Test
    void a_move_within_the_building_passes_counselor_college_and_housing_centre() {
        var predicted = scenario.predicted(SERVICE, "student01", move("b01-203-2"));
        var request = scenario.submit(SERVICE, "student01", move("b01-203-2"));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorReview");
        assertThat(scenario.bed("b01-203-2")).isEqualTo(BedState.State.HELD);
        assertThat(scenario.seenBy("student01", request).ahead())
                .extracting("step")
                .containsExactlyElementsOf(predicted.subList(1, predicted.size()));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as("dorm01").done(request, Map.of("assets", "COMPLETE", "keys", "RETURNED", "damage", 0));
        scenario.as("student01").done(request);
        scenario.as("dorm01").done(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_RoomChanged");
        assertThat(scenario.request(request).status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(scenario.bedOf("student01").code()).isEqualTo("b01-203-2");
        assertThat(scenario.walked(request)).isEqualTo(predicted);
    }

    @Test
    void a_move_to_another_building_also_passes_the_deputy_secretary() {
        var request = scenario.submit(SERVICE, "student02", move(scenario.freeBed("b03")));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_DeputySecretaryReview");
        scenario.as("dean01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_HousingReview");
        scenario.as("housing01").reject(request, "NO_BED");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void a_rejection_frees_the_bed() {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student03", move(bed));
        scenario.as("counselor01").reject(request, "REASON_INSUFFICIENT");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
    }

    @Test
    void a_returned_request_left_alone_for_48_hours_frees_the_bed() {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student03", move(bed));
        scenario.as("counselor01").returnToApplicant(request, "which exam?");
        assertThat(scenario.request(request).status()).isEqualTo(RequestStatus.RETURNED);
        scenario.advance(Duration.ofHours(47));
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.HELD);
        scenario.advance(Duration.ofHours(2));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_HoldExpired");
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
    }

    @Test
    void a_returned_request_sent_again_begins_anew_with_its_values_kept() {
        var request = scenario.submit(SERVICE, "student03", move(scenario.freeBed("b01")));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").returnToApplicant(request, "say more about the exam");
        assertThat(scenario.as("college01").finds(request)).isEmpty();
        assertThat(scenario.seenBy("student03", request).ahead().getFirst().step())
                .isEqualTo("Task_CounselorReview");
        Map<String, Object> corrected = move(
                scenario.seenBy("student03", request).data().get("targetBed").toString());
        corrected.put("explanation", "I prepare for the upgrade exam with a classmate in that room.");
        scenario.as("student03").done(request, corrected);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorReview");
        assertThat(scenario.request(request).turn()).isEqualTo(2);
        assertThat(scenario.seenBy("counselor01", request).changed()).containsExactly("explanation");
        scenario.withdraw(request, "student03");
    }

    @Test
    void an_office_that_is_slow_never_costs_the_bed() {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student03", move(bed));
        scenario.advance(Duration.ofDays(30));
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.HELD);
        assertThat(scenario.seenBy("student03", request).timeline())
                .extracting("action")
                .contains("REMINDED", "COPIED_UP", "ESCALATED", "LONG_HOLD");
        assertThat(scenario.as("college01").finds(request))
                .as("the college may act instead")
                .isPresent();
        scenario.withdraw(request, "student03");
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
    }

    @Test
    void a_move_not_reported_within_three_days_ends_and_frees_the_bed() {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student04", move(bed));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as("dorm01").done(request);
        scenario.advance(Duration.ofHours(73));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_HoldExpired");
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
    }

    @Test
    void a_late_confirmation_by_the_dorm_manager_costs_nothing() {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student05", move(bed));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as("dorm01").done(request);
        scenario.as("student05").done(request);
        scenario.advance(Duration.ofDays(10));
        scenario.as("dorm01").done(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_RoomChanged");
        assertThat(scenario.bedOf("student05").code()).isEqualTo(bed);
    }

    @Test
    void a_conflict_needs_a_mediation_note() {
        var data = move(scenario.freeBed("b01"));
        data.put("reason", "CONFLICT");
        var request = scenario.submit(SERVICE, "student06", data);
        assertThatThrownBy(() -> scenario.as("counselor01").approve(request))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidFields.class))
                .extracting(e -> e.fields().getFirst().field())
                .isEqualTo("mediationNote");
        scenario.as("counselor01")
                .approve(request, Map.of("mediationNote", "Both talked with me on Monday; they want to part."));
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CollegeReview");
        scenario.withdraw(request, "student06");
    }

    @Test
    void health_needs_a_document() {
        var data = move(scenario.freeBed("b01"));
        data.put("reason", "HEALTH");
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student06", data))
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidFields.class))
                .extracting(e -> e.fields().getFirst().field())
                .isEqualTo("proof");
    }

    @Test
    void a_bed_is_held_for_one() {
        var bed = scenario.freeBed("b01");
        var request = scenario.submit(SERVICE, "student07", move(bed));
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student08", move(bed)))
                .satisfies(code("BED_HELD"));
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student07", move(scenario.freeBed("b01"))))
                .satisfies(code("REQUEST_OPEN"));
        scenario.withdraw(request, "student07");
        assertThat(scenario.request(request).status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Withdrawn");
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
    }

    @Test
    void beds_that_cannot_be_had_are_refused_by_the_fact() {
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student07", move(scenario.freeBed("b02"))))
                .satisfies(code("GENDER_MISMATCH"));
        assertThatThrownBy(() -> scenario.submit(
                        SERVICE, "student07", move(scenario.bedOf("student08").code())))
                .satisfies(code("BED_TAKEN"));
    }

    @Test
    void one_change_a_term() {
        var request = scenario.submit(SERVICE, "student09", move(scenario.freeBed("b01")));
        scenario.as("counselor01").approve(request);
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as("dorm01").done(request);
        scenario.as("student09").done(request);
        scenario.as("dorm01").done(request);
        settings.change("room-change.per-term", "1", scenario.id("admin"));
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student09", move(scenario.freeBed("b01"))))
                .satisfies(code("TERM_LIMIT"));
    }

    @Test
    void two_students_exchange_beds_with_both_counselors_signing() {
        var other =
                scenario.studentOf("counselor02", scenario.bedOf("student10").gender());
        var mine = scenario.bedOf("student10").code();
        var theirs = scenario.bedOf(other).code();
        var predicted = scenario.predicted(SERVICE, "student10", swap(scenario.id(other)));
        var request = scenario.submit(SERVICE, "student10", swap(scenario.id(other)));
        scenario.as(other).approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorsReview");
        scenario.as("counselor01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_CounselorsReview");
        scenario.as("counselor02").approve(request);
        scenario.as("college01").approve(request);
        if (scenario.waitsAt(request).contains("Task_DeputySecretaryReview")) {
            scenario.as("dean01").approve(request);
        }
        scenario.as("housing01").approve(request);
        if (scenario.waitsAt(request).contains("Task_FinanceSettlement")) {
            scenario.as("finance01").done(request);
        }
        scenario.as("dorm01").done(request);
        scenario.as("student10").done(request);
        scenario.as(scenario.dormManagerOf(theirs)).done(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_RoomChanged");
        assertThat(scenario.bedOf("student10").code()).isEqualTo(theirs);
        assertThat(scenario.bedOf(other).code()).isEqualTo(mine);
        assertThat(scenario.walked(request)).isEqualTo(predicted);
    }

    @Test
    void a_partner_who_refuses_or_stays_silent_ends_it() {
        var refused = scenario.submit(SERVICE, "student11", swap(scenario.id("student12")));
        scenario.as("student12").reject(refused, "OTHER");
        assertThat(scenario.request(refused).result()).isEqualTo("EndEvent_PartnerRefused");
        assertThatThrownBy(() -> scenario.submit(SERVICE, "student11", swap(scenario.id("student12"))))
                .satisfies(code("PARTNER_REFUSED"));
        var silent = scenario.submit(SERVICE, "student13", swap(scenario.id("student14")));
        scenario.advance(Duration.ofHours(49));
        assertThat(scenario.request(silent).result()).isEqualTo("EndEvent_PartnerRefused");
    }

    @Test
    void what_is_not_ones_own_looks_unknown() {
        var request = scenario.submit(SERVICE, "student15", move(scenario.freeBed("b02")));
        assertThatThrownBy(() -> scenario.seenBy("student16", request)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scenario.withdraw(request, "student16")).isInstanceOf(NotFound.class);
        assertThat(scenario.seenBy("auditor", request).data()).isEmpty();
        scenario.withdraw(request, "student15");
    }

    private static java.util.function.Consumer<Throwable> code(String code) {
        return e -> assertThat(e)
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
