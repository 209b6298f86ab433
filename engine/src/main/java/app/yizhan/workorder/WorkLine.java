package app.yizhan.workorder;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An open order and where it waits.
 *
 * @param worker name of who has accepted it, or null
 * @param step key of the step that it waits at
 * @param due when this step or the whole order is due, whichever is first
 */
public record WorkLine(
        String requestId,
        String number,
        String definitionId,
        String place,
        String category,
        String queue,
        int level,
        @Nullable String worker,
        LocalDateTime reportedAt,
        String step,
        LocalDateTime due) {

    public boolean isLate(LocalDateTime now) {
        return due.isBefore(now);
    }
}
