package app.yizhan.setting;

import java.time.LocalDate;

/** Days from one to another, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
