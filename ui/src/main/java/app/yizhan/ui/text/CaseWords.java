package app.yizhan.ui.text;

import app.yizhan.catalog.Family;
import app.yizhan.form.FormField;
import app.yizhan.request.Words;
import java.util.Locale;
import java.util.Optional;

/** The words of one version of a family in the reader's language. */
public final class CaseWords {

    private final Family family;
    private final Words words;
    private final Locale locale;

    public CaseWords(Family family, Words words, Locale locale) {
        this.family = family;
        this.words = words;
        this.locale = locale;
    }

    public Family family() {
        return family;
    }

    public Locale locale() {
        return locale;
    }

    public String name() {
        return family.name(locale);
    }

    /** A title without the name of the service in front of it, for places where that stands already. */
    public String without(String title) {
        return title.startsWith(name()) ? title.substring(name().length()).replaceFirst("^[:：]\\s*", "") : title;
    }

    public String step(String key) {
        return family.stepName(locale, key);
    }

    /** What an act is called at this step, if the family has a word of its own for it. */
    public Optional<String> act(String step, String action) {
        return text("action." + step + "." + action);
    }

    /** Any text of the family, e.g. {@code guide}. */
    public Optional<String> text(String key) {
        return family.text(locale, key);
    }

    public String label(FormField field) {
        return words.label(family, field, locale);
    }

    public Optional<String> help(FormField field) {
        return text("field." + field.key() + ".help");
    }

    public String option(FormField field, String value) {
        return text("option." + field.key() + "." + value).orElse(value);
    }

    public Optional<String> optionHelp(FormField field, String value) {
        return text("option." + field.key() + "." + value + ".help");
    }

    public String show(FormField field, Object value) {
        return words.show(family, field, value, locale);
    }
}
