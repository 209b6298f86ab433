package app.yizhan.notification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands.
 *
 * @param oldestDue since when the oldest pending item could have left; null if nothing waits
 */
public record OutboxStats(long pending, long noHost, long failed, @Nullable LocalDateTime oldestDue) {}
