package app.yizhan.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one case through the steps of its rules.
 *
 * @param now where it stands; null: it has ended
 */
public record PartyPath(
        String pack, List<Stop> stops, @Nullable BoardRow now) {

    /**
     * One step.
     *
     * @param actDate the last day on which it was done; null: not yet, or not here
     * @param here whether the case waits at it
     */
    public record Stop(String step, int stage, @Nullable LocalDate actDate, boolean here) {}
}
