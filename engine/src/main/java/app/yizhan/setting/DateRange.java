package app.yizhan.setting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Days from one to another, both included. */
public record DateRange(LocalDate from, LocalDate to) {

    /**
     * @param text {@code 2026-09-07..2026-09-20}, or one day, several separated by commas (， too), or nothing
     * @throws DateTimeParseException if it is not that, or a range ends before it begins
     */
    public static List<DateRange> parse(String text) {
        var ranges = new ArrayList<DateRange>();
        for (var part : text.isBlank() ? new String[0] : text.split("[,，]", -1)) {
            var ends = part.strip().split("\\.\\.", -1);
            var range = new DateRange(LocalDate.parse(ends[0].strip()), LocalDate.parse(ends[ends.length - 1].strip()));
            if (ends.length > 2 || range.to().isBefore(range.from())) {
                throw new DateTimeParseException("Not a range of days", text, 0);
            }
            ranges.add(range);
        }
        return List.copyOf(ranges);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
