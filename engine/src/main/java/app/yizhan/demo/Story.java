package app.yizhan.demo;

import app.yizhan.approval.Action;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What people ask a service for in a usual term, and how those who are asked answer; the file {@code demo/<service>.json}.
 *
 * <p>A value of a form may be a list, of which one is taken (a list of lists where the value is a list itself), or a word that {@link StoryValues} puts into that person's terms.
 *
 * @param perWeek requests handed in; 0 where the system opens them
 * @param withdrawn of a hundred, how many are taken back
 * @param rated of a hundred that ended well, how many are rated
 * @param by role of those who ask
 * @param sparesAccounts whether students whose accounts are documented do not ask, so that a visitor still may
 * @param answers by key of the step; without one it is approved or done as it stands
 * @param last what the end of a term leaves to accounts that would have nothing to do
 */
record Story(
        String service,
        int perWeek,
        int withdrawn,
        int rated,
        String by,
        boolean sparesAccounts,
        List<Wish> wishes,
        Map<String, List<Answer>> answers,
        List<Last> last) {

    /**
     * A form that is handed in.
     *
     * @param weight how often, beside the other wishes
     */
    record Wish(int weight, Map<String, Object> form) {}

    /**
     * An answer to a step.
     *
     * @param weight how often, beside the other answers that fit
     * @param when values that the request must have
     * @param byApplicant whether only the applicant gives it, where others are asked too
     * @param notBefore key of a time on the card before which nobody does
     */
    record Answer(
            int weight,
            Action action,
            @Nullable String code,
            List<String> opinions,
            Map<String, Object> when,
            boolean byApplicant,
            @Nullable String notBefore,
            Map<String, Object> data) {

        boolean fits(Map<String, Object> values) {
            return when.entrySet().stream()
                    .allMatch(it -> String.valueOf(it.getValue()).equals(String.valueOf(values.get(it.getKey()))));
        }
    }

    /**
     * A request that is handed in for the sake of one account, and answered up to its step.
     *
     * @param account whose inbox is not to be empty
     * @param step key of the step at which it is left
     * @param by account of who asks; null: a student of the documented classes without one
     * @param living codes of the buildings in one of which such a student lives; empty: any
     */
    record Last(String account, String step, @Nullable String by, List<String> living, Map<String, Object> form) {}

    /** One of them, by their weights. */
    static <T> T one(List<T> all, ToIntFunction<T> weight, Random random) {
        var left = random.nextInt(all.stream().mapToInt(weight).sum());
        for (var it : all) {
            left -= weight.applyAsInt(it);
            if (left < 0) {
                return it;
            }
        }
        throw new IllegalStateException("Weights do not add up");
    }
}
