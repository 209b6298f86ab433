package app.yizhan.party;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One applicant on a board.
 *
 * @param earliest first day on which the step may be done, where that is still to come; null: it may be done now
 * @param due day by which it should be done: what the rules say, else the promise of the step; null: neither
 * @param overdue days since then; 0: it is in time
 * @param provisional whether one of these days was counted in a year whose holidays are not loaded
 * @param mayOpen whether the reader may see the case itself
 */
public record BoardRow(
        PartyCases.Case of,
        @Nullable LocalDate earliest,
        @Nullable LocalDate due,
        int overdue,
        boolean provisional,
        boolean mayOpen) {

    /** Days within which a limit is near. */
    public static final int NEAR = 7;

    static BoardRow of(PartyCases.Case one, LocalDate today, boolean mayOpen) {
        var verdict = one.verdict();
        var earliest = verdict == null
                        || verdict.earliest() == null
                        || !verdict.earliest().isAfter(today)
                ? null
                : verdict.earliest();
        var due = verdict == null || verdict.due() == null ? one.due() : verdict.due();
        int overdue = due == null || !today.isAfter(due) ? 0 : (int) ChronoUnit.DAYS.between(due, today);
        return new BoardRow(one, earliest, due, overdue, verdict != null && verdict.provisional(), mayOpen);
    }

    /** Whether it has to be done within a week. */
    public boolean isNear(LocalDate today) {
        return overdue == 0 && due != null && !due.isAfter(today.plusDays(NEAR));
    }
}
