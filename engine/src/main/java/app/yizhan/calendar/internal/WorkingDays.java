package app.yizhan.calendar.internal;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.calendar.Term;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known about days.
 *
 * @param years loaded years
 * @param unusual days that differ from their weekday, or lie in a holiday
 * @param terms by first day
 */
public record WorkingDays(Set<Integer> years, Map<LocalDate, CalendarDay.Kind> unusual, List<Term> terms) {

    public boolean isWorking(LocalDate day) {
        var kind = unusual.get(day);
        return kind == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : kind == CalendarDay.Kind.MAKEUP;
    }

    /** A public holiday, not a weekend; unknown in a year that is not loaded. */
    public boolean isHoliday(LocalDate day) {
        return unusual.get(day) == CalendarDay.Kind.HOLIDAY;
    }

    /** Whether the day's year is loaded; if not, only its weekday is known. */
    public boolean isKnown(LocalDate day) {
        return years.contains(day.getYear());
    }
}
