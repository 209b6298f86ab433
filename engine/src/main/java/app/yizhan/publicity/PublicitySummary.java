package app.yizhan.publicity;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;

/**
 * A notice in a list.
 *
 * @param lastDay by the calendar of today
 * @param provisional whether that day was counted in a year whose calendar is not loaded
 * @param subjects how many it names
 * @param unverified how many objections are not verified yet
 */
public record PublicitySummary(
        String id,
        Unit unit,
        String step,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean provisional,
        PublicityState state,
        int subjects,
        int unverified,
        boolean leads) {

    /** Whether its time is over and what came of it is still to be written. */
    public boolean isToBeConcluded(LocalDate today) {
        return state == PublicityState.HANGS && today.isAfter(lastDay);
    }
}
