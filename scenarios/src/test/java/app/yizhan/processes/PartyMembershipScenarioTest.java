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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.party.PackRulings;
import app.yizhan.party.RulePacks;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.ReflectionTestUtils;

/** The rules of both packs are confirmed by two people, as a school would have them. */
@EngineTest
@Import(PartyMembershipLife.class)
@DisplayName("Joining the Party")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartyMembershipScenarioTest {

    @Autowired
    Scenario scenario;

    @Autowired
    PartyMembershipLife life;

    @Autowired
    PackRulings rulings;

    @Autowired
    RulePacks packs;

    @Autowired
    Cancellations cancellations;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, String> begun = new LinkedHashMap<>();

    @BeforeAll
    void confirm() {
        for (var pack : List.of("RP-2014", "RP-2026")) {
            rulings.stateRest(pack, scenario.id("org01"));
            rulings.agreeToAll(pack, scenario.id("org01"), scenario.id("org02"));
        }
    }

    @AfterAll
    void as_shipped() {
        jdbc.update("DELETE FROM party_ruling");
        ReflectionTestUtils.invokeMethod(packs, "changed");
    }

    @AfterEach
    void engine_and_tables_agree() {
        begun.forEach((request, student) -> {
            if (scenario.request(request).status() == RequestStatus.RUNNING) {
                scenario.withdraw(request, student);
            }
        });
        begun.clear();
        invariants.hold();
    }

    private String of(String student, String request) {
        begun.put(request, student);
        return request;
    }

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
        assertThat(scenario.seenBy("student01", request).timeline())
                .filteredOn(entry -> entry.action().equals("PARTY_ACT"))
                .hasSize(29)
                .last()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("date", "2028-12-05"));
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
    void every_step_refuses_what_its_rules_forbid_and_goes_on_with_what_they_allow() {
        var request = of("student05", life.activist("student05", day("2026-06-10")));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "READY"));
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

    @Test
    void what_nobody_confirmed_is_written_down_and_refuses_nobody() {
        var request = of("student14", life.activist("student14", day("2026-06-10")));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "READY"));
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

    private @Nullable String fault(String request, Map<String, Object> form) {
        var refusal = catchThrowableOfType(Refusal.class, () -> approve(SECRETARY, request, form));
        return refusal.fields().getFirst().field();
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
    void each_stage_may_end_without_the_next() {
        var talk = of("student09", life.apply("student09", day("2026-09-02")));
        scenario.as(SECRETARY).reject(talk, "NOT_QUALIFIED");
        assertThat(scenario.request(talk).result()).isEqualTo("EndEvent_NotAccepted");
        var second = of("student09", life.activist("student09", day("2026-09-16")));
        life.done(CONTACT, second, day("2026-10-12"), assessment(day("2026-10-12"), "READY"));
        scenario.as(SECRETARY).reject(second, "OPINION_NEG");
        assertThat(scenario.request(second).result()).isEqualTo("EndEvent_NotCandidate");
    }

    @Test
    void whoever_the_meeting_does_not_want_is_not_admitted_and_a_probation_may_be_cancelled() {
        var first = of("student10", candidateOfOctober("student10"));
        scenario.as(SECRETARY).reject(first, "VOTE_FAIL");
        assertThat(scenario.request(first).result()).isEqualTo("EndEvent_NotAdmitted");
        var second = of("student10", candidateOfOctober("student10"));
        life.approve(SECRETARY, second, day("2026-11-20"), meeting(day("2026-11-20"), 16, 12, 12, 0));
        life.admitted(second, day("2026-11-20"));
        life.askedForConversion("student10", second, day("2027-11-15"));
        life.done(SECRETARY, second, day("2027-11-22"), conversion(day("2027-11-22"), "CANCEL"));
        scenario.as(COMMITTEE).reject(second, "DOC_ERROR");
        assertThat(scenario.waitsAt(second)).as("to the meeting again").contains("Task_S23ConversionMeeting");
        life.done(SECRETARY, second, day("2027-11-24"), conversion(day("2027-11-24"), "CANCEL"));
        life.approve(COMMITTEE, second, day("2027-12-01"), conversionApproval(day("2027-12-01")));
        assertThat(scenario.request(second).result()).isEqualTo("EndEvent_ProbationCancelled");
    }

    private String candidateOfOctober(String student) {
        var request = life.activist(student, day("2026-06-10"));
        life.wasActivistSince(request, day("2025-06-10"));
        life.done(CONTACT, request, day("2026-08-03"), assessment(day("2026-08-03"), "CONTINUE"));
        life.done(CONTACT, request, day("2026-09-11"), assessment(day("2026-09-11"), "READY"));
        life.approve(SECRETARY, request, day("2026-09-18"), candidate(day("2026-09-18")));
        life.approve(COMMITTEE, request, day("2026-09-25"));
        life.approve(SECRETARY, request, day("2026-10-10"), publicity(day("2026-09-28"), day("2026-10-10")));
        life.examined(request, day("2026-10-12"));
        life.preReviewed(student, request, day("2026-11-02"));
        return request;
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

    private void approve(String who, String request, Map<String, Object> form) {
        scenario.as(who).approve(request, form);
    }

    private void done(String who, String request, Map<String, Object> form) {
        scenario.as(who).done(request, form);
    }

    private List<TimelineEntry> entries(String request, String action) {
        return scenario.seenBy(SECRETARY, request).timeline().stream()
                .filter(entry -> entry.action().equals(action))
                .toList();
    }

    private static void refused(String code, @Nullable LocalDate earliest, ThrowingCallable act) {
        var refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("expected %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        if (earliest != null) {
            assertThat(refusal.args()).containsEntry("earliest", earliest);
        }
    }
}
