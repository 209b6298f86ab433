package app.yizhan.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one user task in its {@code camunda:property} entries; grammar in docs/step-properties.md.
 *
 * @param key id of the user task
 * @param name its name in the model, the zh text; pages ask the family's texts first
 * @param formRef id of the step's form, or null if the step only shows the request
 * @param actions verbs that the step offers, as the model words them; empty for work without any
 * @param urgentLadder instead of the other where the round is urgent, or null
 * @param empty whom to ask when the rule finds nobody, or {@code skip}
 * @param cc rules; whoever they find gets a copy when the step is settled
 * @param rank {@code urgent}, {@code normal} or the name of a variable that holds one of them
 * @param quiet nobody is told that it waits: the model itself tells whom it concerns
 * @param fields rights of this step, {@code write}, {@code read} or {@code hidden} by field; those left out are read
 */
public record Step(
        String key,
        String name,
        @Nullable String formRef,
        Kind kind,
        String assign,
        Signing signing,
        List<String> actions,
        Map<String, String> fields,
        @Nullable Ladder ladder,
        @Nullable Ladder urgentLadder,
        @Nullable Wait ifReturned,
        @Nullable Wait ifSilent,
        Resubmit resubmit,
        String empty,
        List<String> cc,
        String rank,
        boolean quiet) {

    /** An approval is decided; work is done. */
    public enum Kind {
        APPROVAL,
        WORK
    }

    /** Where a returned request goes on after it was sent again. */
    public enum Resubmit {
        FROM_START,
        HERE
    }

    /**
     * How long a side may stay silent before the round is closed with an error that the model catches.
     *
     * @param duration by the clock or in working time, e.g. {@code 48h}
     * @param error code of the BPMN error
     */
    public record Wait(String duration, String error) {
        static Wait parse(String text) {
            var parts = text.split("->");
            if (parts.length != 2 || !parts[1].strip().startsWith("Err_")) {
                throw new IllegalArgumentException("a wait is '<duration> -> Err_<Code>'");
            }
            Ladder.check(parts[0]);
            return new Wait(parts[0].strip(), parts[1].strip());
        }
    }

    /** Name of the process variable that tells the model how this step ended: Task_CounselorReview → counselorReviewOutcome. */
    public String outcomeVariable() {
        var word = key.startsWith("Task_") ? key.substring("Task_".length()) : key;
        return Character.toLowerCase(word.charAt(0)) + word.substring(1) + "Outcome";
    }

    /** Whether the step is passed when its rule finds nobody. */
    public boolean isSkippable() {
        return empty.equals("skip");
    }

    /** Whom to ask when the rule finds nobody, as a rule. */
    public String emptyRule() {
        return empty.startsWith("escalate(") ? empty.substring("escalate(".length(), empty.length() - 1) : "unit-queue";
    }

    /** As it is for a round of that rank: urgent ones may have a ladder of their own. */
    public Step paced(boolean urgent) {
        return !urgent || urgentLadder == null ? this : laddered(urgentLadder, urgentLadder);
    }

    /**
     * As it is for a request whose values say how long the limit is.
     *
     * @param values of the request, asked only where the ladder looks at them
     */
    public Step within(Supplier<Map<String, Object>> values) {
        var field = ladder == null ? Optional.<String>empty() : ladder.durationField();
        return field.map(name ->
                        laddered(ladder.within(String.valueOf(values.get().get(name))), urgentLadder))
                .orElse(this);
    }

    private Step laddered(Ladder usual, @Nullable Ladder urgent) {
        return new Step(
                key,
                name,
                formRef,
                kind,
                assign,
                signing,
                actions,
                fields,
                usual,
                urgent,
                ifReturned,
                ifSilent,
                resubmit,
                empty,
                cc,
                rank,
                quiet);
    }

    public Signing.Mode mode() {
        return signing.mode();
    }

    public String right(String field) {
        return fields.getOrDefault(field, "read");
    }
}
