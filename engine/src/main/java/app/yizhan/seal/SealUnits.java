package app.yizhan.seal;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which unit stands for a document, and which units' seals a person keeps. */
@Component
class SealUnits {

    /** Role of whoever keeps the seal of the unit in its scope. */
    static final String HOLDER = "SEAL_HOLDER";

    private static final String COLLEGE = "college";

    private final People people;
    private final Units units;

    SealUnits(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    Optional<Unit> of(String whose, Person about) {
        return whose.equals(COLLEGE)
                ? units.unitOf(about).flatMap(unit -> units.collegeOf(unit.id()))
                : people.holders(Principal.school(whose)).stream()
                        .flatMap(holder -> units.unitOf(holder).stream())
                        .findFirst();
    }

    /** Whether the words can mean this unit. */
    boolean mayBeOf(String whose, Unit unit) {
        return whose.equals(COLLEGE)
                ? unit.kind() == UnitKind.COLLEGE
                : people.holders(Principal.school(whose)).stream()
                        .flatMap(holder -> units.unitOf(holder).stream())
                        .findFirst()
                        .filter(unit::equals)
                        .isPresent();
    }

    boolean keeps(String personId, String unitId) {
        return people.principalsOf(personId).contains(Principal.role(HOLDER, "unit", unitId));
    }

    /** Ordered as the directory has them. */
    List<Unit> keptBy(String personId) {
        return people.principalsOf(personId).stream()
                .filter(principal -> !principal.isPerson() && principal.role().equals(HOLDER))
                .flatMap(principal -> units.find(principal.scopeId()).stream())
                .toList();
    }

    Unit get(String unitId) {
        return units.get(unitId);
    }
}
