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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Resolves whom a step asks; an empty result goes by the step's {@code empty} rule, never to a dead task. */
@Component
public class Asked {

    /**
     * @param empty whether the rule itself found nobody
     */
    public record Result(List<Principal> principals, List<Reason> why, boolean empty) {}

    /** More would not make it clearer who was asked, and would not fit the row. */
    private static final int MOST_REASONS = 6;

    private final AssignmentRules rules;
    private final People people;

    Asked(AssignmentRules rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    /** In mode {@code all} each rule has to find somebody: whoever one of them lacks is replaced, not left out. */
    public Result resolve(Step step, AssignmentContext context) {
        if (step.mode() != Step.Mode.ALL) {
            return one(step, step.assign(), context);
        }
        Map<Set<String>, Principal> byHolders = new LinkedHashMap<>();
        Set<Reason> why = new LinkedHashSet<>();
        boolean empty = false;
        for (var rule : step.assign().split(",(?![^(]*\\))")) {
            var found = one(step, rule.strip(), context);
            // the same people need not sign twice, whatever they are called
            found.principals().forEach(p -> byHolders.putIfAbsent(holders(p), p));
            why.addAll(found.why());
            empty |= found.empty();
        }
        return new Result(List.copyOf(byHolders.values()), why.stream().limit(MOST_REASONS).toList(), empty);
    }

    private Result one(Step step, String rule, AssignmentContext context) {
        var found = rules.resolve(rule, context);
        var able = able(found, rule, context.subject());
        if (!able.isEmpty()) {
            return new Result(able, found.why().stream().limit(MOST_REASONS).toList(), false);
        }
        var instead = rules.resolve(emptyRule(step), context);
        List<Reason> why = new ArrayList<>();
        why.add(new Reason("why.empty", Map.of("rule", rule)));
        why.addAll(instead.why());
        var others = able(instead, rule, context.subject());
        return new Result(others.isEmpty() ? lastResort() : others, why.stream().limit(MOST_REASONS).toList(), true);
    }

    /** Principals that somebody other than the applicant can act for, unless the rule asks the applicant. */
    private List<Principal> able(Assignment found, String rule, Person applicant) {
        boolean asksApplicant = Arrays.stream(rule.split(",")).anyMatch(word -> word.strip().equals("applicant"));
        return found.principals().stream()
                .filter(p -> people.holders(p).stream().anyMatch(h -> asksApplicant || !h.id().equals(applicant.id())))
                .toList();
    }

    private Set<String> holders(Principal principal) {
        return people.holders(principal).stream().map(Person::id).collect(Collectors.toSet());
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
