package app.yizhan.party;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of one edition of the national rules, with the school's own.
 *
 * @param code e.g. {@code RP-2026}
 * @param steps in their order
 * @param rules in the order of their steps
 */
public record RulePack(String code, List<PartyStep> steps, List<PartyRule> rules) {

    /** Whoever has fewer full members has no committee. */
    static final String COMMITTEE = "committee";

    public Optional<PartyStep> step(String code) {
        return steps.stream().filter(step -> step.code().equals(code)).findFirst();
    }

    public Optional<PartyRule> rule(String code) {
        return rules.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }

    public List<PartyRule> rulesOf(String step) {
        return rules.stream().filter(rule -> rule.step().equals(step)).toList();
    }

    /** How many of its rules nobody has confirmed. */
    public long toBeChecked() {
        return rules.stream()
                .filter(rule -> rule.standing() == Standing.UNCONFIRMED)
                .count();
    }

    /** What may be told of an act at the step, in the order in which it is asked. */
    public List<Fact> factsOf(PartyStep step) {
        var names = new TreeSet<String>();
        if (step.act() != null) {
            names.add(step.act());
        }
        step.needs().forEach(names::addAll);
        rulesOf(step.code()).forEach(rule -> names.addAll(namesOf(rule)));
        rules.stream()
                .filter(rule -> rule.defines() && rule.act().stream().anyMatch(names::contains))
                .forEach(rule -> names.addAll(rule.base()));
        if (step.smallActor() != null) {
            names.add(Fact.BRANCH_FULL_MEMBERS.key());
        }
        if (step.aboveActor() != null || step.onlyUnder() != null) {
            names.add(Fact.UNIT_TYPE.key());
        }
        return Arrays.stream(Fact.values())
                .filter(fact -> names.contains(fact.key()))
                .toList();
    }

    private static List<String> namesOf(PartyRule rule) {
        return Stream.concat(rule.base().stream(), rule.act().stream()).toList();
    }

    /** Whether the day lies where the pack says that it holds. */
    public boolean holdsOn(LocalDate day) {
        return rules.stream().filter(rule -> rule.kind() == RuleKind.IN_FORCE).allMatch(rule -> isKept(rule, day));
    }

    static boolean isKept(PartyRule rule, LocalDate day) {
        return rule.bound() == Bound.AT_MOST ? !day.isAfter(rule.day()) : !day.isBefore(rule.day());
    }
}
