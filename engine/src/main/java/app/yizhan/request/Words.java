package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.form.FieldTypes;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A case in the reader's words: titles and values, from the texts of the version that it runs on. */
@Component
public class Words {

    private final Texts texts;
    private final FieldTypes types;

    Words(Texts texts, FieldTypes types) {
        this.texts = texts;
        this.types = types;
    }

    /** Title built from fields marked {@code card} only: text {@code title}, else the service's name. */
    public String title(Family family, Map<String, ?> card, Locale locale) {
        return pattern(family, "title", card, locale).orElseGet(() -> family.name(locale));
    }

    /** Second line of a card, from the same fields; empty if the family has none. */
    public String subtitle(Family family, Map<String, ?> card, Locale locale) {
        return pattern(family, "subtitle", card, locale).orElse("");
    }

    public String label(Family family, FormField field, Locale locale) {
        return family.text(locale, "field." + field.key() + ".label").orElse(field.label());
    }

    /** A value as people read it; options by their texts. */
    public String show(Family family, FormField field, Object value, Locale locale) {
        if ("choice".equals(field.type())) {
            return option(family, field, value, locale);
        }
        if (value instanceof Collection<?> many && "choices".equals(field.type())) {
            return many.stream()
                    .map(one -> option(family, field, one, locale))
                    .collect(Collectors.joining(texts.text(locale, "list.and")));
        }
        return types.of(field).show(value, field, locale);
    }

    private static String option(Family family, FormField field, Object value, Locale locale) {
        return family.text(locale, "option." + field.key() + "." + value).orElse(value.toString());
    }

    private java.util.Optional<String> pattern(Family family, String key, Map<String, ?> card, Locale locale) {
        // a kind of its own may have words of its own: title.SWAP before title
        var kind = card.get("kind");
        return family.text(locale, key + "." + kind)
                .or(() -> family.text(locale, key))
                .map(text -> texts.fill(locale, text, shown(family, card, locale)));
    }

    private Map<String, String> shown(Family family, Map<String, ?> card, Locale locale) {
        Map<String, String> shown = new HashMap<>();
        card.forEach((key, value) ->
                family.field(key).ifPresent(field -> shown.put(key, show(family, field, value, locale))));
        return shown;
    }
}
