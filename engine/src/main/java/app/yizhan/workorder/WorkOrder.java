package app.yizhan.workorder;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a crew has to do.
 *
 * @param place code of a building, room or shared point
 * @param queue crew that has it
 * @param level 0 at first; one more each time it was still not done
 * @param reopensId request that was done and is not after all, or null
 */
public record WorkOrder(
        String requestId,
        String place,
        String building,
        String category,
        String queue,
        int level,
        LocalDateTime finishBy,
        LocalDateTime reportedAt,
        @Nullable String reopensId) {}
