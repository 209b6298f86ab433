package app.yizhan.party;

import java.time.LocalDate;
import java.util.Collection;

/**
 * The days on which something is due again and again. Each is counted from the same anchor in whole periods of the calendar, clamped to
 * the end of the month, so that neither a late act nor a short month moves those that follow.
 *
 * @param anchor day that the periods are counted from
 * @param rule of the kind {@link RuleKind#PERIOD}
 */
public record Periods(LocalDate anchor, PartyRule rule) {

    /**
     * @param n of the period, from 1
     * @return its last day
     */
    public LocalDate due(int n) {
        return switch (rule.unit()) {
            case YEARS -> anchor.plusYears((long) n * rule.amount());
            case MONTHS -> anchor.plusMonths((long) n * rule.amount());
            case DAYS -> anchor.plusDays((long) n * rule.amount());
            default -> throw new IllegalStateException(rule.code() + " counts no periods");
        };
    }

    /**
     * What is asked for next when the n-th was done, or begins to be asked for, on that day: periods that had passed by then are not
     * asked for any more, since what was missed cannot be made up in one go.
     *
     * @param n number of the last; 0: none
     */
    public int next(int n, LocalDate day) {
        int next = n + 1;
        while (due(next).isBefore(day)) {
            next++;
        }
        return next;
    }

    /** Last day before the n-th period: an act up to it belongs to an earlier one. */
    public LocalDate before(int n) {
        return n == 1 ? anchor : due(n - 1);
    }

    /** The day by which the next is due after acts on these days. */
    LocalDate afterAll(Collection<LocalDate> acts) {
        int next = 1;
        for (var day : acts.stream().sorted().toList()) {
            next = day.isAfter(before(next)) ? next(next, day) : next;
        }
        return due(next);
    }
}
