package app.yizhan.figures;

import org.jspecify.annotations.Nullable;

/**
 * Which requests of a week are asked for; null: whatever it is.
 *
 * @param service only of this service
 * @param step only with this step, for figures about steps
 * @param unit only of this class, or of this college for those who look after the school; {@value #NO_UNIT}: of none
 * @param reason only with this reason code, for figures about decisions
 */
public record WeekCases(
        Period week,
        WeekFigure figure,
        @Nullable String service,
        @Nullable String step,
        @Nullable String unit,
        @Nullable String reason) {

    public static final String NO_UNIT = "none";

    public static WeekCases of(Period week, WeekFigure figure) {
        return new WeekCases(week, figure, null, null, null, null);
    }

    public WeekCases ofService(String key) {
        return new WeekCases(week, figure, key, step, unit, reason);
    }
}
