package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.notification.Texts;
import app.yizhan.studio.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;

/** Gathers what rules find; a hostile file does not fill the memory with sentences about it. */
final class Findings {

    private static final int MOST = 200;

    private final Texts texts;
    private final Locale locale;
    private final List<Finding> found = new ArrayList<>();
    private final List<Finding> refused = new ArrayList<>();
    private Names names = Names.OF_THE_MODEL;

    Findings(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** @param text key below {@code lint.}; the rule is its first word */
    void error(String text, @Nullable String element, Map<String, ?> args) {
        add(Severity.ERROR, text, element, null, args);
    }

    /** @param part of the table or form: a row or cell, a field */
    void error(String text, @Nullable String element, @Nullable String part, Map<String, ?> args) {
        add(Severity.ERROR, text, element, part, args);
    }

    void warning(String text, @Nullable String element, Map<String, ?> args) {
        add(Severity.WARNING, text, element, null, args);
    }

    /** @param part as of an error */
    void warning(String text, @Nullable String element, @Nullable String part, Map<String, ?> args) {
        add(Severity.WARNING, text, element, part, args);
    }

    /** An error for which the files are not even kept. */
    void refusal(String text, @Nullable String element, Map<String, ?> args) {
        if (refused.size() < MOST) {
            refused.add(finding(Severity.ERROR, text, element, null, args));
        }
        error(text, element, args);
    }

    void error(String text, BaseElement element) {
        error(text, element.getId(), Map.of("name", name(element)));
    }

    void warning(String text, BaseElement element) {
        warning(text, element.getId(), Map.of("name", name(element)));
    }

    boolean hasErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    /** Why the files are not kept; nothing if they may be. */
    List<Finding> refused() {
        return List.copyOf(refused);
    }

    /** @param element as a finding names it */
    boolean hasErrorsAt(String element) {
        return found.stream().anyMatch(finding -> finding.isError() && element.equals(finding.elementId()));
    }

    Locale locale() {
        return locale;
    }

    Texts texts() {
        return texts;
    }

    /** Errors first, then by rule; those of a rule as they were found. */
    List<Finding> all() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
                .toList();
    }

    /** From now on elements are called as this family calls them in the reader's language. */
    void speaksOf(FamilyContent content) {
        names = Names.of(content, locale);
    }

    Names names() {
        return names;
    }

    /** The text of a key, or of another where there is none. */
    String said(String key, String otherwise) {
        return texts.text(locale, texts.has(locale, key) ? key : otherwise);
    }

    String name(BaseElement element) {
        return names.of(element);
    }

    private void add(
            Severity severity, String text, @Nullable String element, @Nullable String part, Map<String, ?> args) {
        if (found.size() < MOST) {
            found.add(finding(severity, text, element, part, args));
        }
    }

    private Finding finding(
            Severity severity, String text, @Nullable String element, @Nullable String part, Map<String, ?> args) {
        int dot = text.indexOf('.');
        var rule = dot < 0 ? text : text.substring(0, dot);
        return new Finding(rule, severity, element, part, texts.text(locale, "lint." + text, args));
    }
}
