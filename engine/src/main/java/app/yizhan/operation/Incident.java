package app.yizhan.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case that stands because a step failed and has no try left.
 *
 * @param element that failed
 * @param since when its last try failed
 * @param last try that an administrator gave it before, or null
 */
public record Incident(
        String id,
        String requestId,
        String number,
        String service,
        String definitionId,
        String element,
        LocalDateTime since,
        IncidentWhy why,
        @Nullable Retried last) {

    /** Another try that an administrator gave a step. */
    public record Retried(
            LocalDateTime at,
            String byId,
            String by,
            @Nullable String note) {}

    /** What the program said, for those who look after it: without what stood between quotation marks. */
    public record Technical(String message, String trace) {}
}
