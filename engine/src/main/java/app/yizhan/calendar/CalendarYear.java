package app.yizhan.calendar;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The published holidays and make-up days of a year.
 *
 * @param source the notice that the days come from
 * @param days in order
 */
public record CalendarYear(int year, String source, LocalDateTime loadedAt, List<CalendarDay> days) {}
