package app.yizhan.housing;

import app.yizhan.organisation.Gender;

/**
 * A bed where it stands, whoever sleeps in it.
 *
 * @param id surrogate, never changes
 * @param code key in the directory, building, room and place: {@code b01-203-2}
 * @param roomCode {@code b01-203}
 * @param place number within the room from 1; people read 1 as A
 * @param gender of the building
 * @param fee yuan for the bed and school year
 * @param open whether it may be given to somebody; a closed bed may still have its last sleeper
 */
public record BedPlace(
        String id,
        String code,
        String roomCode,
        String buildingCode,
        int floor,
        int place,
        Gender gender,
        int fee,
        boolean open) {}
