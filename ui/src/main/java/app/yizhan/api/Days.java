package app.yizhan.api;

import app.yizhan.refusal.InvalidFields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days that callers name. */
final class Days {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Days() {}

    /**
     * Calendars know days that no database column can take.
     *
     * @throws InvalidFields unless the day is of the years 1900 to 9999
     */
    static LocalDate within(String field, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidFields(
                    field,
                    "api.field.day",
                    Map.of("first", String.valueOf(FIRST_YEAR), "last", String.valueOf(LAST_YEAR)));
        }
        return day;
    }

    /**
     * @return null for none
     * @throws InvalidFields if it is no day, or none that a column can take
     */
    static @Nullable LocalDate parse(String field, @Nullable String value) {
        try {
            return value == null || value.isBlank() ? null : within(field, LocalDate.parse(value));
        } catch (DateTimeException e) {
            throw new InvalidFields(field, "api.field.type", Map.of());
        }
    }
}
