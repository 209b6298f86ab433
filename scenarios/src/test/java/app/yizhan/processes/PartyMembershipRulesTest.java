package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.SERVICE;
import static app.yizhan.processes.PartyMembershipForms.application;
import static app.yizhan.processes.PartyMembershipForms.archive;
import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.candidate;
import static app.yizhan.processes.PartyMembershipForms.conversion;
import static app.yizhan.processes.PartyMembershipForms.conversionApproval;
import static app.yizhan.processes.PartyMembershipForms.extension;
import static app.yizhan.processes.PartyMembershipForms.meeting;
import static app.yizhan.processes.PartyMembershipForms.preReview;
import static app.yizhan.processes.PartyMembershipForms.publicity;
import static app.yizhan.processes.PartyMembershipForms.review;
import static app.yizhan.processes.PartyMembershipForms.training;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.BORN;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.refusal.Refusal;
import app.yizhan.testing.OnOneDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Joining the Party: what the rules say of an act")
@OnOneDatabase(OnOneDatabase.Kind.H2)
class PartyMembershipRulesTest extends PartyMembershipGround {

    @Test
    void whoever_is_not_eighteen_on_the_day_of_the_application_is_refused() {
        var born = day("2008-09-02");
        life.on(day("2026-09-01"));
        refused(
                "NOT_ELIGIBLE_AGE",
                day("2026-09-02"),
                () -> scenario.submit(SERVICE, "student04", application(born, day("2026-09-01"))));
        life.on(day("2026-09-02"));
        of("student04", scenario.submit(SERVICE, "student04", application(born, day("2026-09-02"))));
        refused(
                "PARTY_CASE_OPEN",
                null,
                () -> scenario.submit(SERVICE, "student04", application(born, day("2026-09-02"))));
    }

    @Test
    void every_step_refuses_what_its_rules_forbid_and_goes_on_with_what_they_allow() {
        var request = of("student05", life.activist("student05", day("2026-06-10")));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "READY"));
        life.wasAssessed(request, day("2026-01-12"));
        life.wasActivistSince(request, day("2025-06-10"));
        life.on(day("2026-09-10"));
        refused("ASSESS_MISSING", null, () -> approve(SECRETARY, request, candidate(day("2026-09-10"))));
        life.returnTo(SECRETARY, request, "Task_S06Cultivate");
        assertThat(scenario.waitsAt(request)).as("a return crosses stages").contains("Task_S06Cultivate");
        life.done(CONTACT, request, day("2026-09-11"), assessment(day("2026-09-11"), "READY"));
        life.approve(SECRETARY, request, day("2026-09-18"), candidate(day("2026-09-18")));
        life.approve(COMMITTEE, request, day("2026-09-25"));
        life.on(day("2026-10-09"));
        refused(
                "GAP_NOT_MET",
                day("2026-10-10"),
                () -> approve(SECRETARY, request, publicity(day("2026-09-28"), day("2026-10-09"))));
        life.approve(SECRETARY, request, day("2026-10-10"), publicity(day("2026-09-28"), day("2026-10-10")));
        life.done(
                SECRETARY, request, day("2026-10-12"), life.named(day("2026-10-12"), "introducerOne", "introducerTwo"));
        life.approve(SECRETARY, request, day("2026-10-13"), review(day("2026-10-13")));
        refused("TRAIN_NONE", null, () -> done("school01", request, training(day("2026-10-13"), 2.5, 20)));
        life.done("school01", request, day("2026-10-14"), training(day("2026-10-14"), 2.5, 24));
        life.approve(SECRETARY, request, day("2026-10-15"));
        life.on(day("2026-11-02"));
        refused(
                "LEAVING_LT_3M",
                null,
                () -> approve(COMMITTEE, request, preReview(day("2026-11-02"), day("2027-02-01"))));
        life.preReviewed("student05", request, day("2026-11-02"));
        votesAreCounted(request);
        life.approve(SECRETARY, request, day("2026-11-20"), meeting(day("2026-11-20"), 16, 9, 9, 0));
        life.admitted(request, day("2026-11-20"));
        life.askedForConversion("student05", request, day("2027-11-15"));
        extended(request);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Archived");
    }

    private void votesAreCounted(String request) {
        life.on(day("2026-11-20"));
        var at = day("2026-11-20");
        refused("QUORUM_FAIL", null, () -> approve(SECRETARY, request, meeting(at, 16, 8, 8, 0)));
        refused("VOTE_FAIL", null, () -> approve(SECRETARY, request, meeting(at, 20, 11, 9, 1)));
        refused(
                "VOTE_FAIL",
                null,
                () -> approve(SECRETARY, request, with(meeting(at, 16, 9, 9, 0), "voteCandidates", 2)));
        var wrong = catchThrowableOfType(Refusal.class, () -> approve(SECRETARY, request, meeting(at, 16, 9, 10, 0)));
        assertThat(wrong.fields()).extracting(Refusal.Field::field).containsExactly("voteYes");
    }

    /** The meeting of 2026-11-20 ends the probation on 2027-11-20, and an extension of six months on 2028-05-20. */
    private void extended(String request) {
        life.on(day("2027-11-19"));
        refused(
                "GAP_NOT_MET",
                day("2027-11-20"),
                () -> done(SECRETARY, request, conversion(day("2027-11-19"), "ON_TIME")));
        life.on(day("2027-11-22"));
        refused("EXTENSION_LIMIT", null, () -> done(SECRETARY, request, extension(day("2027-11-22"), 5)));
        life.done(SECRETARY, request, day("2027-11-22"), extension(day("2027-11-22"), 6));
        life.approve(COMMITTEE, request, day("2027-12-01"), conversionApproval(day("2027-12-01")));
        assertThat(scenario.waitsAt(request)).contains("Task_S21Educate");
        life.askedForConversion("student05", request, day("2028-05-15"));
        life.on(day("2028-05-19"));
        refused(
                "GAP_NOT_MET",
                day("2028-05-20"),
                () -> done(SECRETARY, request, conversion(day("2028-05-19"), "ON_TIME")));
        life.on(day("2028-05-22"));
        refused("EXTENSION_LIMIT", null, () -> done(SECRETARY, request, extension(day("2028-05-22"), 6)));
        life.done(SECRETARY, request, day("2028-05-22"), conversion(day("2028-05-22"), "ON_TIME"));
        life.approve(COMMITTEE, request, day("2028-06-01"), conversionApproval(day("2028-06-01")));
        life.done(SECRETARY, request, day("2028-06-05"), archive(day("2028-06-05")));
    }

    @Test
    void what_nobody_confirmed_is_written_down_and_refuses_nobody() {
        var request = of("student14", life.activist("student14", day("2026-06-10")));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "READY"));
        life.wasAssessed(request, day("2026-01-12"));
        life.wasActivistSince(request, day("2025-06-10"));
        as_shipped();
        try {
            life.approve(SECRETARY, request, day("2026-08-04"), candidate(day("2026-08-04")));
        } finally {
            confirm();
        }
        assertThat(scenario.waitsAt(request)).contains("Task_S08aConsent");
        assertThat(entries(request, "PARTY_UNCHECKED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .extractingByKey("ruleEn")
                        .asString()
                        .contains("2"));
    }

    @Test
    void a_case_of_the_old_rules_stays_under_them_when_it_is_corrected_under_the_new() {
        var request = of("student15", life.apply("student15", day("2026-05-15")));
        life.on(day("2026-05-20"));
        scenario.as(SECRETARY).returnToApplicant(request, "say more of yourself");
        done("student15", request, with(application(BORN, day("2026-05-15")), "applyReason", "it is the day it was"));
        assertThat(scenario.seenBy("student15", request).data()).containsEntry("pack", "RP-2014");
        assertThat(scenario.waitsAt(request)).contains("Task_S02Talk");
    }
}
