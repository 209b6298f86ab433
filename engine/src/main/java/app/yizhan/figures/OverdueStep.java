package app.yizhan.figures;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is overdue now at one step of one unit.
 *
 * @param unitId class, or college for those who look after the whole school; null if the applicants have none
 * @param unitNameEn as the directory gives it
 * @param definitionId model of one of them, for the step's name
 * @param overdue how many; what several have to sign is one
 * @param oldest when the first of them was due
 * @param toCall who is asked, most of them first; nobody whom only a ladder asked
 */
public record OverdueStep(
        @Nullable String unitId,
        @Nullable String unitName,
        @Nullable String unitNameEn,
        String service,
        String step,
        String definitionId,
        int overdue,
        LocalDateTime oldest,
        List<ToCall> toCall) {}
