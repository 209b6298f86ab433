package app.yizhan.figures;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one step took in one unit, over the rounds settled in a period. Clock time from opening to settling without the time that
 * the applicant had it.
 *
 * @param unitId class, or college for those who look after the whole school; null if the applicants have none
 * @param definitionId model of one of them, for the step's name
 * @param settled how many rounds
 * @param median half of them took no longer; with an even number the mean of the two in the middle
 * @param ninth nine of ten took no longer
 */
public record StepFigures(
        String service,
        String step,
        String definitionId,
        @Nullable String unitId,
        @Nullable String unitName,
        @Nullable String unitNameEn,
        int settled,
        Duration median,
        Duration ninth) {}
