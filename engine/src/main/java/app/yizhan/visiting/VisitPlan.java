package app.yizhan.visiting;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody has to visit in a week.
 *
 * @param weekOf the Monday
 * @param quota rooms in the week
 * @param done rooms visited so far, planned or not
 * @param rooms by building, floor and number; none until the plan is made, and for whoever has no rooms of their own
 */
public record VisitPlan(LocalDate weekOf, int quota, int done, List<PlannedRoom> rooms) {

    public boolean isKept() {
        return done >= quota;
    }

    public int left() {
        return Math.max(0, quota - done);
    }
}
