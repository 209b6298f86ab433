package app.yizhan.inquiry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked in one case.
 *
 * @param step code of the step of the rules at which the case waits; null: at none
 * @param review whether the political review is asked for at that step
 * @param admitted whether the case is past the admission, for which it was asked
 * @param asked how many inquiries count
 * @param open how many are waited for
 * @param doubtful how many answers have to be weighed
 * @param replaced how many answers were followed by asking about the same anew
 * @param dropped how many were taken back as entered by mistake
 * @param validUntil until when the review, or before it the oldest answer, may be relied on; null: there is neither
 * @param items null: the reader only needs the numbers, or the case has ended
 * @param writes whether the reader asks and writes down answers
 */
public record InquirySheet(
        String requestId,
        String applicant,
        @Nullable String step,
        boolean review,
        boolean admitted,
        int asked,
        int open,
        int doubtful,
        int replaced,
        int dropped,
        @Nullable LocalDate validUntil,
        @Nullable List<Item> items,
        boolean writes) {

    /**
     * @param office the unit that is asked
     * @param answeredBy name of whoever wrote the answer down
     * @param replaced whether the same was asked anew, so that it counts no longer
     * @param takenOn day on which it was entered
     */
    public record Item(
            String id,
            String relation,
            String name,
            String office,
            InquiryWay way,
            LocalDate firstSentOn,
            LocalDate sentOn,
            int sentCount,
            LocalDate due,
            @Nullable LocalDate answeredOn,
            @Nullable InquiryOutcome outcome,
            @Nullable String answer,
            @Nullable String answeredBy,
            boolean replaced,
            LocalDate takenOn) {

        /** Whether it may still be taken back as a slip. */
        public boolean mayDrop(LocalDate today) {
            return outcome == null && sentCount == 1 && takenOn.equals(today);
        }

        public boolean overdue(LocalDate today) {
            return outcome == null && today.isAfter(due);
        }
    }
}
