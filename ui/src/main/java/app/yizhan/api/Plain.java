package app.yizhan.api;

import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses values with characters that could not be stored or sent on, wherever they hide in a body. */
final class Plain {

    private static final int SHOWN = 64;

    private Plain() {}

    /**
     * @param data values by field as they came; null is none
     * @throws InvalidFields naming the field
     */
    static Map<String, Object> data(@Nullable Map<String, Object> data) {
        if (data == null) {
            return Map.of();
        }
        data.forEach((key, value) -> {
            if (!isPlain(key) || !isPlain(value)) {
                throw new InvalidFields(key, "field.text.control", Map.of());
            }
        });
        return data;
    }

    /** A name that a caller chose, fit to be sent back. */
    static String shown(String name) {
        var plain = name.codePoints()
                .limit(SHOWN)
                .map(c -> PlainText.isPlain(Character.toString(c)) ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return plain.toString();
    }

    private static boolean isPlain(@Nullable Object value) {
        return switch (value) {
            case String text -> PlainText.isPlain(text);
            case List<?> list -> list.stream().allMatch(Plain::isPlain);
            case Map<?, ?> map -> map.entrySet().stream().allMatch(e -> isPlain(e.getKey()) && isPlain(e.getValue()));
            case null, default -> true;
        };
    }
}
