package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.meeting.Apart;
import app.yizhan.meeting.MeetingKind;
import app.yizhan.meeting.MeetingMinutes;
import app.yizhan.meeting.MeetingMinutes.Attendance;
import app.yizhan.meeting.MeetingMinutes.Confirmation;
import app.yizhan.meeting.MeetingMinutes.Counted;
import app.yizhan.meeting.MeetingPaper;
import app.yizhan.meeting.MeetingProposal;
import app.yizhan.meeting.MeetingReader;
import app.yizhan.meeting.MeetingSheet;
import app.yizhan.meeting.MeetingState;
import app.yizhan.meeting.MeetingSummary;
import app.yizhan.meeting.Meetings;
import app.yizhan.meeting.PlanMeeting;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.Leaks;
import app.yizhan.testing.StatementCount;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Meetings of the Party: one for many, one vote for each")
class PartyMeetingTest extends PartyMembershipGround {

    private static final String RECORDER = "member01";
    private static final List<String> FIVE = List.of(SECRETARY, "commissar01", "contact01", "contact02", RECORDER);

    @Autowired
    Meetings meetings;

    @Autowired
    MeetingMinutes minutes;

    @Autowired
    MeetingReader reader;

    @Autowired
    MeetingPaper paper;

    @Autowired
    Units units;

    @Autowired
    StatementCount statements;

    @AfterEach
    void nobody_is_left_on_an_agenda() {
        jdbc.update("UPDATE party_meeting_item SET open_mark = NULL");
        jdbc.update("UPDATE party_meeting SET state = 'CANCELLED' WHERE state = 'PLANNED'");
    }

    @Test
    void one_meeting_votes_on_three_and_each_case_goes_its_own_way() {
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
    }

    /** What was resolved lies sealed, and no table, log of acts, message or mail leads from a ballot or an opinion in writing to a person. */
    @Test
    void what_was_said_lies_open_nowhere_and_no_ballot_has_a_person() {
        var resolution = "nachtschwalbe4718";
        var request = of("student18", candidateOfOctober("student18"));
        life.on(day("2026-11-18"));
        var meeting = plan(day("2026-11-20"), request);
        life.on(day("2026-11-20"));
        attend(meeting, FIVE, List.of("member02"));
        minutes.count(
                meeting, item(meeting, request), new Counted(5, 1, 0, 0, Map.of("resolution", resolution)), null, me());
        confirm(meeting, SECRETARY);
        minutes.count(
                meeting, item(meeting, request), new Counted(4, 1, 1, 0, Map.of("resolution", resolution)), null, me());
        confirm(meeting, SECRETARY);
        assertThat(told("meeting-confirm", meeting))
                .as("whoever confirms anew asks anew")
                .isEqualTo(2);
        assertThat(vote(meeting, request).data())
                .as("those above read sensitive values neither here nor in the case")
                .isEmpty();
        assertThat(sheet(meeting).agenda().getFirst().vote().data()).containsEntry("resolution", resolution);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'values.read' AND chain = ? AND actor_id = ?",
                        Integer.class,
                        request,
                        me()))
                .isEqualTo(1);
        var other = scenario.id("commissar01");
        minutes.count(meeting, item(meeting, request), new Counted(3, 3, 0, 0, Map.of()), null, other);
        assertThat(sheet(meeting).agenda().getFirst().vote().data())
                .as("whoever is not shown it takes nothing away")
                .containsEntry("resolution", resolution);
        minutes.count(
                meeting, item(meeting, request), new Counted(4, 1, 1, 0, Map.of("resolution", resolution)), null, me());
        confirm(meeting, SECRETARY);
        confirm(meeting, RECORDER);
        var leaks = new Leaks(resolution);
        leaks.inTables(jdbc);
        assertThat(leaks.found()).isEmpty();
        var columns = jdbc.queryForList(
                "SELECT LOWER(column_name) FROM information_schema.columns"
                        + " WHERE LOWER(table_name) = 'party_meeting_person' ORDER BY 1",
                String.class);
        assertThat(columns.stream().distinct())
                .as("who came and who handed something in, nothing else")
                .containsExactlyInAnyOrder(
                        "meeting_id", "person_id", "pos", "name", "counted", "why", "present", "written");
        var member = scenario.id("member02");
        assertThat(jdbc.queryForList("SELECT facts FROM audit_entry WHERE subject = ?", String.class, meeting))
                .isNotEmpty()
                .allSatisfy(facts -> assertThat(facts).doesNotContain(member).doesNotContain("yes"));
        assertThat(jdbc.queryForList("SELECT args FROM message WHERE kind LIKE 'meeting-%'", String.class))
                .isNotEmpty()
                .allSatisfy(args -> assertThat(args)
                        .doesNotContain(scenario.request(request).applicantName()));
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

    @Test
    void who_leads_who_watches_who_belongs_and_who_finds_nothing() {
        var request = of("student06", talked("student06"));
        sixMembers(() -> {
            var meeting = plan(day("2026-09-10"), request);
            assertThat(sheet(meeting).leads()).isTrue();
            for (var above : List.of(GENERAL, COMMITTEE, DEPARTMENT)) {
                var seen = reader.sheet(meeting, scenario.id(above));
                assertThat(seen.minutes()).as(above).isNotNull();
                assertThat(seen.leads()).as(above).isFalse();
                assertThatThrownBy(() -> meetings.cancel(meeting, "not theirs", null, scenario.id(above)))
                        .isInstanceOf(NotFound.class);
            }
            var member = reader.sheet(meeting, scenario.id("member02"));
            assertThat(member.minutes()).isNull();
            assertThat(member.agenda())
                    .singleElement()
                    .satisfies(item -> assertThat(item.vote()).isNull());
            assertThat(reader.page(scenario.id("member02"), null, 50))
                    .extracting(MeetingSummary::id)
                    .contains(meeting);
            for (var reading : List.of("member02", DEPARTMENT)) {
                assertThat(reader.page(scenario.id(reading), meeting, 50))
                        .as("after it")
                        .extracting(MeetingSummary::id)
                        .doesNotContain(meeting);
            }
            assertThatThrownBy(() -> reader.sheet(meeting, scenario.id("member03")))
                    .as("who has left")
                    .isInstanceOf(NotFound.class);
            for (var other : List.of("student06", "student01", "counselor01", "admin")) {
                assertThatThrownBy(() -> reader.sheet(meeting, scenario.id(other)))
                        .as(other)
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> reader.page(scenario.id(other), null, 50))
                        .as(other)
                        .isInstanceOf(NotFound.class);
            }
            assertThat(told("meeting-called", meeting)).isEqualTo(6);
            life.on(day("2026-09-09"));
            var later = day("2026-09-11").atTime(15, 0);
            meetings.change(
                    meeting,
                    new Meetings.Change(later, "hall", scenario.id(SECRETARY), scenario.id(RECORDER)),
                    null,
                    scenario.id(SECRETARY));
            assertThat(told("meeting-moved", meeting)).isEqualTo(6);
            meetings.cancel(meeting, "the hall is closed", null, scenario.id(SECRETARY));
            assertThat(told("meeting-cancelled", meeting)).isEqualTo(6);
            assertThat(proposal().open()).hasSize(1);
        });
    }

    @Test
    void a_branch_of_six_has_no_committee_and_its_meeting_decides() {
        var first = of("student07", talked("student07"));
        life.on(day("2026-09-08"));
        assertThat(proposal().open()).as("a branch of seven has one").isEmpty();
        assertThat(meetings.propose(MeetingKind.BRANCH_COMMITTEE, branch(), scenario.id(SECRETARY))
                        .voters())
                .hasSize(2);
        sixMembers(() -> {
            assertThat(proposal().voters()).hasSize(6);
            var meeting = plan(day("2026-09-10"), first);
            life.on(day("2026-09-10"));
            attend(meeting, List.of(SECRETARY, "commissar01", "contact01"), List.of());
            assertThat(vote(meeting, first).result().quorum())
                    .as("three of six")
                    .isFalse();
            meetings.notHeld(meeting, "three of six came", null, scenario.id(SECRETARY));
            assertThat(sheet(meeting).state()).isEqualTo(MeetingState.NOT_HELD);
            assertThat(scenario.waitsAt(first)).contains("Task_S03Recommend");
            var again = plan(day("2026-09-14"), first);
            life.on(day("2026-09-15"));
            attend(again, FIVE, List.of());
            assertThat(fault(() -> count(again, first, 4, 1, 0))).isEqualTo("recommendWay");
            minutes.count(
                    again, item(again, first), new Counted(4, 1, 0, 0, Map.of("recommendWay", "LEAGUE")), null, me());
            assertThat(fault(() -> confirm(again, RECORDER))).isEqualTo("lateReason");
            confirm(again, "written down the day after", RECORDER);
            confirm(again, SECRETARY);
            assertThat(scenario.waitsAt(first)).contains("Task_S04FileActivist");
            assertThat(entries(first, "PARTY_ACT_LATE"))
                    .last()
                    .satisfies(entry -> assertThat(entry.opinion()).isEqualTo("written down the day after"));
        });
    }

    @Test
    void tellers_chair_and_roster_are_checked() {
        var request = of("student08", talked("student08"));
        sixMembers(() -> {
            assertThat(fault(() -> plan(SECRETARY, SECRETARY, Map.of(), request)))
                    .isEqualTo("recorder");
            assertThat(fault(() -> plan("member01", "member02", Map.of(), request)))
                    .isEqualTo("chair");
            assertThat(fault(() -> plan(SECRETARY, RECORDER, Map.of(scenario.id("counselor01"), Apart.AWAY), request)))
                    .isEqualTo("apart");
            assertThat(fault(() -> plan(SECRETARY, RECORDER, Map.of()))).isEqualTo("candidates");
            var apart = Map.of(scenario.id("member02"), Apart.NO_RIGHT);
            var meeting = plan(SECRETARY, RECORDER, apart, request);
            assertThat(fault(() -> plan(SECRETARY, RECORDER, Map.of(), request)))
                    .isEqualTo("candidates");
            life.on(day("2026-09-10"));
            assertThat(sheet(meeting).minutes().shouldAttend()).isEqualTo(5);
            assertThat(jdbc.queryForList("SELECT why FROM party_meeting_person WHERE why IS NOT NULL", byte[].class))
                    .allSatisfy(why -> assertThat(new String(why)).doesNotContain("NO_RIGHT"));
            attend(meeting, List.of(), List.of());
            attend(meeting, List.of(), List.of("contact01"));
            assertThat(sheet(meeting).minutes().written()).isEqualTo(1);
            assertThat(fault(() -> attend(meeting, List.of("member02"), List.of())))
                    .isEqualTo("present");
            assertThat(fault(() -> attend(meeting, FIVE, List.of(SECRETARY)))).isEqualTo("written");
            assertThat(fault(() -> tell(meeting, List.of("contact01")))).isEqualTo("tellers");
            assertThat(fault(() -> tell(meeting, List.of("contact01", "contact01"))))
                    .isEqualTo("tellers");
            assertThat(fault(() -> tell(meeting, List.of("contact01", "member02"))))
                    .isEqualTo("tellers");
            jdbc.update(
                    "UPDATE party_meeting_person SET person_id = ? WHERE meeting_id = ? AND person_id = ?",
                    scenario.id("student08"),
                    meeting,
                    scenario.id("contact02"));
            assertThat(fault(() -> minutes.attend(
                            meeting,
                            new Attendance(
                                    ids(List.of("contact01", "student08")),
                                    List.of(),
                                    ids(List.of("contact01", "student08")),
                                    revision(meeting)),
                            null,
                            me())))
                    .as("somebody who is voted on")
                    .isEqualTo("tellers");
        });
    }

    @Test
    void what_happened_can_be_put_right_by_whoever_calls_it_and_nobody_confirms_what_they_never_saw() {
        var request = of("student13", talked("student13"));
        sixMembers(() -> {
            life.on(day("2026-09-11"));
            var apart = Map.of(me(), Apart.NO_RIGHT);
            var meeting =
                    plan(day("2026-09-10"), "commissar01", RECORDER, apart, List.of(request), "on paper until now");
            for (var onlyRecords :
                    List.of(change(day("2026-09-12"), "commissar01"), change(day("2026-09-09"), SECRETARY))) {
                assertThatThrownBy(() -> meetings.change(meeting, onlyRecords, null, scenario.id(RECORDER)))
                        .isInstanceOf(NotFound.class);
            }
            assertThatThrownBy(() -> meetings.cancel(meeting, "not theirs", null, scenario.id(RECORDER)))
                    .isInstanceOf(NotFound.class);
            assertThat(fault(() -> meetings.change(meeting, change(day("2026-09-09"), SECRETARY), null, me())))
                    .as("without a vote there")
                    .isEqualTo("chair");
            meetings.change(meeting, change(day("2026-09-09"), "commissar01"), null, me());
            var five = List.of("commissar01", "contact01", "contact02", RECORDER, "member02");
            attend(meeting, five, List.of());
            recommend(meeting, request, 5);
            int seen = revision(meeting);
            attend(meeting, five.subList(0, 4), List.of());
            assertThat(vote(meeting, request).count()).as("five votes of four").isNull();
            assertThat(fault(() -> confirm(meeting, RECORDER))).isEqualTo("items");
            recommend(meeting, request, 4);
            refuses(
                    "MEETING_CHANGED",
                    () -> minutes.confirm(meeting, new Confirmation(null, seen), null, scenario.id(RECORDER)));
            refuses(
                    "MEETING_CHANGED",
                    () -> minutes.attend(meeting, new Attendance(ids(five), List.of(), List.of(), seen), null, me()));
            assertThat(fault(() -> minutes.confirm(meeting, new Confirmation(null, null), null, scenario.id(RECORDER))))
                    .isEqualTo("revision");
            confirm(meeting, RECORDER);
            assertThat(sheet(meeting).minutes().lateReason()).isEqualTo("on paper until now");
            assertThatThrownBy(() -> reader.sheet("会", me())).isInstanceOf(NotFound.class);
            assertThat(reader.page(me(), "会", 50)).isEmpty();
        });
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

    private void secretaryUntil(String day) {
        jdbc.update("UPDATE role_grant SET to_date = ? WHERE person_id = ?", LocalDate.parse(day), me());
    }

    private Meetings.Change change(LocalDate day, String chair) {
        return new Meetings.Change(day.atTime(15, 0), "hall", scenario.id(chair), scenario.id(RECORDER));
    }

    private void recommend(String meeting, String request, int yes) {
        minutes.count(
                meeting,
                item(meeting, request),
                new Counted(yes, 0, 0, 0, Map.of("recommendWay", "LEAGUE")),
                null,
                me());
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

    @Test
    void a_longer_agenda_costs_no_more_statements() throws Exception {
        var one = of("student13", talked("student13"));
        var two = of("student14", talked("student14"));
        var three = of("student19", talked("student19"));
        sixMembers(() -> {
            life.on(day("2026-09-10"));
            var small = plan(day("2026-09-10"), one);
            var large = plan(day("2026-09-10"), two, three);
            sheet(small);
            sheet(large);
            assertThat(costs(() -> sheet(large))).isEqualTo(costs(() -> sheet(small)));
            assertThat(costsOfTick(large)).isEqualTo(costsOfTick(small));
        });
    }

    private int costsOfTick(String meeting) {
        attend(meeting, FIVE, List.of());
        var again = new Attendance(ids(FIVE), List.of(), ids(FIVE.subList(0, 2)), revision(meeting));
        var me = me();
        return costs(() -> minutes.attend(meeting, again, null, me));
    }

    private int costs(Runnable act) {
        try {
            return statements.of(() -> {
                act.run();
                return act;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String talked(String student) {
        var request = life.apply(student, day("2026-09-02"));
        life.approve(SECRETARY, request, day("2026-09-03"), talk(day("2026-09-03")));
        return request;
    }

    /** As it is when one has left. Talks were before, so that the step is opened for whoever acts then. */
    private void sixMembers(Runnable then) {
        jdbc.update("UPDATE role_grant SET to_date = '2026-01-01' WHERE person_id = ?", scenario.id("member03"));
        try {
            life.on(day("2026-09-07"));
            then.run();
        } finally {
            jdbc.update("UPDATE role_grant SET to_date = '9999-12-31' WHERE person_id = ?", scenario.id("member03"));
        }
    }

    private MeetingProposal proposal() {
        return meetings.propose(MeetingKind.BRANCH_MEETING, branch(), me());
    }

    private String plan(LocalDate day, String... requests) {
        return plan(day, SECRETARY, RECORDER, Map.of(), requests);
    }

    private String plan(String chair, String recorder, Map<String, Apart> apart, String... requests) {
        return plan(day("2026-09-10"), chair, recorder, apart, requests);
    }

    private String plan(LocalDate day, String chair, String recorder, Map<String, Apart> apart, String... requests) {
        return plan(day, chair, recorder, apart, List.of(requests), null);
    }

    private String plan(
            LocalDate day,
            String chair,
            String recorder,
            Map<String, Apart> apart,
            List<String> requests,
            String lateReason) {
        var plan = new PlanMeeting(
                MeetingKind.BRANCH_MEETING,
                branch(),
                day.atTime(14, 0),
                "room 201",
                scenario.id(chair),
                scenario.id(recorder),
                requests,
                apart,
                lateReason,
                null);
        return meetings.plan(plan, me()).id();
    }

    private void attend(String meeting, List<String> present, List<String> written) {
        minutes.attend(
                meeting,
                new Attendance(
                        ids(present),
                        ids(written),
                        ids(present.subList(0, Math.min(2, present.size()))),
                        revision(meeting)),
                null,
                me());
    }

    private void tell(String meeting, List<String> tellers) {
        minutes.attend(
                meeting,
                new Attendance(ids(List.of("contact01", "contact02")), List.of(), ids(tellers), revision(meeting)),
                null,
                me());
    }

    private void count(String meeting, String request, int yes, int no, int abstain) {
        minutes.count(meeting, item(meeting, request), new Counted(yes, no, abstain, 0, new HashMap<>()), null, me());
    }

    private void confirm(String meeting, String hand) {
        confirm(meeting, null, hand);
    }

    private void confirm(String meeting, String lateReason, String hand) {
        minutes.confirm(meeting, new Confirmation(lateReason, revision(meeting)), null, scenario.id(hand));
    }

    private int revision(String meeting) {
        return sheetOf(meeting).minutes().revision();
    }

    private MeetingSheet sheet(String meeting) {
        return reader.sheet(meeting, me());
    }

    private MeetingSheet.Vote vote(String meeting, String request) {
        return sheetOf(meeting).agenda().stream()
                .filter(item -> item.id().equals(item(meeting, request)))
                .findFirst()
                .orElseThrow()
                .vote();
    }

    /** As the organisation department reads it, which sees all. */
    private MeetingSheet sheetOf(String meeting) {
        return reader.sheet(meeting, scenario.id(DEPARTMENT));
    }

    private String item(String meeting, String request) {
        return jdbc.queryForObject(
                "SELECT id FROM party_meeting_item WHERE meeting_id = ? AND request_id = ?",
                String.class,
                meeting,
                request);
    }

    private List<LocalDate> acts(String request, String step) {
        return jdbc.queryForList(
                "SELECT act_date FROM party_act WHERE request_id = ? AND step = ? AND void_at IS NULL",
                LocalDate.class,
                request,
                step);
    }

    private int told(String kind, String meeting) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE dedupe_key LIKE ?", Integer.class, kind + ":" + meeting + "%");
    }

    private List<String> ids(List<String> accounts) {
        return accounts.stream().map(scenario::id).toList();
    }

    private String me() {
        return scenario.id(SECRETARY);
    }

    private String branch() {
        return units.byCode("xx-zb1").orElseThrow().id();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(String code, Runnable act) {
        assertThat(catchThrowableOfType(Refusal.class, act::run).code()).isEqualTo(code);
    }

    private static String fault(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).fields().getFirst().field();
    }
}
