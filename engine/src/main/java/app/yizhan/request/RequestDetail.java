package app.yizhan.request;

import app.yizhan.organisation.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as one person sees it.
 *
 * @param title in the reader's language, without sensitive words
 * @param data values of the fields that the reader may see
 * @param changed keys that the last resubmission changed
 * @param timeline what happened, oldest first; empty for those who only see where it stands
 * @param open steps that wait for somebody now
 * @param ahead steps that will follow as far as the model and what is known tell
 * @param promisedBy day by which the whole should be through; null if nothing is promised, it is over or the day has
 *     passed, while the ball is with the applicant, and for those who do not see the timeline
 * @param mayWithdraw whether the reader can take it back now
 * @param own whether the reader is its applicant, be it under an alias
 */
public record RequestDetail(
        Request request,
        String title,
        Map<String, Object> data,
        Set<String> changed,
        List<TimelineEntry> timeline,
        List<OpenStep> open,
        List<PathStep> ahead,
        @Nullable LocalDate promisedBy,
        boolean mayWithdraw,
        boolean own) {

    /**
     * A step that waits.
     *
     * @param slotId the reader's own slot, or null if it waits for others
     * @param holders names of those who may act
     * @param returned whether the ball is with the applicant
     */
    public record OpenStep(
            @Nullable String slotId,
            String step,
            LocalDateTime since,
            @Nullable LocalDateTime due,
            List<String> holders,
            List<Reason> why,
            boolean returned) {}

    /**
     * A step that is still ahead.
     *
     * @param candidates people whom the rule finds today; at most a handful
     * @param due when it will be due if every step before takes its whole time
     */
    public record PathStep(
            String step,
            String rule,
            List<Reason> why,
            List<Candidate> candidates,
            @Nullable LocalDateTime due) {}

    public record Candidate(String personId, String name) {}
}
