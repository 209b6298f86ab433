package app.yizhan.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One line of data. Values are trimmed; every method throws {@link BadLine} for a value that cannot be used. */
public final class DirectoryLine {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]+");

    private final int number;
    private final Map<String, String> values;
    private final boolean whole;

    /** @param whole whether the line has as many values as the header has columns */
    DirectoryLine(int number, Map<String, String> values, boolean whole) {
        this.number = number;
        this.values = values;
        this.whole = whole;
    }

    /** As an editor counts them: the header is 1. */
    public int number() {
        return number;
    }

    /** Whether the file has this column at all. */
    public boolean has(String column) {
        return values.containsKey(column);
    }

    /** What stands there, be it wrong: to know of whom a bad line speaks. Empty if nothing stands there. */
    public String raw(String column) {
        return values.getOrDefault(column, "");
    }

    /** @throws BadLine if values are missing or too many, so that nobody knows which is which */
    void requireWhole() {
        if (!whole) {
            throw new BadLine("import.COLUMNS", Map.of());
        }
    }

    /** @param max characters, as the database's column counts them */
    public String text(String column, int max) {
        return optional(column, max).orElseThrow(() -> new BadLine("import.MISSING", Map.of("column", column)));
    }

    /** @return empty for a blank value or a column that the file does not have */
    public Optional<String> optional(String column, int max) {
        var value = values.getOrDefault(column, "");
        if (value.length() > max) {
            throw new BadLine("import.TOO_LONG", Map.of("column", column, "max", max));
        }
        if (value.codePoints().anyMatch(DirectoryLine::isRefused)) {
            throw new BadLine("import.CONTROL_CHARACTER", Map.of("column", column));
        }
        return Optional.of(value).filter(v -> !v.isEmpty());
    }

    /** One of a fixed set of words, in any case; given back in upper case. */
    public String word(String column, Set<String> words) {
        var value = text(column, 40).toUpperCase(Locale.ROOT);
        if (!words.contains(value)) {
            throw wrong(
                    "import.NOT_ONE_OF",
                    column,
                    String.join(", ", words.stream().sorted().toList()));
        }
        return value;
    }

    /** A key: letters, digits, dot, hyphen, underscore. */
    public String code(String column, int max) {
        return pattern(column, CODE, text(column, max));
    }

    /** @return the value, if all of it has this form */
    String pattern(String column, Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new BadLine("import.PATTERN", Map.of("column", column, "value", value));
        }
        return value;
    }

    /** A date as {@code 2026-09-01}. */
    public LocalDate date(String column) {
        return optionalDate(column).orElseThrow(() -> new BadLine("import.MISSING", Map.of("column", column)));
    }

    public Optional<LocalDate> optionalDate(String column) {
        try {
            return optional(column, 10).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw wrong("import.NOT_A_DATE", column, "yyyy-MM-dd");
        }
    }

    public int whole(String column, int min, int max) {
        try {
            var value = Integer.parseInt(text(column, 11));
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, together with the range
        }
        throw wrong("import.NOT_A_NUMBER", column, min + "…" + max);
    }

    private static BadLine wrong(String key, String column, String expected) {
        return new BadLine(key, Map.of("column", column, "expected", expected));
    }

    /** Control characters, and those that turn the direction of text and so can hide what is written. */
    private static boolean isRefused(int c) {
        return Character.getType(c) == Character.CONTROL
                || c == 0x2028
                || c == 0x2029
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
