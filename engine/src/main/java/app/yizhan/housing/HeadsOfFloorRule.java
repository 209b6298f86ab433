package app.yizhan.housing;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRule;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code heads-of-floor(floor)}: the floor head of the floor in that field ({@code b01-2}) and the head of its building. */
@Component
class HeadsOfFloorRule implements AssignmentRule {

    private final Beds beds;
    private final People people;

    HeadsOfFloorRule(Beds beds, People people) {
        this.beds = beds;
        this.people = people;
    }

    @Override
    public String word() {
        return "heads-of-floor";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1;
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        if (!(context.values().get(args.getFirst()) instanceof String floor) || floor.indexOf('-') < 0) {
            return Assignment.nobody();
        }
        var building = floor.substring(0, floor.lastIndexOf('-'));
        List<Principal> asked = new ArrayList<>();
        List<Reason> why = new ArrayList<>();
        add(Principal.role("FLOOR_HEAD", "floor", floor), "why.floor-head", building, context, asked, why);
        add(Principal.role("BUILDING_HEAD", "building", building), "why.building-head", building, context, asked, why);
        return new Assignment(asked, why);
    }

    private void add(
            Principal role,
            String reason,
            String building,
            AssignmentContext context,
            List<Principal> asked,
            List<Reason> why) {
        var heads = people.reachedBy(role, context.subject().id());
        if (!heads.isEmpty()) {
            asked.add(role);
            heads.stream()
                    .limit(2)
                    .map(head -> new Reason(reason, facts(head, role, building)))
                    .forEach(why::add);
        }
    }

    private Map<String, String> facts(Person head, Principal role, String code) {
        var building = beds.building(code);
        return Map.of(
                "name", head.name(),
                "building", building.map(Building::name).orElse(code),
                "buildingEn", building.map(Building::nameEn).orElse(code),
                "floor", role.scopeId().substring(role.scopeId().lastIndexOf('-') + 1));
    }
}
