package app.yizhan.publicity;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyRoles;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.refusal.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who hangs notices and concludes them, who watches over them, and who may verify what was said. */
@Component
class PublicityRights {

    private static final List<String> LEADERS = List.of(PartyRoles.BRANCH_COMMITTEE, PartyRoles.SECRETARY);

    private static final List<String> MEMBERS =
            List.of(PartyRoles.BRANCH_COMMITTEE, PartyRoles.SECRETARY, PartyRoles.CONTACT, PartyRoles.MEMBER);

    /** What a person may do with a notice. */
    enum Sight {
        LEADS,
        OVERSEES,
        VERIFIES
    }

    private final PublicityMapper mapper;
    private final People people;
    private final Units units;

    PublicityRights(PublicityMapper mapper, People people, Units units) {
        this.mapper = mapper;
        this.people = people;
        this.units = units;
    }

    /** Branches for which the person hangs notices, as the directory orders them. */
    List<Unit> led(String personId) {
        var held = people.principalsOf(personId);
        return units.open(UnitKind.PARTY_BRANCH).stream()
                .filter(unit -> of(LEADERS, unit).stream().anyMatch(held::contains))
                .toList();
    }

    /** @throws NotFound if the person hangs none there */
    Unit led(String unitId, String personId) {
        return led(personId).stream()
                .filter(unit -> unit.id().equals(unitId))
                .findFirst()
                .orElseThrow(() -> new NotFound("unit"));
    }

    private static List<Principal> of(List<String> roles, Unit unit) {
        return roles.stream()
                .map(role -> Principal.role(role, "unit", unit.id()))
                .toList();
    }

    List<Person> leaders(String unitId) {
        return holders(of(LEADERS, units.get(unitId)));
    }

    /** Full members of the branch, and those who act for what it lies in. */
    List<Person> verifiers(String unitId) {
        var unit = units.get(unitId);
        List<Principal> all = new ArrayList<>(of(MEMBERS, unit));
        if (unit.parentId() != null) {
            all.add(Principal.role(PartyRoles.GENERAL, "unit", unit.parentId()));
        }
        return holders(all);
    }

    private List<Person> holders(List<Principal> principals) {
        return people.holders(principals).values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted(Comparator.comparing(Person::number))
                .toList();
    }

    /** Ids of branches all of whose notices the person reads. */
    List<String> seenBy(String personId) {
        var above = people.principalsOf(personId).stream()
                .filter(held -> !held.isPerson() && PartyRoles.OVERSEERS.contains(held.role()))
                .flatMap(held -> scope(held).stream());
        return Stream.concat(led(personId).stream().map(Unit::id), above)
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> scope(Principal held) {
        return held.scopeType().equals("school")
                ? units.open(UnitKind.PARTY_BRANCH).stream().map(Unit::id).toList()
                : units.within(held.scopeId());
    }

    /** @throws NotFound if the notice does not exist for the person beyond the board */
    Sight of(PublicityRow row, String personId) {
        if (led(personId).stream().anyMatch(unit -> unit.id().equals(row.unitId()))) {
            return Sight.LEADS;
        }
        if (seenBy(personId).contains(row.unitId())) {
            // of a branch that is no more nobody else could deal with what was said
            return isOpen(row.unitId()) ? Sight.OVERSEES : Sight.LEADS;
        }
        if (mapper.verifies(row.id(), personId) > 0) {
            return Sight.VERIFIES;
        }
        throw new NotFound("publicity");
    }

    private boolean isOpen(String unitId) {
        return units.open(UnitKind.PARTY_BRANCH).stream()
                .anyMatch(unit -> unit.id().equals(unitId));
    }

    /**
     * The notice locked until the transaction is over.
     *
     * @throws NotFound if there is none, or none that the person sees so
     */
    PublicityRow lock(String id, String personId, Set<Sight> sights) {
        mapper.lock(id).orElseThrow(() -> new NotFound("publicity"));
        var row = mapper.find(id).orElseThrow();
        if (!sights.contains(of(row, personId))) {
            throw new NotFound("publicity");
        }
        return row;
    }

    PublicityRow lockLed(String id, String personId) {
        return lock(id, personId, Set.of(Sight.LEADS));
    }
}
