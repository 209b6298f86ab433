package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.DEPARTMENT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.meeting.MeetingKind;
import app.yizhan.meeting.MeetingMinutes.Attendance;
import app.yizhan.meeting.MeetingMinutes.Counted;
import app.yizhan.meeting.MeetingState;
import app.yizhan.meeting.MeetingSummary;
import app.yizhan.meeting.Meetings;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.StatementCount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Meetings of the Party: who calls them, on whom, and who reads of them")
class PartyMeetingPlanningTest extends PartyMeetingGround {

    @Autowired
    StatementCount statements;

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
}
