package app.yizhan.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form.
 *
 * @param key name of the value
 * @param type {@code text, textarea, number, flag, choice, date, datetime, files} or a type contributed by a feature
 *     ({@code bed}, {@code person})
 * @param label as written in the form, the zh text; pages ask the family's texts first
 * @param requiredWhen further condition under which a value must be given
 * @param hideWhen condition under which the field is not shown and its value is dropped
 * @param options values of a choice, in order
 * @param decides becomes a process variable under its key
 * @param sensitive sealed at rest, masked, every reading recorded, never a variable
 * @param card may stand in titles and lists
 * @param computed written by the system, never by a person
 */
public record FormField(
        String key,
        String type,
        String label,
        boolean required,
        @Nullable Condition requiredWhen,
        @Nullable Condition hideWhen,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Double min,
        @Nullable Double max,
        List<String> options,
        boolean decides,
        boolean sensitive,
        boolean card,
        boolean computed) {

    public boolean visible(Map<String, ?> values) {
        return hideWhen == null || !hideWhen.holds(values);
    }

    public boolean requiredFor(Map<String, ?> values) {
        return required || requiredWhen != null && requiredWhen.holds(values);
    }
}
