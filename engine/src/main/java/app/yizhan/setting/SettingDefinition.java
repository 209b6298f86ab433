package app.yizhan.setting;

import app.yizhan.refusal.InvalidFields;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * A value that an administrator may change while the application runs; a bean of the feature that reads it.
 *
 * <p>Its texts are {@code setting.<name>} and {@code setting.<name>.help}.
 *
 * @param name dotted, begins with the feature: {@code housing.moves-per-term}
 * @param defaultValue what holds until someone changes it
 * @param min least number; least length of a text
 * @param max greatest number; greatest length of a text
 * @param options values of a choice, in order; their texts are {@code setting.<name>.<option>}
 */
public record SettingDefinition(String name, Type type, String defaultValue, int min, int max, List<String> options) {

    /** What values look like. */
    public enum Type {
        NUMBER,
        /** {@code true} or {@code false} */
        FLAG,
        TEXT,
        /** {@code 2026-09-07..2026-09-20}, several separated by commas, or empty. */
        DATE_RANGES,
        /** {@code 22:30} */
        TIME,
        /** One of a few words. */
        CHOICE
    }

    private static final int LONGEST = 1_000;

    public SettingDefinition(String name, Type type, String defaultValue, int min, int max) {
        this(name, type, defaultValue, min, max, List.of());
    }

    /** The first option holds until someone chooses another. */
    public static SettingDefinition choice(String name, String... options) {
        return new SettingDefinition(name, Type.CHOICE, options[0], 0, LONGEST, List.of(options));
    }

    public static SettingDefinition number(String name, int defaultValue, int min, int max) {
        return new SettingDefinition(name, Type.NUMBER, Integer.toString(defaultValue), min, max);
    }

    public static SettingDefinition flag(String name, boolean defaultValue) {
        return new SettingDefinition(name, Type.FLAG, Boolean.toString(defaultValue), 4, 5);
    }

    public static SettingDefinition text(String name, String defaultValue, int minLength, int maxLength) {
        return new SettingDefinition(name, Type.TEXT, defaultValue, minLength, Math.min(maxLength, LONGEST));
    }

    public static SettingDefinition dateRanges(String name, String defaultValue) {
        return new SettingDefinition(name, Type.DATE_RANGES, defaultValue, 0, LONGEST);
    }

    public static SettingDefinition time(String name, String defaultValue) {
        return new SettingDefinition(name, Type.TIME, defaultValue, 5, 5);
    }

    /**
     * @return the value as it is kept
     * @throws InvalidFields field {@code value}
     */
    String check(String value) {
        var stripped = value.strip();
        var good = switch (type) {
            case NUMBER -> isNumberWithin(stripped);
            case FLAG -> stripped.equals("true") || stripped.equals("false");
            case TEXT -> stripped.length() >= min && stripped.length() <= max;
            case DATE_RANGES -> stripped.length() <= max && areRanges(stripped);
            case TIME -> isTime(stripped);
            case CHOICE -> options.contains(stripped);
        };
        if (!good) {
            throw new InvalidFields(
                    "value",
                    "error.setting." + type,
                    Map.of("min", min, "max", max, "options", String.join(", ", options)));
        }
        return stripped;
    }

    private boolean isNumberWithin(String value) {
        if (!value.matches("-?[0-9]{1,9}")) {
            return false;
        }
        var number = Integer.parseInt(value);
        return number >= min && number <= max;
    }

    private static boolean areRanges(String value) {
        try {
            DateRange.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isTime(String value) {
        try {
            return value.length() == 5 && LocalTime.parse(value) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
