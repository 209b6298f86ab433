package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.SERVICE;
import static app.yizhan.processes.PartyMembershipForms.act;
import static app.yizhan.processes.PartyMembershipForms.application;
import static app.yizhan.processes.PartyMembershipForms.approval;
import static app.yizhan.processes.PartyMembershipForms.archive;
import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.candidate;
import static app.yizhan.processes.PartyMembershipForms.conversion;
import static app.yizhan.processes.PartyMembershipForms.conversionApproval;
import static app.yizhan.processes.PartyMembershipForms.extension;
import static app.yizhan.processes.PartyMembershipForms.meeting;
import static app.yizhan.processes.PartyMembershipForms.observation;
import static app.yizhan.processes.PartyMembershipForms.preReview;
import static app.yizhan.processes.PartyMembershipForms.publicity;
import static app.yizhan.processes.PartyMembershipForms.recommendation;
import static app.yizhan.processes.PartyMembershipForms.request;
import static app.yizhan.processes.PartyMembershipForms.review;
import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipForms.training;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.BORN;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.dossier.DossierReader;
import app.yizhan.dossier.DossierSheet;
import app.yizhan.dossier.FormPrinting;
import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyConfirmations;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyKind;
import app.yizhan.duty.DutyReader;
import app.yizhan.organisation.Units;
import app.yizhan.request.Cancellations;
import app.yizhan.testing.OnOneDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

@DisplayName("Joining the Party: every way from the application to its end")
@EveryRow({
    "party-membership-assessment",
    "party-membership-conversion",
    "party-membership-probation",
    "party-membership-route"
})
@OnOneDatabase(OnOneDatabase.Kind.H2)
class PartyMembershipScenarioTest extends PartyMembershipGround {

    @Autowired
    Duties duties;

    @Autowired
    DutyConfirmations confirmations;

    @Autowired
    DutyReader reader;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Units units;

    @Autowired
    FormPrinting printing;

    @Autowired
    DossierReader dossiers;

    @Test
    void a_whole_life_under_the_rules_of_2026_from_application_to_archive() {
        scenario.beginAt(day("2026-06-01").atTime(9, 0));
        var request = of("student01", scenario.submit(SERVICE, "student01", application(BORN, day("2026-06-01"))));
        assertThat(scenario.seenBy("student01", request).data())
                .containsEntry("pack", "RP-2026")
                .containsEntry("talkBy", "2026-07-01T18:00");
        assertThat(scenario.predicted(SERVICE, "student02", application(BORN, day("2026-06-01"))))
                .containsExactly(
                        "Task_S02Talk",
                        "Task_S03Recommend",
                        "Task_S04FileActivist",
                        "Task_S05AppointContacts",
                        "Task_S06Cultivate");
        walk(request, SECRETARY, "Task_S02Talk", true, talk(day("2026-06-15")));
        walk(request, "commissar01", "Task_S03Recommend", true, recommendation(day("2026-09-16")));
        walk(request, COMMITTEE, "Task_S04FileActivist", true, act(day("2026-09-21")));
        walk(
                request,
                SECRETARY,
                "Task_S05AppointContacts",
                false,
                life.named(day("2026-09-25"), "contactOne", "contactTwo"));
        reports(request, day("2026-12-10"));
        walk(request, CONTACT, "Task_S06Cultivate", false, assessment(day("2027-03-16"), "CONTINUE"));
        walk(request, "contact02", "Task_S06Cultivate", false, assessment(day("2027-09-14"), "READY"));
        walk(request, SECRETARY, "Task_S07ChooseCandidate", true, candidate(day("2027-09-16")));
        walk(request, COMMITTEE, "Task_S08aConsent", true, act(day("2027-09-20")));
        walk(request, SECRETARY, "Task_S08bPublicity", true, publicity(day("2027-09-21"), day("2027-09-30")));
        walk(
                request,
                SECRETARY,
                "Task_S09AppointIntroducers",
                false,
                life.named(day("2027-10-08"), "introducerOne", "introducerTwo"));
        walk(request, "commissar01", "Task_S10PoliticalReview", true, review(day("2027-10-15")));
        walk(request, "school01", "Task_S11Training", false, training(day("2027-10-18"), 3, 20));
        walk(request, SECRETARY, "Task_S12CommitteeReview", true, act(day("2027-10-20")));
        walk(request, COMMITTEE, "Task_S13PreReview", true, preReview(day("2027-11-01"), day("2028-06-30")));
        walk(request, "student01", "Task_S14FillForm", false, act(day("2027-11-05")));
        walk(request, SECRETARY, "Task_S15AdmissionMeeting", true, meeting(day("2027-11-19"), 16, 9, 9, 0));
        walk(request, GENERAL, "Task_S15bDeliberate", true, act(day("2027-11-22")));
        walk(
                request,
                COMMITTEE,
                "Task_S16CommitteeTalk",
                false,
                with(act(day("2027-12-01")), "committeeTalk", "fit to be admitted"));
        walk(request, COMMITTEE, "Task_S17Approve", true, approval(day("2027-12-10"), day("2027-11-24")));
        walk(request, DEPARTMENT, "Task_S18FileAdmission", false, act(day("2027-12-13")));
        walk(request, SECRETARY, "Task_S19JoinBranch", false, with(act(day("2027-12-14")), "partyGroup", "the first"));
        walk(request, SECRETARY, "Task_S20Oath", false, with(act(day("2027-12-20")), "oathPlace", "the hall"));
        walk(request, CONTACT, "Task_S21Educate", false, observation(day("2028-03-20"), "CONTINUE"));
        walk(request, CONTACT, "Task_S21Educate", false, observation(day("2028-11-06"), "END"));
        walk(request, "student01", "Task_S22RequestConversion", false, request(day("2028-11-10")));
        walk(request, SECRETARY, "Task_S23ConversionMeeting", false, conversion(day("2028-11-20"), "ON_TIME"));
        walk(request, COMMITTEE, "Task_S24ApproveConversion", true, conversionApproval(day("2028-12-01")));
        walk(request, SECRETARY, "Task_S25Archive", false, archive(day("2028-12-05")));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Archived");
        assertThat(printing.offered(request, scenario.id(SECRETARY)))
                .as("a file is printed after its end too")
                .hasSize(10)
                .allSatisfy(form -> assertThat(printing.pdf(request, form, false, scenario.id(SECRETARY)))
                        .isNotEmpty());
        assertThat(dossiers.sheet(request, scenario.id(SECRETARY)).count(DossierSheet.State.LATER))
                .as("no paper is still to come")
                .isZero();
        assertThat(scenario.seenBy("student01", request).timeline())
                .filteredOn(entry -> entry.action().equals("PARTY_ACT"))
                .hasSize(29)
                .last()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("date", "2028-12-05"));
        came_again_and_again(request);
    }

    private void reports(String request, LocalDate day) {
        scenario.advanceTo(day.atTime(10, 0));
        var due = reader.ofCase(request, scenario.id("student01")).orElseThrow().stream()
                .filter(item -> item.kind() == DutyKind.REPORT)
                .findFirst()
                .orElseThrow();
        assertThat(due.due()).isEqualTo(day("2026-12-16"));
        var report = new Duties.Report(day, "what I think of it", List.of(), null, null);
        duties.report(due.id(), report, null, scenario.id("student01"));
        var read = reader.sheet(due.id(), scenario.id(SECRETARY)).version();
        confirmations.confirm(due.id(), null, read, null, scenario.id(SECRETARY));
    }

    /** Each assessment at its period, counted from the days of the recommendation and of the meeting; with the case all has ended. */
    private void came_again_and_again(String request) {
        var items = reader.ofCase(request, scenario.id("student01")).orElseThrow();
        assertThat(items).noneMatch(DutyItem::isOpen);
        assertThat(items)
                .filteredOn(item -> item.kind() == DutyKind.ASSESSMENT)
                .extracting(item -> item.step() + " " + item.n() + " " + item.due() + " " + item.doneOn())
                .containsExactly(
                        "06 1 2027-03-16 2027-03-16",
                        "06 2 2027-09-16 2027-09-14",
                        "21 1 2028-02-19 2028-03-20",
                        "21 2 2028-05-19 2028-11-06");
    }

    /** Walks the clock to the day of the act, with all that falls due on the way. */
    private void walk(String request, String who, String step, boolean approval, Map<String, Object> form) {
        assertThat(scenario.waitsAt(request)).contains(step);
        scenario.advanceTo(LocalDate.parse(form.get("actDate").toString()).atTime(10, 0));
        if (approval) {
            scenario.as(who).approve(request, form);
        } else {
            scenario.as(who).done(request, form);
        }
    }

    @Test
    void under_the_rules_of_2014_a_candidate_is_filed_and_not_made_public() {
        var request = of("student02", life.activist("student02", day("2025-09-16")));
        assertThat(scenario.seenBy("student02", request).data()).containsEntry("pack", "RP-2014");
        life.done(CONTACT, request, day("2026-03-16"), assessment(day("2026-03-16"), "CONTINUE"));
        life.done(CONTACT, request, day("2026-09-14"), assessment(day("2026-09-14"), "READY"));
        life.on(day("2026-09-15"));
        refused("GAP_NOT_MET", day("2026-09-16"), () -> approve(SECRETARY, request, candidate(day("2026-09-15"))));
        life.approve(SECRETARY, request, day("2026-09-16"), candidate(day("2026-09-16")));
        assertThat(scenario.waitsAt(request)).contains("Task_S08FileCandidate");
        life.approve(COMMITTEE, request, day("2026-09-21"));
        assertThat(scenario.waitsAt(request)).contains("Task_S09AppointIntroducers");
        assertThat(scenario.seenBy("student02", request).data()).containsEntry("pack", "RP-2014");
        life.examined(request, day("2026-10-12"));
        life.preReviewed("student02", request, day("2026-11-02"));
        life.approve(SECRETARY, request, day("2026-11-20"), meeting(day("2026-11-20"), 20, 11, 9, 2));
        assertThat(scenario.waitsAt(request)).contains("Task_S15bDeliberate");
    }

    @Test
    void each_stage_may_end_without_the_next() {
        var talk = of("student09", life.apply("student09", day("2026-09-02")));
        scenario.as(SECRETARY).reject(talk, "NOT_QUALIFIED");
        assertThat(scenario.request(talk).result()).isEqualTo("EndEvent_NotAccepted");
        var first = of("student09", life.activist("student09", day("2026-09-16")));
        life.done(CONTACT, first, day("2026-10-12"), assessment(day("2026-10-12"), "CANCEL"));
        assertThat(scenario.request(first).result()).isEqualTo("EndEvent_NotActivist");
        var second = of("student09", life.activist("student09", day("2026-09-16")));
        life.done(CONTACT, second, day("2026-10-12"), assessment(day("2026-10-12"), "READY"));
        scenario.as(SECRETARY).reject(second, "OPINION_NEG");
        assertThat(scenario.request(second).result()).isEqualTo("EndEvent_NotCandidate");
    }

    @Test
    void whoever_the_meeting_does_not_want_is_not_admitted_and_a_probation_may_be_extended_and_then_cancelled() {
        var first = of("student10", candidateOfOctober("student10"));
        scenario.as(SECRETARY).reject(first, "VOTE_FAIL");
        assertThat(scenario.request(first).result()).isEqualTo("EndEvent_NotAdmitted");
        var second = of("student10", candidateOfOctober("student10"));
        life.approve(SECRETARY, second, day("2026-11-20"), meeting(day("2026-11-20"), 16, 12, 12, 0));
        life.admitted(second, day("2026-11-20"));
        life.askedForConversion("student10", second, day("2027-11-15"));
        life.done(SECRETARY, second, day("2027-11-22"), extension(day("2027-11-22"), 6));
        life.approve(COMMITTEE, second, day("2027-12-01"), conversionApproval(day("2027-12-01")));
        life.askedForConversion("student10", second, day("2028-05-15"));
        life.done(SECRETARY, second, day("2028-05-22"), conversion(day("2028-05-22"), "CANCEL"));
        scenario.as(COMMITTEE).reject(second, "DOC_ERROR");
        assertThat(scenario.waitsAt(second)).as("to the meeting again").contains("Task_S23ConversionMeeting");
        life.done(SECRETARY, second, day("2028-05-24"), conversion(day("2028-05-24"), "CANCEL"));
        life.approve(COMMITTEE, second, day("2028-06-01"), conversionApproval(day("2028-06-01")));
        assertThat(scenario.request(second).result()).isEqualTo("EndEvent_ProbationCancelled");
    }

    @Test
    void it_may_be_withdrawn_or_cancelled_and_then_begun_anew() {
        var withdrawn = life.apply("student11", day("2026-09-02"));
        life.approve(SECRETARY, withdrawn, day("2026-09-03"), talk(day("2026-09-03")));
        scenario.withdraw(withdrawn, "student11");
        assertThat(scenario.request(withdrawn).result()).isEqualTo("EndEvent_Withdrawn");
        var cancelled = life.apply("student11", day("2026-09-04"));
        cancellations.cancel(cancelled, "a test", null, scenario.id("admin"));
        assertThat(scenario.request(cancelled).result()).isEqualTo("EndEvent_Cancelled");
        of("student11", life.apply("student11", day("2026-09-07")));
    }

    @Test
    void where_no_general_branch_stands_between_nobody_deliberates() {
        var general = parentOf("xx-zb1");
        moveBranch(parentOf("xx-dzz"));
        try {
            var old = of("student13", life.activist("student13", day("2025-09-16")));
            life.done(CONTACT, old, day("2026-03-16"), assessment(day("2026-03-16"), "CONTINUE"));
            life.done(CONTACT, old, day("2026-09-14"), assessment(day("2026-09-14"), "READY"));
            life.approve(SECRETARY, old, day("2026-09-16"), candidate(day("2026-09-16")));
            assertThat(scenario.waitsAt(old)).contains("Task_S08FileCandidate");
            var request = of("student17", candidateOfOctober("student17"));
            life.approve(SECRETARY, request, day("2026-11-20"), meeting(day("2026-11-20"), 16, 12, 12, 0));
            assertThat(scenario.waitsAt(request)).contains("Task_S16CommitteeTalk");
        } finally {
            moveBranch(general);
        }
    }

    private void moveBranch(String parent) {
        jdbc.update("UPDATE unit SET parent_id = ? WHERE code = 'xx-zb1'", parent);
        ReflectionTestUtils.invokeMethod(units, "forget");
    }

    private String parentOf(String code) {
        return jdbc.queryForObject("SELECT parent_id FROM unit WHERE code = ?", String.class, code);
    }
}
