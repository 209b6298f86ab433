package app.yizhan.visiting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the priority table looks at.
 *
 * @param lastVisit day of the last visit by anybody, or null
 * @param watched whether that visit left the room to be watched
 * @param mood 1 very low to 5 very good, of that visit; null: never visited
 * @param newInRoom whether somebody moved in lately
 * @param openItems what former visits found and nobody has settled
 */
public record RoomFacts(
        @Nullable LocalDate lastVisit,
        boolean watched,
        @Nullable Integer mood,
        boolean newInRoom,
        int openItems) {}
