package app.yizhan.meeting;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.meeting.internal.MeetingRow;
import app.yizhan.meeting.internal.PersonRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyRoles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who should attend, proposed from those who hold the roles today, and kept as it was when the meeting was called. */
@Component
class MeetingRoster {

    private final MeetingRights rights;
    private final MeetingCandidates candidates;
    private final People people;
    private final Units units;
    private final Vault vault;
    private final SchoolClock clock;

    MeetingRoster(
            MeetingRights rights,
            MeetingCandidates candidates,
            People people,
            Units units,
            Vault vault,
            SchoolClock clock) {
        this.rights = rights;
        this.candidates = candidates;
        this.people = people;
        this.units = units;
        this.vault = vault;
        this.clock = clock;
    }

    MeetingProposal proposal(MeetingKind kind, Unit unit) {
        var voters = rights.holders(unit, kind.voters());
        var chairs = rights.holders(unit, kind.leaders());
        return new MeetingProposal(
                kind,
                unit,
                candidates.of(kind, unit, clock.today()),
                voters,
                kind == MeetingKind.BRANCH_MEETING ? people.byIds(candidates.onProbation(unit)) : List.of(),
                chairs,
                recorders(kind, voters));
    }

    /** Whoever votes may write; of a committee of the Party somebody of the organisation department too. */
    private List<Person> recorders(MeetingKind kind, List<Person> voters) {
        return kind == MeetingKind.PARTY_COMMITTEE || kind == MeetingKind.GENERAL_BRANCH
                ? Stream.concat(voters.stream(), department().stream())
                        .distinct()
                        .toList()
                : voters;
    }

    private List<Person> department() {
        return people.holders(Principal.school(PartyRoles.ORGANISATION));
    }

    Unit unit(MeetingRow meeting) {
        return units.get(meeting.unitId());
    }

    List<PersonRow> people(String meetingId, MeetingProposal proposal, Map<String, Apart> apart) {
        List<PersonRow> rows = new ArrayList<>();
        var voters = proposal.voters();
        voters.forEach(person -> rows.add(row(meetingId, rows.size(), person, apart.get(person.id()))));
        var known = voters.stream().map(Person::id).collect(Collectors.toSet());
        proposal.probation().stream()
                .filter(person -> !known.contains(person.id()))
                .forEach(person -> rows.add(row(meetingId, rows.size(), person, Apart.PROBATION)));
        return rows;
    }

    private PersonRow row(String meetingId, int pos, Person person, @Nullable Apart apart) {
        return new PersonRow(
                meetingId,
                person.id(),
                pos,
                person.name(),
                apart == null,
                apart == null ? null : vault.seal(apart.name()),
                false,
                false);
    }

    @Nullable
    Apart apart(PersonRow row) {
        return row.why() == null ? null : Apart.valueOf(vault.open(row.why()));
    }

    /** Ids of those who should attend with a vote. */
    static Set<String> counted(List<PersonRow> rows) {
        return rows.stream().filter(PersonRow::counted).map(PersonRow::personId).collect(Collectors.toSet());
    }
}
