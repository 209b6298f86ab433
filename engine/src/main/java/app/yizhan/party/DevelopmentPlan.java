package app.yizhan.party;

import app.yizhan.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How many a committee may admit in a year (发展计划), and how many of these places are taken.
 *
 * @param places null: nothing is planned, and nobody is refused
 * @param reserved taken by those who were chosen (step 07) in that year and are still on their way
 * @param consumed taken by those of them who were admitted (step 17)
 */
public record DevelopmentPlan(
        Unit committee, int year, @Nullable Integer places, int reserved, int consumed) {

    public int taken() {
        return reserved + consumed;
    }

    /** @return places that nobody has; null: nothing is planned */
    public @Nullable Integer left() {
        return places == null ? null : places - taken();
    }
}
