package app.yizhan.figures;

import app.yizhan.calendar.Term;
import app.yizhan.refusal.InvalidFields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days that figures are about.
 *
 * @param first first day
 * @param last last day, included
 */
public record Period(LocalDate first, LocalDate last) {

    /** As long as a school year with a leap day: more than a page can say something about. */
    private static final long MOST_DAYS = 366;

    /** What databases can compare with, a day beyond included. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 9998;

    /** @throws InvalidFields if it ends before it begins, is longer than a year, or lies outside the years 1900 to 9998 */
    public Period {
        if (last.isBefore(first)
                || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS
                || first.getYear() < FIRST_YEAR
                || last.getYear() > LAST_YEAR) {
            throw new InvalidFields("to", "field.period", Map.of("days", MOST_DAYS));
        }
    }

    /** Monday to Sunday. */
    public static Period weekOf(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    public Period before() {
        return new Period(first.minusWeeks(1), last.minusWeeks(1));
    }

    public Period after() {
        return new Period(first.plusWeeks(1), last.plusWeeks(1));
    }

    /** The week with the same number in the term before; empty outside terms, and where that term had no such week. */
    public Optional<Period> inTermBefore(List<Term> terms) {
        var own = terms.stream().filter(this::touches).findFirst();
        return own.flatMap(term -> terms.stream()
                .filter(other -> other.lastDay().isBefore(term.firstDay()))
                .max(Comparator.comparing(Term::firstDay))
                .map(other -> Map.entry(other, sameWeek(term, other)))
                .filter(found -> found.getValue().touches(found.getKey()))
                .map(Map.Entry::getValue));
    }

    private boolean touches(Term term) {
        return term.contains(first) || term.contains(last);
    }

    private Period sameWeek(Term own, Term other) {
        var weeks = ChronoUnit.WEEKS.between(weekOf(own.firstDay()).first(), first);
        return weekOf(other.firstDay().plusWeeks(weeks));
    }

    /** First instant. */
    public LocalDateTime from() {
        return first.atStartOfDay();
    }

    /** First instant after it. */
    public LocalDateTime to() {
        return last.plusDays(1).atStartOfDay();
    }
}
