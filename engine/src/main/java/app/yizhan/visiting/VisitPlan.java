package app.yizhan.visiting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to visit in a week.
 *
 * @param weekOf the Monday
 * @param quota rooms in the week
 * @param done rooms visited so far, planned or not
 * @param rooms by building, floor and number; none until the plan is made, and for whoever has no rooms of their own
 * @param insteadOf name of the absent visitor in whose place, or null if it is one's own
 * @param takenOverBy name of who visits in the place of the absent visitor, or null
 */
public record VisitPlan(
        LocalDate weekOf,
        int quota,
        int done,
        List<PlannedRoom> rooms,
        @Nullable String insteadOf,
        @Nullable String takenOverBy) {

    public boolean isKept() {
        return done >= quota;
    }

    public int left() {
        return Math.max(0, quota - done);
    }
}
