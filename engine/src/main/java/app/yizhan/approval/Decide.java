package app.yizhan.approval;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a slot.
 *
 * @param opinion at most 2,000 characters; required on REJECT and RETURN
 * @param reasonCode required on REJECT
 * @param target where a RETURN goes; null or {@code APPLICANT}
 * @param data values of the step's form that this step may write; the corrected form on SUBMIT after a return
 * @param requestKey the caller's own key, see {@link app.yizhan.request.Once}
 */
public record Decide(
        String slotId,
        Action action,
        @Nullable String opinion,
        @Nullable String reasonCode,
        @Nullable String target,
        Map<String, Object> data,
        @Nullable String requestKey,
        String personId) {

    public Decide {
        data = data == null ? Map.of() : data;
    }

    /** What the idempotency key stands for. */
    record Body(Action action, @Nullable String opinion, @Nullable String reasonCode, @Nullable String target, Map<String, Object> data) {}

    Body body() {
        return new Body(action, opinion, reasonCode, target, data);
    }
}
