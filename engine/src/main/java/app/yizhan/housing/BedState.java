package app.yizhan.housing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known to everybody of a bed on one day.
 *
 * @param bed code, {@code b01-203-2}
 * @param room code, {@code b01-203}
 * @param place number within the room from 1
 * @param since first day of the allocation, or the day on which it was held; null for FREE and CLOSED
 * @param fee yuan for the bed and school year
 */
public record BedState(
        String bed,
        String room,
        int floor,
        int place,
        State state,
        @Nullable LocalDate since,
        int fee) {

    /** CLOSED goes before TAKEN, TAKEN before HELD. */
    public enum State {
        /** Nobody sleeps in it and no request holds it. */
        FREE,
        /** An open request holds it. */
        HELD,
        /** Allocated on that day. */
        TAKEN,
        /** Not to be given to anybody. */
        CLOSED
    }
}
