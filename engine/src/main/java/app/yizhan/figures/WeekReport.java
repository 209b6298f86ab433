package app.yizhan.figures;

import app.yizhan.organisation.Unit;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A week of those who look after a college or the school.
 *
 * @param termBefore the same week of the term before; null where there is none
 * @param at when it was counted
 * @param colleges what it is about, by code; empty: the whole school
 * @param counts every figure that the reader is given, in the order of {@link WeekFigure}; what belongs to no college is for the
 *     school alone
 * @param services in which something was counted in one of the weeks, by key
 * @param reasons given in the week itself, most frequent first
 * @param overdue now, whatever week it is; most first
 */
public record WeekReport(
        Period period,
        @Nullable Period termBefore,
        LocalDateTime at,
        List<Unit> colleges,
        Map<WeekFigure, Compared> counts,
        List<WeekService> services,
        List<WeekReason> reasons,
        List<OverdueStep> overdue) {

    public boolean isOfTheSchool() {
        return colleges.isEmpty();
    }

    /** Whether nothing was counted in any of the three weeks. */
    public boolean isEmpty() {
        return services.isEmpty() && overdue.isEmpty();
    }
}
