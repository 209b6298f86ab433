package app.yizhan.calendar;

import java.time.LocalDate;

/**
 * A term of the school year.
 *
 * @param code e.g. {@code 2026-1}: first term of the school year 2026/27
 * @param name as people read it
 * @param firstDay first day of teaching
 * @param lastDay last day of teaching, included
 */
public record Term(String code, String name, LocalDate firstDay, LocalDate lastDay) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
