package app.yizhan.approval;

import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A slot as the person who may fill it, or filled it, sees it.
 *
 * @param purpose DECIDE, WORK or RESUBMIT
 * @param open whether it still waits
 * @param form what is to be filled in here: the step's own form, or the start form after a return
 * @param writable keys of that form which this step may write
 * @param data values of the request that this step may see
 * @param changed keys that the last resubmission changed
 */
public record TaskDetail(
        String slotId,
        Request request,
        String step,
        String purpose,
        boolean open,
        FormSchema form,
        Set<String> writable,
        Map<String, Object> data,
        Set<String> changed,
        List<Action> actions,
        List<ReasonCode> reasonCodes,
        List<ReturnTarget> returnTargets,
        LocalDateTime since,
        @Nullable LocalDateTime due,
        @Nullable String claimedBy,
        @Nullable LocalDateTime claimedUntil,
        List<Reason> why,
        @Nullable String actingAs) {

    public record ReasonCode(String code, String name) {}

    /** @param cancels names of steps whose work is lost by it */
    public record ReturnTarget(String step, List<String> cancels) {}
}
