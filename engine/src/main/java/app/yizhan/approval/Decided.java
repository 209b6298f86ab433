package app.yizhan.approval;

import app.yizhan.request.RequestStatus;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a decision.
 *
 * @param status of the request after it
 * @param undoUntil until when it can be taken back; null if it cannot
 * @param reopened after an undo the slot that the person can fill again: another one where the round was settled; null otherwise
 */
public record Decided(
        RequestStatus status,
        @Nullable LocalDateTime undoUntil,
        @Nullable String reopened) {

    Decided(RequestStatus status, @Nullable LocalDateTime undoUntil) {
        this(status, undoUntil, null);
    }
}
