package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.dossier.FormPrinting;
import app.yizhan.meeting.MeetingKind;
import app.yizhan.meeting.MeetingMinutes.Attendance;
import app.yizhan.meeting.MeetingMinutes.Counted;
import app.yizhan.meeting.MeetingProposal;
import app.yizhan.meeting.MeetingState;
import app.yizhan.meeting.PlanMeeting;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Meetings of the Party: one for many, one vote for each")
class PartyMeetingResultsTest extends PartyMeetingGround {

    @Autowired
    FormPrinting forms;

    @Test
    void one_meeting_votes_on_three_and_each_case_goes_its_own_way() throws IOException {
        var wanted = of("student03", candidateOfOctober("student03"));
        var unwanted = of("student04", candidateOfOctober("student04"));
        var gone = of("student05", candidateOfOctober("student05"));
        life.on(day("2026-11-10"));
        assertThat(proposal().open())
                .extracting(MeetingProposal.Candidate::requestId)
                .containsExactly(wanted, unwanted, gone);
        assertThat(proposal().due()).isEqualTo(day("2026-12-02"));
        var meeting = plan(day("2026-11-20"), wanted, unwanted, gone);
        assertThat(proposal().open()).isEmpty();
        assertThat(reader.agendaOf(wanted, scenario.id(SECRETARY))).isPresent();
        scenario.withdraw(gone, "student05");
        life.on(day("2026-11-20"));
        refuses("MEETING_QUORUM", () -> count(meeting, wanted, 0, 0, 0));
        attend(meeting, FIVE, List.of("member02"));
        assertThat(fault(() -> count(meeting, wanted, 5, 0, 0))).isEqualTo("yes");
        count(meeting, wanted, 4, 1, 1);
        count(meeting, unwanted, 3, 2, 1);
        assertThat(vote(meeting, unwanted).result().passed()).isFalse();
        confirm(meeting, SECRETARY);
        assertThat(sheet(meeting).state()).isEqualTo(MeetingState.PLANNED);
        assertThat(scenario.waitsAt(wanted)).contains("Task_S15AdmissionMeeting");
        confirm(meeting, RECORDER);
        confirm(meeting, RECORDER);
        assertThat(scenario.waitsAt(wanted)).contains("Task_S15bDeliberate");
        assertThat(scenario.request(unwanted).result()).isEqualTo("EndEvent_NotAdmitted");
        assertThat(sheet(meeting).agenda())
                .extracting(item -> item.vote().outcome())
                .containsExactly("DONE", "DONE", "MOVED");
        assertThat(scenario.seenBy(SECRETARY, wanted).data())
                .containsEntry("voteYes", 4)
                .containsEntry("voteShouldAttend", 7)
                .containsEntry("votePresent", 5)
                .containsEntry("voteWritten", 1);
        assertThat(acts(wanted, "15")).containsExactly(day("2026-11-20"));
        assertThat(entries(wanted, "PARTY_ACT"))
                .last()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("date", "2026-11-20"));
        refuses("MEETING_OVER", () -> attend(meeting, FIVE, List.of()));
        assertThat(paper.pdf(meeting, scenario.id(SECRETARY), Locale.CHINESE)).isNotEmpty();
        assertThat(PartyPapersTest.text(forms.pdf(wanted, "resolution", false, scenario.id(SECRETARY))))
                .as("the meeting's totals stand on the resolution")
                .contains("赞成票4", "反对票1", "弃权票1", "无效票0");
    }

    @Test
    void a_conversion_has_three_exits_and_a_lost_motion_waits_for_another() {
        var onTime = of("student15", askedForConversion("student15"));
        var extended = of("student16", askedForConversion("student16"));
        var cancelled = of("student17", askedForConversion("student17"));
        life.on(day("2027-11-18"));
        var early = plan(day("2027-11-19"), onTime);
        life.on(day("2027-11-19"));
        attend(early, FIVE, List.of());
        refuses("GAP_NOT_MET", () -> resolve(early, onTime, 5, Map.of("conversion", "ON_TIME")));
        meetings.cancel(early, "a day too early", null, me());
        var meeting = plan(day("2027-11-22"), onTime, extended, cancelled);
        life.on(day("2027-11-22"));
        attend(meeting, FIVE, List.of());
        resolve(meeting, onTime, 5, Map.of("conversion", "ON_TIME"));
        assertThat(fault(() -> resolve(meeting, extended, 4, Map.of("conversion", "EXTEND"))))
                .isEqualTo("extensionMonths");
        refuses("EXTENSION_LIMIT", () -> resolve(meeting, extended, 4, extension(3)));
        resolve(meeting, extended, 4, extension(6));
        resolve(meeting, cancelled, 3, Map.of("conversion", "CANCEL"));
        confirm(meeting, RECORDER);
        confirm(meeting, SECRETARY);
        assertThat(sheet(meeting).agenda())
                .extracting(item -> item.vote().outcome())
                .containsExactly("DONE", "DONE", "WAITS");
        assertThat(scenario.waitsAt(onTime)).contains("Task_S24ApproveConversion");
        assertThat(scenario.waitsAt(extended)).contains("Task_S24ApproveConversion");
        assertThat(scenario.waitsAt(cancelled)).contains("Task_S23ConversionMeeting");
        assertThat(scenario.seenBy(SECRETARY, extended).data()).containsEntry("extensionMonths", 6);
        assertThat(proposal().open())
                .extracting(MeetingProposal.Candidate::requestId)
                .containsExactly(cancelled);
    }

    /** Its chair and recorder hold no task of the case; the secretary, who does, is away and comes back the day after. */
    @Test
    void a_result_that_nobody_could_write_is_written_on_a_later_day_in_the_name_of_who_may() {
        var request = of("student14", candidateOfOctober("student14"));
        life.on(day("2026-11-20"));
        var meeting = plan(day("2026-11-20"), "commissar01", RECORDER, Map.of(), request);
        attend(meeting, FIVE, List.of());
        count(meeting, request, 5, 0, 0);
        secretaryUntil("2026-01-01");
        try {
            confirm(meeting, "commissar01");
            confirm(meeting, RECORDER);
        } finally {
            secretaryUntil("9999-12-31");
        }
        assertThat(vote(meeting, request).outcome()).isEqualTo("NOT_FOUND");
        life.on(day("2026-11-21"));
        minutes.writeResults(meeting, scenario.id("commissar01"));
        assertThat(vote(meeting, request).outcome()).isEqualTo("DONE");
        assertThat(scenario.waitsAt(request)).contains("Task_S15bDeliberate");
        assertThat(entries(request, "PARTY_ACT_LATE"))
                .last()
                .satisfies(entry -> assertThat(entry.opinion()).contains("11月20日", "补记"));
        assertThat(entries(request, "APPROVED"))
                .last()
                .satisfies(entry -> assertThat(entry.opinion()).contains("会议由"));
    }

    @Test
    void two_confirm_at_the_same_moment_and_each_case_is_decided_once() throws Exception {
        var request = of("student09", talked("student09"));
        sixMembers(() -> {
            var meeting = plan(day("2026-09-10"), request);
            life.on(day("2026-09-10"));
            attend(meeting, FIVE, List.of());
            minutes.count(
                    meeting,
                    item(meeting, request),
                    new Counted(5, 0, 0, 0, Map.of("recommendWay", "MEMBERS")),
                    null,
                    me());
            var barrier = new CyclicBarrier(2);
            Stream.of(SECRETARY, RECORDER)
                    .map(hand -> CompletableFuture.runAsync(() -> {
                        await(barrier);
                        confirm(meeting, hand);
                    }))
                    .toList()
                    .forEach(CompletableFuture::join);
            assertThat(sheet(meeting).state()).isEqualTo(MeetingState.CONFIRMED);
            assertThat(scenario.waitsAt(request)).contains("Task_S04FileActivist");
            assertThat(vote(meeting, request).outcome()).isEqualTo("DONE");
            minutes.writeResults(meeting, me());
            assertThat(entries(request, "APPROVED")).hasSize(2);
        });
    }

    @Test
    void the_committee_votes_person_by_person_on_the_resolutions_that_were_reported() {
        var request = of("student12", candidateOfOctober("student12"));
        life.on(day("2026-11-18"));
        plan(day("2026-11-26"), request);
        life.approve(
                SECRETARY, request, day("2026-11-20"), PartyMembershipForms.meeting(day("2026-11-20"), 7, 6, 6, 0));
        assertThat(reader.agendaOf(request, me()))
                .as("decided by hand before it met")
                .isEmpty();
        deliberatedInVain(request);
        life.approve(GENERAL, request, day("2026-11-23"));
        life.done(
                COMMITTEE,
                request,
                day("2026-11-30"),
                PartyMembershipForms.with(
                        PartyMembershipForms.act(day("2026-11-30")), "committeeTalk", "fit to be admitted"));
        var committee = units.byCode("xx-dzz")
                .flatMap(unit -> units.find(unit.parentId()))
                .orElseThrow();
        var chair = scenario.id(COMMITTEE);
        var proposal = meetings.propose(MeetingKind.PARTY_COMMITTEE, committee.id(), chair);
        assertThat(proposal.open()).extracting(MeetingProposal.Candidate::step).containsExactly("17");
        var meeting = above(
                MeetingKind.PARTY_COMMITTEE, committee.id(), day("2026-12-10").atTime(9, 0), chair, request);
        life.on(day("2026-12-10"));
        minutes.attend(meeting, new Attendance(List.of(chair), List.of(), List.of(), revision(meeting)), null, chair);
        var received = Map.<String, Object>of("reportReceivedDate", "2026-11-24");
        minutes.count(meeting, item(meeting, request), new Counted(1, 0, 0, 0, received), null, chair);
        confirm(meeting, DEPARTMENT);
        confirm(meeting, COMMITTEE);
        assertThat(vote(meeting, request).outcome()).isEqualTo("DONE");
        assertThat(scenario.waitsAt(request)).contains("Task_S18FileAdmission");
        assertThat(acts(request, "17")).containsExactly(day("2026-12-10"));
    }

    private String askedForConversion(String student) {
        var request = candidateOfOctober(student);
        life.approve(
                SECRETARY, request, day("2026-11-20"), PartyMembershipForms.meeting(day("2026-11-20"), 7, 7, 7, 0));
        life.admitted(request, day("2026-11-20"));
        life.askedForConversion(student, request, day("2027-11-15"));
        return request;
    }

    private static Map<String, Object> extension(int months) {
        return Map.of("conversion", "EXTEND", "extensionMonths", months);
    }

    private void resolve(String meeting, String request, int yes, Map<String, Object> data) {
        minutes.count(meeting, item(meeting, request), new Counted(yes, 5 - yes, 0, 0, data), null, me());
    }

    private void secretaryUntil(String day) {
        jdbc.update("UPDATE role_grant SET to_date = ? WHERE person_id = ?", LocalDate.parse(day), me());
    }

    /** A meeting of those above the branch, which the department records. @return its id */
    private String above(MeetingKind kind, String unit, LocalDateTime at, String chair, String request) {
        var plan = new PlanMeeting(
                kind, unit, at, "hall", chair, scenario.id(DEPARTMENT), List.of(request), Map.of(), null, null);
        return meetings.plan(plan, chair).id();
    }

    /** A step that knows no rejection: the case waits there still. */
    private void deliberatedInVain(String request) {
        var unit = units.find(units.byCode("xx-zb1").orElseThrow().parentId()).orElseThrow();
        var chair = scenario.id(GENERAL);
        assertThat(meetings.propose(MeetingKind.GENERAL_BRANCH, unit.id(), chair)
                        .open())
                .extracting(MeetingProposal.Candidate::requestId)
                .containsExactly(request);
        var meeting =
                above(MeetingKind.GENERAL_BRANCH, unit.id(), day("2026-11-20").atTime(16, 0), chair, request);
        minutes.attend(meeting, new Attendance(List.of(chair), List.of(), List.of(), revision(meeting)), null, chair);
        minutes.count(meeting, item(meeting, request), new Counted(0, 1, 0, 0, Map.of()), null, chair);
        confirm(meeting, GENERAL);
        confirm(meeting, DEPARTMENT);
        assertThat(vote(meeting, request).outcome()).isEqualTo("WAITS");
        assertThat(scenario.waitsAt(request)).contains("Task_S15bDeliberate");
    }

    private List<LocalDate> acts(String request, String step) {
        return jdbc.queryForList(
                "SELECT act_date FROM party_act WHERE request_id = ? AND step = ? AND void_at IS NULL",
                LocalDate.class,
                request,
                step);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
