package app.yizhan.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One input of a form.
 *
 * @param key name of the value
 * @param type {@code text, textarea, number, flag, choice, choices, date, datetime, files, signature} or a type contributed by a feature
 *     ({@code bed}, {@code person})
 * @param label as written in the form, the zh text; pages ask the family's texts first
 * @param requiredWhen further condition under which a value must be given
 * @param hideWhen condition under which the field is not shown and its value is dropped
 * @param options values of a choice or of several, in order
 * @param decides becomes a process variable under its key
 * @param sensitive sealed at rest, masked, every reading recorded, never a variable
 * @param card may stand in titles and lists
 * @param computed written by the system, never by a person
 * @param validation {@code phone} or {@code email}: what a text must look like, or null
 * @param defaultValue holds where nothing is given, or null
 * @param within key of another choice: only options that begin with its value and {@code _} are offered, or null
 * @param accept {@code image} where only pictures are taken, or null
 * @param askedAfter code of the refusal after which the field is first asked, or null
 * @param readers keys of the only roles that read it beside the applicant, whatever steps and copies show; empty: no such limit
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
        boolean computed,
        @Nullable String validation,
        @Nullable Object defaultValue,
        @Nullable String within,
        @Nullable String accept,
        @Nullable String askedAfter,
        List<String> readers) {

    /** Whether its value is a list of ids of uploads. */
    public boolean holdsFiles() {
        return type.equals("files") || isSignature();
    }

    /** Whoever signs signs for themselves and for this time: what was given before does not stand for it. */
    public boolean isSignature() {
        return type.equals(SignatureField.TYPE);
    }

    /** The same, written by a person. */
    FormField written() {
        return new FormField(
                key,
                type,
                label,
                required,
                requiredWhen,
                hideWhen,
                minLength,
                maxLength,
                min,
                max,
                options,
                decides,
                sensitive,
                card,
                false,
                validation,
                defaultValue,
                within,
                accept,
                askedAfter,
                readers);
    }

    public boolean visible(Map<String, ?> values) {
        return hideWhen == null || !hideWhen.holds(values);
    }

    /** Whether the option may be chosen beside the other values. */
    public boolean offers(String option, Map<String, ?> values) {
        return within == null || option.startsWith(values.get(within) + "_");
    }

    public boolean requiredFor(Map<String, ?> values) {
        return required || requiredWhen != null && requiredWhen.holds(values);
    }
}
