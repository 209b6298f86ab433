package app.yizhan.form;

import app.yizhan.refusal.InvalidFields;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which characters a person's words may have; the others cannot be shown, stored or sent on safely. */
public final class PlainText {

    private PlainText() {}

    /**
     * Words beside an act, without the space around them.
     *
     * @param field its name in a refusal
     * @param longest in characters
     * @return empty if there are none
     * @throws InvalidFields if they are too long or cannot be shown
     */
    public static String words(String field, @Nullable String given, int longest) {
        var words = given == null ? "" : given.strip();
        if (words.length() > longest) {
            throw new InvalidFields(field, "field.text.long", Map.of("max", longest, "over", words.length() - longest));
        }
        if (!isPlain(words)) {
            throw new InvalidFields(field, "field.text.control", Map.of());
        }
        return words;
    }

    /** The same where something must be said. */
    public static String demanded(String field, @Nullable String given, int longest) {
        var words = words(field, given, longest);
        if (words.isEmpty()) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
        return words;
    }

    /** Whether there is no control character but tab and line ends, and no half of a surrogate pair. */
    public static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\n' && c != '\t' && c != '\r'
                        || c == 0x7f
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                        || c == 0xFFFE
                        || c == 0xFFFF);
    }
}
