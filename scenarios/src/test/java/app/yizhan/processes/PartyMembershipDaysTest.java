package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.SERVICE;
import static app.yizhan.processes.PartyMembershipForms.application;
import static app.yizhan.processes.PartyMembershipForms.recommendation;
import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.BORN;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.refusal.Refusal;
import app.yizhan.testing.OnOneDatabase;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Joining the Party: the day of an act and the day on which it is recorded")
@OnOneDatabase(OnOneDatabase.Kind.H2)
class PartyMembershipDaysTest extends PartyMembershipGround {

    @Test
    void the_talk_is_due_a_calendar_month_after_the_application() {
        var request = of("student03", life.apply("student03", day("2026-01-31")));
        assertThat(scenario.seenBy("student03", request).data()).containsEntry("talkBy", "2026-02-28T18:00");
        assertThat(scenario.as(SECRETARY).finds(request).orElseThrow().due())
                .isEqualTo(day("2026-02-28").atTime(18, 0));
        scenario.advanceTo(day("2026-03-15").atTime(10, 0));
        assertThat(entries(request, "REMINDED")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(entries(request, "COPIED_UP")).hasSize(2);
        for (var told : List.of(GENERAL, DEPARTMENT)) {
            assertThat(scenario.seenBy(told, request).request().id()).as(told).isEqualTo(request);
        }
        approve(SECRETARY, request, talk(day("2026-03-15")));
        assertThat(entries(request, "PARTY_DEADLINE"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("limit", "2026-02-28"));
        assertThat(scenario.waitsAt(request)).as("a missed limit stops nobody").contains("Task_S03Recommend");
    }

    @Test
    void an_act_of_before_needs_a_reason_and_is_marked_and_none_is_of_tomorrow_or_long_ago() {
        var request = of("student06", life.apply("student06", day("2026-09-02")));
        life.on(day("2026-09-10"));
        assertThat(fault(request, talk(day("2026-09-11")))).isEqualTo("actDate");
        assertThat(fault(request, talk(day("2026-08-10")))).isEqualTo("actDate");
        assertThat(fault(request, talk(day("2026-09-08")))).isEqualTo("lateReason");
        approve(SECRETARY, request, with(talk(day("2026-09-08")), "lateReason", "the network was down"));
        assertThat(entries(request, "PARTY_ACT_LATE")).singleElement().satisfies(entry -> {
            assertThat(entry.detail()).containsEntry("date", "2026-09-08").containsEntry("days", 2);
            assertThat(entry.opinion()).isEqualTo("the network was down");
        });
        assertThat(scenario.seenBy(SECRETARY, request).data()).doesNotContainKeys("actDate", "lateReason");
        assertThat(jdbc.queryForObject("SELECT late_days FROM party_act WHERE request_id = ?", Integer.class, request))
                .isEqualTo(2);
        refused(
                "GAP_NOT_MET",
                day("2026-09-08"),
                () -> approve(SECRETARY, request, with(recommendation(day("2026-09-07")), "lateReason", "the same")));
    }

    @Test
    void an_application_that_was_handed_in_on_paper_before_says_so() {
        life.on(day("2026-09-10"));
        var form = application(BORN, day("2026-09-03"));
        var refusal = catchThrowableOfType(Refusal.class, () -> scenario.submit(SERVICE, "student12", form));
        assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("applyReason");
        var request =
                of("student12", scenario.submit(SERVICE, "student12", with(form, "applyReason", "handed in on paper")));
        assertThat(entries(request, "PARTY_ACT_LATE"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("date", "2026-09-03"));
        assertThat(scenario.seenBy("student12", request).data()).containsEntry("talkBy", "2026-10-03T18:00");
    }

    private @Nullable String fault(String request, Map<String, Object> form) {
        var refusal = catchThrowableOfType(Refusal.class, () -> approve(SECRETARY, request, form));
        return refusal.fields().getFirst().field();
    }
}
