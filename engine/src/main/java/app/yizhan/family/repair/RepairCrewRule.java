package app.yizhan.family.repair;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRule;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * {@code repair-crew}: the worker whom the dispatcher named; else whoever holds the role of the queue ({@code REPAIR_PLUMBING}) for the
 * building, else for the school, else the workers of the building, else all workers.
 */
@Component
class RepairCrewRule implements AssignmentRule {

    private static final String WORKER = "REPAIR_WORKER";

    private final People people;
    private final ObjectProvider<AssignmentRules> rules;

    /** The rules are asked for when one is needed: this is one of them. */
    RepairCrewRule(People people, ObjectProvider<AssignmentRules> rules) {
        this.people = people;
        this.rules = rules;
    }

    @Override
    public String word() {
        return "repair-crew";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        var values = context.values();
        if (Repair.CERTAIN_WORKER.equals(values.get(Repair.TO))) {
            var named = rules.getObject().resolve("picked", context);
            if (!named.isEmpty()) {
                return named;
            }
        }
        var role = "REPAIR_" + values.get(Repair.QUEUE);
        var building = String.valueOf(values.get(Repair.BUILDING));
        return Stream.of(
                        Principal.role(role, "building", building),
                        Principal.school(role),
                        Principal.role(WORKER, "building", building),
                        Principal.school(WORKER))
                .map(crew -> held(crew, context))
                .filter(crew -> !crew.isEmpty())
                .findFirst()
                .orElseGet(Assignment::nobody);
    }

    private Assignment held(Principal crew, AssignmentContext context) {
        var why = people.holders(crew).stream()
                .filter(person -> !person.id().equals(context.subject().id()))
                .map(Person::name)
                .map(name -> new Reason("why.repair-crew", Map.of("name", name)))
                .toList();
        return why.isEmpty() ? Assignment.nobody() : new Assignment(List.of(crew), why);
    }
}
