package app.yizhan.approval;

import app.yizhan.calendar.Stopwatch;
import app.yizhan.catalog.Step;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A round goes on with another version of its step: what its ladder and waits say now counts, with the time that it has waited already.
 *
 * @param dueAt end of its limit; null if it has none
 * @param pausedAt since when its applicant has it, or null
 */
public record RoundRebound(
        String roundId,
        String requestId,
        Step step,
        Stopwatch watch,
        @Nullable LocalDateTime dueAt,
        @Nullable LocalDateTime pausedAt) {}
