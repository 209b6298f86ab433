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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves whom a step asks; an empty result goes by the step's {@code empty} rule, never to a dead task. */
@Component
public class Asked {

    /**
     * One of those asked.
     *
     * @param as role by which a person was found who is asked by name; null otherwise
     */
    public record Signer(Principal principal, @Nullable Principal as) {}

    /**
     * @param signers nobody only if the step is skipped when nobody is found
     * @param empty whether the rule itself found nobody
     */
    public record Result(List<Signer> signers, List<Reason> why, boolean empty) {

        public List<Principal> principals() {
            return signers.stream().map(Signer::principal).toList();
        }
    }

    /** More would not make it clearer who was asked, and would not fit the row. */
    private static final int MOST_REASONS = 6;

    private final AssignmentRules rules;
    private final People people;

    Asked(AssignmentRules rules, People people) {
        this.rules = rules;
        this.people = people;
    }

    public Result resolve(Step step, AssignmentContext context) {
        return resolve(step, context, Set.of());
    }

    /**
     * Where each has to sign, each rule has to find somebody: whoever one of them lacks is replaced, not left out.
     *
     * @param excluded ids of people who may not sign here
     */
    public Result resolve(Step step, AssignmentContext context, Set<String> excluded) {
        return resolve(step, context, excluded, step.isSkippable());
    }

    /** For a slot that is open already: somebody has to fill it, also where an empty step would have been skipped. */
    Result again(Step step, AssignmentContext context, Set<String> excluded) {
        return resolve(step, context, excluded, false);
    }

    private Result resolve(Step step, AssignmentContext context, Set<String> excluded, boolean skip) {
        var asked = rules.inForce(step.assign(), context.subject());
        if (!step.mode().isOneSlotEach()) {
            return one(step, asked, context, excluded, skip);
        }
        // the same person need not sign twice, whatever the roles are called
        Map<Principal, Signer> signers = new LinkedHashMap<>();
        Set<Reason> why = new LinkedHashSet<>();
        boolean empty = false;
        for (var rule : asked.split(",(?![^(]*\\))")) {
            var found = one(step, rule.strip(), context, excluded, skip);
            (found.empty() ? found.signers().stream() : byName(found, context, excluded))
                    .forEach(s -> signers.putIfAbsent(s.principal(), s));
            why.addAll(found.why());
            empty |= found.empty();
        }
        return new Result(
                List.copyOf(signers.values()), why.stream().limit(MOST_REASONS).toList(), empty);
    }

    private Result one(Step step, String rule, AssignmentContext context, Set<String> excluded, boolean skip) {
        var found = rules.resolve(rule, context);
        var able = able(found, context.subject(), excluded);
        if (!able.isEmpty()) {
            return new Result(able, found.why().stream().limit(MOST_REASONS).toList(), false);
        }
        List<Reason> why = new ArrayList<>();
        why.add(new Reason("why.empty", Map.of("rule", rule)));
        if (skip) {
            return new Result(List.of(), why, true);
        }
        var instead = rules.resolve(step.emptyRule(), context);
        why.addAll(instead.why());
        var others = able(instead, context.subject(), excluded);
        return new Result(
                others.isEmpty() ? lastResort() : others,
                why.stream().limit(MOST_REASONS).toList(),
                true);
    }

    /** Principals that somebody may act for; a role is asked by name where one of its holders may not. */
    private List<Signer> able(Assignment found, Person applicant, Set<String> excluded) {
        return found.principals().stream()
                .flatMap(p -> {
                    var holders = people.holders(p);
                    var able = holders.stream()
                            .filter(h -> mayBeAsked(h, found.asksApplicant(), applicant, excluded))
                            .toList();
                    boolean barred = holders.stream().anyMatch(h -> excluded.contains(h.id()));
                    return barred && !p.isPerson()
                            ? able.stream().map(h -> new Signer(Principal.person(h.id()), p))
                            : able.isEmpty() ? Stream.<Signer>empty() : Stream.of(new Signer(p, null));
                })
                .toList();
    }

    private Stream<Signer> byName(Result found, AssignmentContext context, Set<String> excluded) {
        return found.signers().stream()
                .flatMap(s -> s.principal().isPerson()
                        ? Stream.of(s)
                        : people.holders(s.principal()).stream()
                                .filter(h -> mayBeAsked(h, false, context.subject(), excluded))
                                .map(h -> new Signer(Principal.person(h.id()), s.principal())));
    }

    private static boolean mayBeAsked(Person holder, boolean asksApplicant, Person applicant, Set<String> excluded) {
        return (asksApplicant || !holder.id().equals(applicant.id())) && !excluded.contains(holder.id());
    }

    /** Somebody must see it, whatever the directory lacks. */
    private static List<Signer> lastResort() {
        return Stream.of("STUDENT_AFFAIRS", "ADMIN")
                .map(role -> new Signer(Principal.role(role, "school", "school"), null))
                .toList();
    }
}
