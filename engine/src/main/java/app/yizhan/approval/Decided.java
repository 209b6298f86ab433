package app.yizhan.approval;

import app.yizhan.request.RequestStatus;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a decision.
 *
 * @param status of the request after it
 * @param undoUntil until when it can be taken back; null if it cannot
 */
public record Decided(RequestStatus status, @Nullable LocalDateTime undoUntil) {}
