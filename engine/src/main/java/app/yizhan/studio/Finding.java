package app.yizhan.studio;

import org.jspecify.annotations.Nullable;

/**
 * One thing that lint says of a model.
 *
 * @param rule word of the rule
 * @param elementId id of the element, key of the table or name of the file that it is about; null: of the whole
 * @param part id of the row or cell, or of the field, within that table or form; null: of the whole
 * @param message a sentence in the reader's language
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable String elementId,
        @Nullable String part,
        String message) {

    /** An error keeps a model from being published. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
