package app.yizhan.housing;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.RoleCoverage;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Unfilled;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who manages a building, and why it is they who are asked. */
@Component
class BuildingManagers {

    /** More names would not make the reason clearer. */
    private static final int MOST_REASONS = 5;

    private final Beds beds;
    private final People people;
    private final RoleCoverage coverage;

    BuildingManagers(Beds beds, People people, RoleCoverage coverage) {
        this.beds = beds;
        this.people = people;
        this.coverage = coverage;
    }

    /** Buildings that nobody manages. */
    Unfilled unfilled() {
        var held = coverage.held(Roles.DORM_MANAGER, "building");
        var all = beds.buildings();
        var empty = all.stream()
                .filter(building -> !held.contains(building.code()))
                .map(building -> new Unfilled.Place(building.code(), building.name(), building.nameEn()))
                .toList();
        return Unfilled.of(empty, all.size());
    }

    Assignment of(BedPlace bed, AssignmentContext context) {
        var managers = Principal.role(Roles.DORM_MANAGER, "building", bed.buildingCode());
        var building = beds.building(bed.buildingCode()).orElseThrow();
        var why = people.holders(managers).stream()
                .filter(person -> !person.id().equals(context.subject().id()))
                .limit(MOST_REASONS)
                .flatMap(person -> reasons(person, managers, building))
                .toList();
        return why.isEmpty() ? Assignment.nobody() : new Assignment(List.of(managers), why);
    }

    private Stream<Reason> reasons(Person person, Principal managers, Building building) {
        return people.rolesOf(person.id()).stream()
                .filter(grant -> grant.principal().equals(managers))
                .limit(1)
                .map(grant -> new Reason("why.dorm-manager", facts(person, grant, building)));
    }

    private static Map<String, String> facts(Person person, RoleGrant grant, Building building) {
        return Map.of(
                "name", person.name(),
                "since", grant.from().toString(),
                "building", building.name(),
                "buildingEn", building.nameEn());
    }
}
