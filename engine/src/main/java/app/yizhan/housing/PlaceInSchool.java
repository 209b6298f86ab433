package app.yizhan.housing;

import org.jspecify.annotations.Nullable;

/**
 * Where something is: a building, a room of it, or a point that many share.
 *
 * @param code {@code b01}, {@code b01-203}, {@code b01/LIFT} or {@code b01-2/WASHROOM}
 * @param floor null if it is the building as a whole
 * @param room code of the room, or null
 * @param point what is shared there, e.g. {@code WASHROOM}, or null
 */
public record PlaceInSchool(
        String code,
        Building building,
        @Nullable Integer floor,
        @Nullable String room,
        @Nullable String point) {}
