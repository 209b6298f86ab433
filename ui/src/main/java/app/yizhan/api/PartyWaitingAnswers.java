package app.yizhan.api;

import app.yizhan.api.PartyMeetingAnswers.PersonName;
import app.yizhan.api.PartyMeetingAnswers.UnitName;
import app.yizhan.meeting.MeetingProposal;
import app.yizhan.organisation.Person;
import app.yizhan.party.PartyWords;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who waits for a meeting, with everything that calling one takes. */
@Component
record PartyWaitingAnswers(PartyMeetingAnswers answers, PartyWords words) {

    /** @param onAgenda whether another meeting has the case on its agenda */
    record Candidate(
            String requestId,
            String name,
            @Nullable String className,
            String step,
            String stepName,
            @Nullable LocalDate due,
            @Nullable LocalDate earliest,
            boolean onAgenda) {}

    /**
     * @param due the earliest day by which one of those on no agenda should be decided
     * @param voters who should attend with a vote
     * @param probation those on probation, who have none
     */
    record Waiting(
            String kind,
            UnitName unit,
            @Nullable LocalDate due,
            List<Candidate> candidates,
            List<PersonName> voters,
            List<PersonName> probation,
            List<PersonName> chairs,
            List<PersonName> recorders) {}

    Waiting waiting(MeetingProposal proposal, Caller caller) {
        return new Waiting(
                proposal.kind().name(),
                answers.unit(proposal.unit(), caller),
                proposal.due(),
                proposal.candidates().stream()
                        .map(one -> candidate(one, caller))
                        .toList(),
                people(proposal.voters()),
                people(proposal.probation()),
                people(proposal.chairs()),
                people(proposal.recorders()));
    }

    private Candidate candidate(MeetingProposal.Candidate one, Caller caller) {
        return new Candidate(
                one.requestId(),
                one.name(),
                one.className(),
                one.step(),
                words.step(one.step(), caller.locale()),
                one.due(),
                one.earliest(),
                one.planned());
    }

    private static List<PersonName> people(List<Person> people) {
        return people.stream()
                .map(person -> new PersonName(person.id(), person.name()))
                .toList();
    }
}
