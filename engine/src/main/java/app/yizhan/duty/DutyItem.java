package app.yizhan.duty;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is or was due, without what was written.
 *
 * @param className as it was when the application was handed in; null: the applicant was in none
 * @param step code of the step of the rules that asks for it
 * @param n number of the period, from 1
 * @param from first day of the period
 * @param earliest first day on which it may be done, where that is still to come; null: it may be now
 * @param limit the last day on which it is in time: {@code due}, or {@code earliest} where that comes later
 * @param doneOn when it happened; null: it has not
 * @param lateDays days from then until it was recorded
 * @param holders names of those who have to do it; empty: whoever leads the branch
 * @param own whether the reader has to do it
 * @param atTask whether the case waits at the step that asks for it: it is written there
 */
public record DutyItem(
        String id,
        String requestId,
        String applicant,
        @Nullable String className,
        String step,
        DutyKind kind,
        int n,
        LocalDate from,
        LocalDate due,
        @Nullable LocalDate earliest,
        LocalDate limit,
        DutyState state,
        @Nullable LocalDate doneOn,
        int lateDays,
        List<String> holders,
        boolean own,
        boolean atTask) {

    /** Days within which something is near. */
    public static final int NEAR = 30;

    public boolean isOpen() {
        return state == DutyState.OPEN;
    }

    /** Days since it should have been done; 0: it is in time, or done. */
    public int overdue(LocalDate today) {
        return isOpen() && today.isAfter(limit) ? (int) ChronoUnit.DAYS.between(limit, today) : 0;
    }

    /** Whether it has to be done within a month. */
    public boolean isNear(LocalDate today) {
        return isOpen() && overdue(today) == 0 && !limit.isAfter(today.plusDays(NEAR));
    }
}
