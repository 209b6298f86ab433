package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.party.PartyCases;
import app.yizhan.party.PartyStep;
import app.yizhan.party.RulePacks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who has to do what is open: the applicant their report; the assessment those who are named for it and have not left, and where nobody
 * is, whoever leads the branch. Those to whom it comes and those from whom it goes are told, with the branch.
 */
@Component
class DutyHolders {

    private static final String INTRODUCERS = "INTRODUCERS";

    private final DutyMapper mapper;
    private final DutyRights rights;
    private final DutyNotices notices;
    private final RulePacks packs;
    private final People people;
    private final SchoolClock clock;

    DutyHolders(
            DutyMapper mapper,
            DutyRights rights,
            DutyNotices notices,
            RulePacks packs,
            People people,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.notices = notices;
        this.packs = packs;
        this.people = people;
        this.clock = clock;
    }

    void look(DutyRow row, PartyCases.Case one) {
        var before = mapper.holders(row.id());
        var now = named(row, one);
        var gone = before.stream().filter(person -> !now.contains(person)).toList();
        gone.forEach(person -> mapper.removeHolder(row.id(), person));
        notices.takenFrom(gone, row);
        now.stream().filter(person -> !before.contains(person)).forEach(person -> mapper.addHolder(row.id(), person));
        if (!before.isEmpty() && !Set.copyOf(before).equals(Set.copyOf(now))) {
            var theirs = new LinkedHashSet<>(now);
            rights.leaders(one).stream().map(Person::id).forEach(theirs::add);
            theirs.forEach(person -> notices.moved(row, person, true));
            gone.stream()
                    .filter(person -> !theirs.contains(person) && isHere(person))
                    .forEach(person -> notices.moved(row, person, false));
        }
    }

    private List<String> named(DutyRow row, PartyCases.Case one) {
        if (row.kind().equals(DutyKind.REPORT.name())) {
            return List.of(one.applicantId());
        }
        var actor = packs.get(one.pack()).step(row.step()).map(PartyStep::actor).orElse("");
        var all = actor.equals(INTRODUCERS) ? one.introducers() : one.contacts();
        return new ArrayList<>(all.stream().filter(this::isHere).distinct().toList());
    }

    private boolean isHere(String personId) {
        return people.find(personId)
                .filter(person -> !person.hasLeft(clock.today()))
                .isPresent();
    }
}
