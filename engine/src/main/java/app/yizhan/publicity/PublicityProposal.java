package app.yizhan.publicity;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those of a branch who wait at one step for a notice that nobody has hung yet.
 *
 * @param step code of a step of the rules
 * @param soonest last day of a notice that begins today
 * @param provisional whether that day was counted in a year whose calendar is not loaded
 */
public record PublicityProposal(
        Unit unit, String step, List<Candidate> candidates, LocalDate soonest, boolean provisional) {

    /**
     * Somebody who waits, as the notice will name them.
     *
     * @param earliest day of the last act before the step: a notice begins on it or later; null: there was none
     */
    public record Candidate(
            String requestId,
            String name,
            @Nullable String className,
            String pack,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable LocalDate earliest) {}
}
