package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.meeting.MeetingProposal;
import app.yizhan.meeting.MeetingReader;
import app.yizhan.meeting.Meetings;
import app.yizhan.meeting.PlanMeeting;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The documented secretary has called a meeting on some of those who wait for one; the others wait on. */
@Component
@Profile("demo")
class DemoMeetings {

    private static final String SECRETARY = "branch01";
    private static final int DAYS_AHEAD = 3;
    private static final int AT_MOST = 3;
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final String PLACE = "A-201";

    private final Meetings meetings;
    private final MeetingReader reader;
    private final People people;
    private final SchoolClock clock;

    DemoMeetings(Meetings meetings, MeetingReader reader, People people, SchoolClock clock) {
        this.meetings = meetings;
        this.reader = reader;
        this.people = people;
        this.clock = clock;
    }

    void call() {
        var secretary = people.findByAccount(SECRETARY).map(Person::id).orElseThrow();
        reader.waiting(secretary).stream()
                .filter(proposal -> !some(proposal).isEmpty())
                .forEach(proposal -> call(proposal, secretary));
    }

    /** Whoever may be decided by now. */
    private static List<String> some(MeetingProposal proposal) {
        return proposal.open().stream()
                .filter(one -> one.earliest() == null)
                .limit(AT_MOST)
                .map(MeetingProposal.Candidate::requestId)
                .toList();
    }

    private void call(MeetingProposal proposal, String secretary) {
        var recorder = proposal.recorders().stream()
                .map(Person::id)
                .filter(person -> !person.equals(secretary))
                .findFirst();
        recorder.ifPresent(writes -> meetings.plan(
                new PlanMeeting(
                        proposal.kind(),
                        proposal.unit().id(),
                        clock.today().plusDays(DAYS_AHEAD).atTime(AFTERNOON),
                        PLACE,
                        secretary,
                        writes,
                        some(proposal),
                        Map.of(),
                        null,
                        null),
                secretary));
    }
}
