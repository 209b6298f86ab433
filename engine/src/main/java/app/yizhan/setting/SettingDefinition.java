package app.yizhan.setting;

/**
 * A value that an administrator may change while the application runs; a bean of the feature that reads it.
 *
 * <p>Its texts are {@code setting.<name>} and {@code setting.<name>.help}.
 *
 * @param name dotted, begins with the feature: {@code housing.moves-per-term}
 * @param defaultValue what holds until someone changes it
 * @param min least number; least length of a text
 * @param max greatest number; greatest length of a text
 */
public record SettingDefinition(String name, Type type, String defaultValue, int min, int max) {

    /** What values look like. */
    public enum Type {
        NUMBER,
        FLAG,
        TEXT,
        /** {@code 2026-09-07..2026-09-20}, several separated by commas, or empty. */
        DATE_RANGES,
        /** {@code 22:30} */
        TIME
    }

    public static SettingDefinition number(String name, int defaultValue, int min, int max) {
        return new SettingDefinition(name, Type.NUMBER, Integer.toString(defaultValue), min, max);
    }

    public static SettingDefinition flag(String name, boolean defaultValue) {
        return new SettingDefinition(name, Type.FLAG, Boolean.toString(defaultValue), 0, 5);
    }

    public static SettingDefinition text(String name, String defaultValue, int minLength, int maxLength) {
        return new SettingDefinition(name, Type.TEXT, defaultValue, minLength, maxLength);
    }

    public static SettingDefinition dateRanges(String name, String defaultValue) {
        return new SettingDefinition(name, Type.DATE_RANGES, defaultValue, 0, 1_000);
    }

    public static SettingDefinition time(String name, String defaultValue) {
        return new SettingDefinition(name, Type.TIME, defaultValue, 5, 5);
    }
}
