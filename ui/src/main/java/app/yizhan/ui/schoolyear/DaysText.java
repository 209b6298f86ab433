package app.yizhan.ui.schoolyear;

import app.yizhan.calendar.CalendarDay;
import app.yizhan.refusal.InvalidFields;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Days of a year as people paste them: {@code 2026-10-01,HOLIDAY,国庆节}, one a line; a header line may stand on top. */
final class DaysText {

    private DaysText() {}

    /** @throws InvalidFields on field {@code days}, naming the first line that cannot be read */
    static List<CalendarDay> parse(String text) {
        var days = new ArrayList<CalendarDay>();
        var lines = text.strip().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !(i == 0 && line.startsWith("date"))) {
                days.add(day(line, i + 1));
            }
        }
        return days;
    }

    private static CalendarDay day(String line, int number) {
        String[] parts = line.split("[,，\t]", 3);
        try {
            return new CalendarDay(
                    LocalDate.parse(parts[0].strip()),
                    CalendarDay.Kind.valueOf(parts[1].strip().toUpperCase(Locale.ROOT)),
                    parts[2].strip());
        } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new InvalidFields("days", "calendar.line", Map.of("line", number));
        }
    }
}
