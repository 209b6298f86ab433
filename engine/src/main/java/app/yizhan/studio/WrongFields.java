package app.yizhan.studio;

import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with all that somebody said at once. */
final class WrongFields {

    /** What a page, an expression or a text with holes would read as its own. */
    private static final Pattern NO_TEXT = Pattern.compile("[<>{}]|^=");

    private final List<Refusal.Field> wrong = new ArrayList<>();

    void add(String field, String key, Map<String, ?> args) {
        wrong.add(new Refusal.Field(field, key, Map.copyOf(args)));
    }

    void add(Refusal.Field field) {
        wrong.add(field);
    }

    /** One line of plain text; empty where it is none. */
    String line(String field, @Nullable String given, int longest, boolean demanded) {
        try {
            var words = demanded ? PlainText.demanded(field, given, longest) : PlainText.words(field, given, longest);
            if (!NO_TEXT.matcher(words).find()) {
                return words.replaceAll("\\s+", " ");
            }
            add(field, "error.markup", Map.of());
        } catch (InvalidFields refused) {
            wrong.addAll(refused.fields());
        }
        return "";
    }

    /** One of those that there are; empty where it is none. */
    String among(String field, @Nullable String given, Collection<String> known) {
        if (given != null && known.contains(given)) {
            return given;
        }
        add(field, given == null || given.isBlank() ? "field.required" : "field.type.choice", Map.of());
        return "";
    }

    /** @throws InvalidFields if anything is wrong */
    void refuse() {
        if (!wrong.isEmpty()) {
            throw new InvalidFields(List.copyOf(wrong));
        }
    }
}
