package app.yizhan.organisation;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who is told, and may act, when somebody lets a task lie: the word {@code supervisor} of a ladder. */
@Service
public class Supervisors {

    /** Offices whose supervisor is another office of the whole school; all others answer to the school's leader. */
    private static final Map<String, String> ABOVE = Map.of(
            Roles.DEPUTY_SECRETARY,
            Roles.STUDENT_AFFAIRS,
            Roles.DORM_MANAGER,
            Roles.HOUSING_CENTRE,
            Roles.HOUSING_CENTRE,
            Roles.LOGISTICS,
            "SERVICE_WINDOW",
            Roles.STUDENT_AFFAIRS,
            "REPAIR_WORKER",
            "REPAIR_FOREMAN",
            "REPAIR_DISPATCHER",
            Roles.LOGISTICS,
            "REPAIR_FOREMAN",
            Roles.LOGISTICS);

    private final People people;
    private final Units units;

    Supervisors(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /**
     * A student answers to the counselor of their class, roles in a college or its classes to its deputy secretary, that one
     * to student affairs like a service window, a dorm manager to the housing centre, and the rest to the school's leader.
     *
     * @return never empty; whether somebody holds the role is not asked
     */
    public Principal of(Principal principal) {
        if (principal.isPerson()) {
            return people.find(principal.personId())
                    .flatMap(person -> ofPerson(person))
                    .orElseGet(() -> Principal.school(Roles.LEADER));
        }
        var above = ABOVE.get(principal.role());
        if (above != null) {
            return Principal.school(above);
        }
        return principal.scopeType().equals("unit")
                ? deputySecretary(principal.scopeId()).orElseGet(() -> Principal.school(Roles.LEADER))
                : Principal.school(Roles.LEADER);
    }

    private Optional<Principal> ofPerson(Person person) {
        if (person.isStudent()) {
            return units.unitOf(person).map(unit -> Principal.role(Roles.COUNSELOR, "unit", unit.id()));
        }
        return people.rolesOf(person.id()).stream().findFirst().map(grant -> of(grant.principal()));
    }

    private Optional<Principal> deputySecretary(String unitId) {
        return units.collegeOf(unitId).map(college -> Principal.role(Roles.DEPUTY_SECRETARY, "unit", college.id()));
    }
}
