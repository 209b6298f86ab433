package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.SERVICE;
import static app.yizhan.processes.PartyMembershipForms.act;
import static app.yizhan.processes.PartyMembershipForms.application;
import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.recommendation;
import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.BORN;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.OnOneDatabase;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Joining the Party: who acts and who reads")
@OnOneDatabase(OnOneDatabase.Kind.H2)
class PartyMembershipPeopleTest extends PartyMembershipGround {

    @Test
    void a_student_of_no_branch_is_told_whom_to_ask() {
        jdbc.update("UPDATE person SET party_unit_id = NULL WHERE account = 'student20'");
        try {
            life.on(day("2026-09-02"));
            refused(
                    "WRONG_ORG",
                    null,
                    () -> scenario.submit(SERVICE, "student20", application(BORN, day("2026-09-02"))));
        } finally {
            jdbc.update("UPDATE person SET party_unit_id = (SELECT id FROM unit WHERE code = 'xx-zb1')"
                    + " WHERE account = 'student20'");
        }
    }

    @Test
    void a_branch_of_six_full_members_has_no_committee() {
        var request = of("student07", life.apply("student07", day("2026-09-02")));
        life.approve(SECRETARY, request, day("2026-09-03"), talk(day("2026-09-03")));
        assertThat(scenario.as("commissar01").finds(request)).isPresent();
        life.returnTo(SECRETARY, request, "Task_S02Talk");
        jdbc.update("UPDATE role_grant SET to_date = '2026-01-01' WHERE person_id = ?", scenario.id("member03"));
        try {
            life.approve(SECRETARY, request, day("2026-09-04"), talk(day("2026-09-04")));
            assertThat(scenario.as("commissar01").finds(request)).isEmpty();
            assertThat(scenario.as(SECRETARY).finds(request)).isPresent();
        } finally {
            jdbc.update("UPDATE role_grant SET to_date = '9999-12-31' WHERE person_id = ?", scenario.id("member03"));
        }
    }

    @Test
    void contacts_are_full_members_and_two_people() {
        var request = of("student08", life.apply("student08", day("2026-09-02")));
        life.approve(SECRETARY, request, day("2026-09-03"), talk(day("2026-09-03")));
        life.approve(SECRETARY, request, day("2026-09-10"), recommendation(day("2026-09-10")));
        life.approve(COMMITTEE, request, day("2026-09-14"));
        for (var wrong : List.of("student09", "student08", "counselor01")) {
            var form = with(act(day("2026-09-14")), "contactOne", scenario.id(wrong));
            var refusal = catchThrowableOfType(Refusal.class, () -> done(SECRETARY, request, form));
            assertThat(refusal.fields()).extracting(Refusal.Field::field).containsExactly("contactOne");
        }
        var one = with(act(day("2026-09-14")), "contactOne", scenario.id(CONTACT));
        var twice = catchThrowableOfType(
                Refusal.class, () -> done(SECRETARY, request, with(one, "contactTwo", scenario.id(CONTACT))));
        assertThat(twice.fields()).extracting(Refusal.Field::field).containsExactly("contactTwo");
        done(SECRETARY, request, one);
        assertThat(scenario.as("contact02").finds(request)).isEmpty();
        done(CONTACT, request, assessment(day("2026-09-14"), "CANCEL"));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_NotActivist");
    }

    @Test
    void talks_and_reviews_are_read_by_those_who_handle_them() {
        var request = of("student16", candidateOfOctober("student16"));
        assertThat(scenario.seenBy(COMMITTEE, request).data()).containsKeys("talkFamily", "reviewReport", "talkPlace");
        for (var other : List.of("student16", DEPARTMENT)) {
            assertThat(scenario.seenBy(other, request).data())
                    .as(other)
                    .containsKey("talkPlace")
                    .doesNotContainKeys("talkFamily", "talkMotive", "opinionsSummary", "reviewReport");
        }
        assertThat(scenario.seenBy(CONTACT, request).data()).doesNotContainKeys("talkFamily", "reviewReport");
        for (var other : List.of("counselor01", "college01", "member01")) {
            assertThatThrownBy(() -> scenario.seenBy(other, request)).as(other).isInstanceOf(NotFound.class);
        }
        assertThat(jdbc.queryForList(
                        "SELECT val FROM request_value WHERE request_id = ? AND field IN ('reviewReport', 'birthDate')",
                        String.class,
                        request))
                .hasSize(2)
                .containsOnlyNulls();
    }
}
