package app.yizhan.party;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Branches, what stands above them, and how many full members they have: who may act hangs on these three. */
@Service
public class PartyTree {

    /** Only full members hold these: committee, secretary and contacts are chosen among them. Source: article 9; practice. */
    private static final List<String> OF_FULL_MEMBERS =
            List.of(PartyRoles.MEMBER, PartyRoles.SECRETARY, PartyRoles.BRANCH_COMMITTEE, PartyRoles.CONTACT);

    private final People people;
    private final Units units;
    private final RulePacks packs;
    private final SchoolClock clock;

    PartyTree(People people, Units units, RulePacks packs, SchoolClock clock) {
        this.people = people;
        this.units = units;
        this.packs = packs;
        this.clock = clock;
    }

    /** The branch that handles the person's application, as the directory says. */
    public Optional<Unit> branchOf(String personId) {
        return people.partyUnitOf(personId).flatMap(units::find).filter(unit -> unit.kind() == UnitKind.PARTY_BRANCH);
    }

    /** What the branch lies in, from the inside out. */
    List<Unit> above(Unit branch) {
        return Stream.iterate(parent(branch), Optional::isPresent, unit -> parent(unit.orElseThrow()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The unit directly above; empty at the top. */
    public Optional<Unit> parent(Unit unit) {
        return Optional.ofNullable(unit.parentId()).flatMap(units::find);
    }

    /** People whom the branch counts as full members today. */
    public int fullMembers(Unit branch) {
        return (int) people
                .holders(OF_FULL_MEMBERS.stream()
                        .map(role -> Principal.role(role, "unit", branch.id()))
                        .toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .map(Person::id)
                .distinct()
                .count();
    }

    /** Whether the person is a full member of some branch today. */
    public boolean isFullMember(String personId) {
        return people.rolesOf(personId).stream().anyMatch(grant -> OF_FULL_MEMBERS.contains(grant.role()));
    }

    /** How many full members a branch needs to have a committee, by the pack that holds today; 0: the pack does not say. */
    int committeeNeeds() {
        return packs.on(clock.today())
                .rule(RulePack.COMMITTEE)
                .map(PartyRule::amount)
                .orElse(0);
    }
}
