package app.yizhan.inquiry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in one case.
 *
 * @param step code of the step of the rules at which the case waits; null: at none
 * @param asked how many inquiries stand
 * @param open how many are waited for
 * @param doubtful how many answers have to be weighed
 * @param validUntil until when the oldest answer may be relied on; null: none came
 * @param items null: the reader only needs the numbers
 * @param writes whether the reader asks and writes down answers
 */
public record InquirySheet(
        String requestId,
        String applicant,
        @Nullable String step,
        int asked,
        int open,
        int doubtful,
        @Nullable LocalDate validUntil,
        @Nullable List<Item> items,
        boolean writes) {

    /** @param office the unit that is asked */
    public record Item(
            String id,
            String relation,
            String name,
            String office,
            InquiryWay way,
            LocalDate sentOn,
            int sentCount,
            LocalDate due,
            @Nullable LocalDate answeredOn,
            @Nullable InquiryOutcome outcome,
            @Nullable String answer) {

        public boolean overdue(LocalDate today) {
            return outcome == null && today.isAfter(due);
        }
    }
}
