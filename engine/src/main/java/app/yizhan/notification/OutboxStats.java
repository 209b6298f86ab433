package app.yizhan.notification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands.
 *
 * @param failedLately of those that failed for good, how many did in the last 24 hours
 * @param oldestDue since when the oldest pending item could have left; null if nothing waits
 */
public record OutboxStats(
        long pending,
        long noHost,
        long failed,
        long failedLately,
        @Nullable LocalDateTime oldestDue) {}
