package app.yizhan.party;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Committees of the Party: which one approves for a branch, and for which somebody acts. */
@Component
class Committees {

    private final PartyTree tree;
    private final PartyRoles roles;
    private final People people;
    private final Units units;

    Committees(PartyTree tree, PartyRoles roles, People people, Units units) {
        this.tree = tree;
        this.roles = roles;
        this.people = people;
        this.units = units;
    }

    Optional<Unit> find(String id) {
        return units.find(id).filter(unit -> unit.kind() == UnitKind.PARTY_COMMITTEE);
    }

    /** The nearest above the branch. */
    Optional<Unit> of(Unit branch) {
        return tree.above(branch).stream()
                .filter(unit -> unit.kind() == UnitKind.PARTY_COMMITTEE)
                .findFirst();
    }

    /** Those that the person acts for, or all for the organisation department, as the directory orders them. */
    List<Unit> seenBy(String personId) {
        var held = people.principalsOf(personId).stream()
                .filter(principal -> !principal.isPerson() && principal.role().equals(PartyRoles.COMMITTEE))
                .toList();
        boolean all = roles.isOfOrganisationDepartment(personId)
                || held.stream().anyMatch(principal -> principal.scopeType().equals("school"));
        return units.open(UnitKind.PARTY_COMMITTEE).stream()
                .filter(committee -> all
                        || held.stream()
                                .anyMatch(principal -> principal.scopeId().equals(committee.id())))
                .toList();
    }
}
