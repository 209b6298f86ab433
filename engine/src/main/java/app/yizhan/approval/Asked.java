package app.yizhan.approval;

import app.yizhan.catalog.Step;
import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Resolves whom a step asks; an empty result goes by the step's {@code empty} rule, never to a dead task. */
@Component
public class Asked {

    /**
     * @param empty whether the rule itself found nobody
     */
    public record Result(List<Principal> principals, List<Reason> why, boolean empty) {}

    private final AssignmentRules rules;
    private final People people;

    Asked(AssignmentRules rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    public Result resolve(Step step, AssignmentContext context) {
        var found = rules.resolve(step.assign(), context);
        var able = able(found, step, context.subject());
        if (!able.isEmpty()) {
            return new Result(able, found.why(), false);
        }
        var instead = rules.resolve(emptyRule(step), context);
        List<Reason> why = new ArrayList<>();
        why.add(new Reason("why.empty", Map.of("rule", step.assign())));
        why.addAll(instead.why());
        var others = able(instead, step, context.subject());
        return new Result(others.isEmpty() ? lastResort() : others, why, true);
    }

    /** Principals that somebody other than the applicant can act for, unless the step asks the applicant. */
    private List<Principal> able(Assignment found, Step step, Person applicant) {
        boolean asksApplicant = List.of(step.assign().split(",")).contains("applicant");
        return found.principals().stream()
                .filter(p -> people.holders(p).stream().anyMatch(h -> asksApplicant || !h.id().equals(applicant.id())))
                .toList();
    }

    private static String emptyRule(Step step) {
        return step.empty().startsWith("escalate(")
                ? step.empty().substring("escalate(".length(), step.empty().length() - 1)
                : "unit-queue";
    }

    /** Somebody must see it, whatever the directory lacks. */
    private static List<Principal> lastResort() {
        return List.of(Principal.role("STUDENT_AFFAIRS", "school", "school"), Principal.role("ADMIN", "school", "school"));
    }
}
