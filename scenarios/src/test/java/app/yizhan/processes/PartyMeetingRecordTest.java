package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.meeting.Apart;
import app.yizhan.meeting.MeetingMinutes.Attendance;
import app.yizhan.meeting.MeetingMinutes.Confirmation;
import app.yizhan.meeting.MeetingMinutes.Counted;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.Leaks;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Meetings of the Party: what is written down, by whom, and where it lies")
class PartyMeetingRecordTest extends PartyMeetingGround {

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

    private void recommend(String meeting, String request, int yes) {
        minutes.count(
                meeting,
                item(meeting, request),
                new Counted(yes, 0, 0, 0, Map.of("recommendWay", "LEAGUE")),
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
}
