package app.yizhan.child;

import app.yizhan.request.RequestStatus;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case that another one waits for, or waited for.
 *
 * @param definitionId version of the service on which it runs
 * @param result id of the end event that it reached, or null while it runs
 */
public record ChildCase(
        String requestId,
        String number,
        String service,
        String definitionId,
        RequestStatus status,
        @Nullable String result,
        LocalDateTime openedAt) {}
