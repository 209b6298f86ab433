package app.yizhan.seal;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
                : officeOf(whose);
    }

    /** The unit in which whoever holds the role for the school works. */
    private Optional<Unit> officeOf(String role) {
        return people.holders(Principal.school(role)).stream()
                .flatMap(holder -> units.unitOf(holder).stream())
                .findFirst();
    }

    /** Whether the words can mean this unit. */
    boolean mayBeOf(String whose, Unit unit) {
        return whose.equals(COLLEGE)
                ? unit.kind() == UnitKind.COLLEGE
                : officeOf(whose).filter(unit::equals).isPresent();
    }

    boolean keeps(String personId, String unitId) {
        return people.principalsOf(personId).contains(Principal.role(HOLDER, "unit", unitId));
    }

    /** Ordered as the directory has them. */
    List<Unit> keptBy(String personId) {
        return scopes(people.principalsOf(personId), HOLDER).toList();
    }

    /**
     * Units at whose desk the person works: those whose seal they keep, the college whose office they are, and the unit of an office
     * of the school whose seal a model asks for.
     *
     * @param whose words of models, as {@link SealOrder#whose()}
     */
    List<Unit> desksOf(String personId, Stream<String> whose) {
        var principals = people.principalsOf(personId);
        var offices = whose.filter(word -> !word.equals(COLLEGE))
                .filter(word -> principals.contains(Principal.school(word)))
                .flatMap(word -> officeOf(word).stream());
        return Stream.concat(scopes(principals, HOLDER, Roles.COLLEGE_OFFICE), offices)
                .distinct()
                .toList();
    }

    private Stream<Unit> scopes(Set<Principal> principals, String... roles) {
        return principals.stream()
                .filter(principal -> !principal.isPerson() && List.of(roles).contains(principal.role()))
                .flatMap(principal -> units.find(principal.scopeId()).stream());
    }

    Unit get(String unitId) {
        return units.get(unitId);
    }
}
