package app.yizhan.catalog;

import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a process family: all that its deployment says.
 *
 * @param key folder = file = process id
 * @param line mark of the line it hangs on, e.g. {@code house}
 * @param number what its numbers begin with, in small letters, e.g. {@code house}
 * @param starters who may start it: {@code STUDENT} or role keys
 * @param viewers roles whose scope lets them see its requests
 * @param window roles that may hand in for a student at a service window; empty: nobody
 * @param promise usual duration, shown before anything is filled in
 * @param withdraw {@code before-first-decision}, {@code any-time} or {@code never}
 * @param retentionDays how long after its end a request keeps its values; 0: for ever
 * @param reopening how long an ended request may be reopened, or null
 * @param lowRating whom a low rating asks to call the applicant back, as rules; empty: nobody
 * @param answered step at which the applicant has the answer; empty: the service is not about one
 * @param texts by language, then by key
 */
public record Family(
        String key,
        int version,
        String definitionId,
        String deploymentId,
        String line,
        String number,
        List<String> starters,
        List<String> viewers,
        List<String> window,
        String promise,
        String withdraw,
        int retentionDays,
        @Nullable Reopening reopening,
        String lowRating,
        String answered,
        FormSchema startForm,
        Map<String, Step> steps,
        Map<String, FormSchema> forms,
        Map<String, Map<String, String>> texts) {

    public Step step(String key) {
        return Optional.ofNullable(steps.get(key))
                .orElseThrow(() -> new IllegalStateException(this.key + " has no step " + key));
    }

    public Optional<FormSchema> formOf(Step step) {
        return Optional.ofNullable(step.formRef()).map(forms::get);
    }

    /** The text of a key in this version; a missing English one shows the Chinese. */
    public Optional<String> text(Locale locale, String key) {
        var own = texts.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        return Optional.ofNullable(
                own == null ? texts.getOrDefault("zh", Map.of()).get(key) : own);
    }

    public String name(Locale locale) {
        return text(locale, key).orElse(key);
    }

    public String stepName(Locale locale, String step) {
        return text(locale, step)
                .orElseGet(() -> steps.containsKey(step) ? steps.get(step).name() : step);
    }

    /** Field of the start form or of any step's form. */
    public Optional<FormField> field(String key) {
        return startForm
                .field(key)
                .or(() -> forms.values().stream()
                        .flatMap(f -> f.field(key).stream())
                        .findFirst());
    }
}
