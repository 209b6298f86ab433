package app.yizhan.catalog;

import app.yizhan.organisation.AssignmentRules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a step may not say of its family, whatever its grammar allows. */
@Component
class StepRules {

    /** Housing, safety, money and Party matters: somebody decides, silence never does. */
    private static final Set<String> DECIDED_BY_PEOPLE = Set.of("house", "night", "repair", "aid", "party");

    private static final Set<String> RANKS = Set.of("urgent", "normal");

    /** No field, but hidden like one: what others wrote when they decided. */
    private static final String OPINIONS = "opinions";

    /**
     * What a step may refer to.
     *
     * @param fields keys of the fields of all forms
     * @param variables that a form's field or a table decides
     */
    record Known(String line, Map<String, Step> steps, Set<String> fields, Set<String> variables) {}

    private final AssignmentRules rules;

    StepRules(AssignmentRules rules) {
        this.rules = rules;
    }

    /** @throws ModelFault naming the step, its property and the value */
    void check(Known known) {
        known.steps().values().forEach(step -> check(known, step));
    }

    /** @throws ModelFault naming the step, its property and the value */
    void check(Known known, Step step) {
        refersToWhatThereIs(known, step);
        ladder(known, step, "sla", step.ladder());
        ladder(known, step, "slaUrgent", step.urgentLadder());
        asked(step, "assign", step.assign(), List.of(step.assign()));
        asked(step, "cc", String.join(", ", step.cc()), step.cc());
        asked(step, "empty", step.empty(), List.of(step.emptyRule()));
    }

    private static void refersToWhatThereIs(Known known, Step step) {
        refuse(
                step.isSkippable() && DECIDED_BY_PEOPLE.contains(known.line()),
                step,
                "empty",
                step.empty(),
                "on the line " + known.line() + " nobody's silence approves");
        refuse(
                !RANKS.contains(step.rank()) && !known.variables().contains(step.rank()),
                step,
                "rank",
                step.rank(),
                "neither a table nor a field that decides gives this variable");
        for (var key : step.signing().separate()) {
            refuse(!known.steps().containsKey(key), step, "separate", key, "the family has no such user task");
        }
        for (var field : step.fields().keySet()) {
            refuse(
                    !known.fields().contains(field) && !field.equals(OPINIONS),
                    step,
                    "fields",
                    field,
                    "no form of the family has such a field");
        }
    }

    private void ladder(Known known, Step step, String property, @Nullable Ladder ladder) {
        if (ladder == null) {
            return;
        }
        ladder.limitField()
                .or(ladder::durationField)
                .ifPresent(field -> refuse(
                        !known.fields().contains(field), step, property, ladder.limit(), "no form has such a field"));
        refuse(
                ladder.returns() && !mayReturn(step),
                step,
                property,
                "return",
                "a ladder gives nothing back where the step cannot, or where the applicant acts");
        ladder.rungs().stream()
                .flatMap(rung -> rung.acts().stream())
                .flatMap(act -> Stream.ofNullable(act.rule()))
                .forEach(rule -> asked(step, property, rule, List.of(rule)));
    }

    private void asked(Step step, String property, String value, List<String> asked) {
        refuse(!asked.stream().allMatch(rules::knows), step, property, value, "no rule answers to this");
    }

    private static void refuse(boolean wrong, Step step, String property, String value, String why) {
        if (wrong) {
            throw new ModelFault(step.key(), property, value, why);
        }
    }

    private static boolean mayReturn(Step step) {
        return step.kind() == Step.Kind.APPROVAL
                && step.actions().contains("return")
                && !step.assign().equals("applicant");
    }
}
