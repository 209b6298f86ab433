package app.yizhan.calendar;

import java.time.LocalDate;

/**
 * A day that differs from its weekday, or lies in a holiday.
 *
 * @param name of the holiday it belongs to
 */
public record CalendarDay(LocalDate date, Kind kind, String name) {

    /** What the day is. */
    public enum Kind {
        /** The office is closed. */
        HOLIDAY,
        /** A day of the weekend on which the office is open (调休). */
        MAKEUP
    }
}
