package app.yizhan.approval;

import app.yizhan.calendar.Stopwatch;
import app.yizhan.catalog.Step;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The ball is back with the signers; the step's clock runs on.
 *
 * @param watch since when it is open, and when it stood still
 * @param dueAt end of its limit; null if it has none
 */
public record RoundResumed(
        String roundId,
        String requestId,
        Step step,
        Stopwatch watch,
        LocalDateTime at,
        @Nullable LocalDateTime dueAt) {}
