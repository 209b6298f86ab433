package app.yizhan.visiting;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A room of a week's plan.
 *
 * @param room code of the room
 * @param building code of the building
 * @param score what the priority table said, the greater the sooner
 * @param facts why, as they were when the plan was made
 * @param visitedAt when its visitor was there this week, or null
 */
public record PlannedRoom(
        String room,
        String building,
        int floor,
        String number,
        int score,
        RoomFacts facts,
        @Nullable LocalDateTime visitedAt) {}
