package app.yizhan.api;

import app.yizhan.refusal.InvalidFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a few words; anything else is told with the words that there are. */
final class Choices {

    private Choices() {}

    /** @throws InvalidFields if the word is missing or none of them */
    static <E extends Enum<E>> E of(Class<E> words, String field, @Nullable String word) {
        if (word == null || word.isBlank()) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
        var options = Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        return options.stream()
                .filter(option -> option.equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .map(option -> Enum.valueOf(words, option))
                .orElseThrow(() ->
                        new InvalidFields(field, "api.field.choice", Map.of("options", String.join(", ", options))));
    }
}
