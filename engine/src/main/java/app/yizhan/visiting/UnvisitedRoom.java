package app.yizhan.visiting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A room in which somebody sleeps and where nobody has been for too long.
 *
 * @param room code of the room
 * @param building code of the building
 * @param lastVisit day of the last visit, or null
 * @param plannedFor Monday of the last week whose plan named it within the weeks that the table gives, or null
 * @param visitor name of whose plan that was, or null
 */
public record UnvisitedRoom(
        String room,
        String building,
        int floor,
        String number,
        @Nullable LocalDate lastVisit,
        @Nullable LocalDate plannedFor,
        @Nullable String visitor) {}
