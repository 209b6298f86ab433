package app.yizhan.approval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a slot.
 *
 * @param opinion at most 2,000 characters; required on REJECT and RETURN
 * @param reasonCode required on REJECT
 * @param target where a RETURN goes: key of a step, or null or {@code APPLICANT}
 * @param data values of the step's form that this step may write; the corrected form on SUBMIT after a return
 * @param files ids of the actor's own uploads that go with the opinion, at most 5
 * @param requestKey the caller's own key, see {@link app.yizhan.request.Once}
 */
public record Decide(
        String slotId,
        Action action,
        @Nullable String opinion,
        @Nullable String reasonCode,
        @Nullable String target,
        Map<String, Object> data,
        List<String> files,
        @Nullable String requestKey,
        String personId) {

    /** The applicant as the target of a return. */
    public static final String APPLICANT = "APPLICANT";

    public Decide {
        data = data == null ? Map.of() : data;
        files = files == null ? List.of() : files.stream().distinct().toList();
    }

    public Decide(
            String slotId,
            Action action,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable String target,
            Map<String, Object> data,
            @Nullable String requestKey,
            String personId) {
        this(slotId, action, opinion, reasonCode, target, data, List.of(), requestKey, personId);
    }

    boolean returnsToStep() {
        return action == Action.RETURN && target != null && !APPLICANT.equals(target);
    }

    /** What the idempotency key stands for. */
    record Body(
            Action action,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable String target,
            Map<String, Object> data,
            List<String> files) {}

    Body body() {
        return new Body(action, opinion, reasonCode, target, data, files);
    }
}
