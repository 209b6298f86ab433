package app.yizhan.catalog;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one user task in its {@code camunda:property} entries; grammar in docs/step-properties.md.
 *
 * @param key id of the user task
 * @param name its name in the model, the zh text; pages ask the family's texts first
 * @param formRef id of the step's form, or null if the step only shows the request
 * @param rank {@code urgent}, {@code normal} or the name of a variable that holds one of them
 * @param fields rights of this step, {@code write}, {@code read} or {@code hidden} by field; those left out are read
 */
public record Step(
        String key,
        String name,
        @Nullable String formRef,
        Kind kind,
        String assign,
        Mode mode,
        List<String> actions,
        Map<String, String> fields,
        @Nullable Ladder ladder,
        @Nullable Wait ifReturned,
        @Nullable Wait ifSilent,
        Resubmit resubmit,
        String empty,
        List<String> separate,
        List<String> cc,
        String rank) {

    /** An approval is decided; work is done. */
    public enum Kind {
        APPROVAL,
        WORK
    }

    /** Who has to sign: one of several, or each of those that the rule found when the round opened. */
    public enum Mode {
        SINGLE,
        ANY,
        ALL
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
                throw new IllegalArgumentException("A wait is '<duration> -> Err_<Code>': " + text);
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

    public String right(String field) {
        return fields.getOrDefault(field, "read");
    }
}
