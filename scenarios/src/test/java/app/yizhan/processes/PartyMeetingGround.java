package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
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
import app.yizhan.meeting.Meetings;
import app.yizhan.meeting.PlanMeeting;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of meetings share: calling, recording and reading those of one branch. */
abstract class PartyMeetingGround extends PartyMembershipGround {

    static final String RECORDER = "member01";
    static final List<String> FIVE = List.of(SECRETARY, "commissar01", "contact01", "contact02", RECORDER);

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

    @AfterEach
    void nobody_is_left_on_an_agenda() {
        jdbc.update("UPDATE party_meeting_item SET open_mark = NULL");
        jdbc.update("UPDATE party_meeting SET state = 'CANCELLED' WHERE state = 'PLANNED'");
    }

    Meetings.Change change(LocalDate day, String chair) {
        return new Meetings.Change(day.atTime(15, 0), "hall", scenario.id(chair), scenario.id(RECORDER));
    }

    String talked(String student) {
        var request = life.apply(student, day("2026-09-02"));
        life.approve(SECRETARY, request, day("2026-09-03"), talk(day("2026-09-03")));
        return request;
    }

    /** As it is when one has left. Talks were before, so that the step is opened for whoever acts then. */
    void sixMembers(Runnable then) {
        jdbc.update("UPDATE role_grant SET to_date = '2026-01-01' WHERE person_id = ?", scenario.id("member03"));
        try {
            life.on(day("2026-09-07"));
            then.run();
        } finally {
            jdbc.update("UPDATE role_grant SET to_date = '9999-12-31' WHERE person_id = ?", scenario.id("member03"));
        }
    }

    MeetingProposal proposal() {
        return meetings.propose(MeetingKind.BRANCH_MEETING, branch(), me());
    }

    String plan(LocalDate day, String... requests) {
        return plan(day, SECRETARY, RECORDER, Map.of(), requests);
    }

    String plan(String chair, String recorder, Map<String, Apart> apart, String... requests) {
        return plan(day("2026-09-10"), chair, recorder, apart, requests);
    }

    String plan(LocalDate day, String chair, String recorder, Map<String, Apart> apart, String... requests) {
        return plan(day, chair, recorder, apart, List.of(requests), null);
    }

    String plan(
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

    void attend(String meeting, List<String> present, List<String> written) {
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

    void count(String meeting, String request, int yes, int no, int abstain) {
        minutes.count(meeting, item(meeting, request), new Counted(yes, no, abstain, 0, new HashMap<>()), null, me());
    }

    void confirm(String meeting, String hand) {
        confirm(meeting, null, hand);
    }

    void confirm(String meeting, String lateReason, String hand) {
        minutes.confirm(meeting, new Confirmation(lateReason, revision(meeting)), null, scenario.id(hand));
    }

    int revision(String meeting) {
        return sheetOf(meeting).minutes().revision();
    }

    MeetingSheet sheet(String meeting) {
        return reader.sheet(meeting, me());
    }

    MeetingSheet.Vote vote(String meeting, String request) {
        return sheetOf(meeting).agenda().stream()
                .filter(item -> item.id().equals(item(meeting, request)))
                .findFirst()
                .orElseThrow()
                .vote();
    }

    /** As the organisation department reads it, which sees all. */
    MeetingSheet sheetOf(String meeting) {
        return reader.sheet(meeting, scenario.id(DEPARTMENT));
    }

    String item(String meeting, String request) {
        return jdbc.queryForObject(
                "SELECT id FROM party_meeting_item WHERE meeting_id = ? AND request_id = ?",
                String.class,
                meeting,
                request);
    }

    int told(String kind, String meeting) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE dedupe_key LIKE ?", Integer.class, kind + ":" + meeting + "%");
    }

    List<String> ids(List<String> accounts) {
        return accounts.stream().map(scenario::id).toList();
    }

    String me() {
        return scenario.id(SECRETARY);
    }

    String branch() {
        return units.byCode("xx-zb1").orElseThrow().id();
    }

    static void refuses(String code, Runnable act) {
        assertThat(catchThrowableOfType(Refusal.class, act::run).code()).isEqualTo(code);
    }

    static String fault(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).fields().getFirst().field();
    }
}
