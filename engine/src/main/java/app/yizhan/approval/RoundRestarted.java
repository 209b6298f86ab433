package app.yizhan.approval;

import app.yizhan.calendar.Stopwatch;
import app.yizhan.catalog.Step;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A settled round was opened again by an undo: its clock runs since the first opening, as if it had never been settled.
 *
 * @param watch of the round that was undone
 * @param dueAt end of its limit; null if it has none
 */
public record RoundRestarted(
        String roundId,
        String requestId,
        Step step,
        Stopwatch watch,
        @Nullable LocalDateTime dueAt) {}
