package app.yizhan.rehearsal;

import app.yizhan.approval.Action;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does in a rehearsal. */
public sealed interface RehearsalAct {

    /**
     * Hands the form in. A field for files or a signature takes {@code ["sample"]}.
     *
     * @param personId the applicant
     */
    record Submit(String personId, Map<String, ?> data) implements RehearsalAct {}

    /**
     * Opens a case as the system would.
     *
     * @param personId whom it is about
     * @param data of its start form, also of the fields that people never fill in
     */
    record Open(String personId, Map<String, ?> data) implements RehearsalAct {}

    /** Does what a task asks, as one of those who are asked. */
    record Decide(
            String taskId,
            String personId,
            Action action,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable String target,
            Map<String, ?> data)
            implements RehearsalAct {

        /** The same at another task. */
        Decide about(String other) {
            return new Decide(other, personId, action, opinion, reasonCode, target, data);
        }
    }

    /** The applicant takes the request back. */
    record Withdraw(@Nullable String reason) implements RehearsalAct {}

    /** The applicant asks for attention. */
    record Nudge() implements RehearsalAct {}

    /** The administrator ends the case. */
    record Cancel(@Nullable String reason) implements RehearsalAct {}

    /**
     * Time passes; what falls due on the way happens at its time.
     *
     * @param by as models write it, e.g. {@code 1h} or {@code 1wd}; null: until something happens, at most 60 days
     */
    record Advance(@Nullable String by) implements RehearsalAct {}
}
