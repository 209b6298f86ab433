package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.form.Condition;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Forms: bounded, labels are text, conditions look at fields that there are. */
@Component
class FormLint implements LintRule {

    private final JsonMapper json;
    private final FormFieldLint fields;

    FormLint(JsonMapper json, FormFieldLint fields) {
        this.json = json;
        this.fields = fields;
    }

    @Override
    public void check(FamilyContent content, Findings findings) {
        var all = content.fields();
        content.forms().forEach((id, form) -> {
            if (!content.resources().files().containsKey(id + ".form")) {
                findings.error("form.id", id, Map.of("form", Words.shown(id)));
            }
            boolean starts = id.equals(content.startForm().orElse(""));
            conditions(form, starts ? keys(form) : all, findings);
        });
        content.resources().files().keySet().stream()
                .filter(file -> file.endsWith(".form"))
                .forEach(file -> file(content, file, findings));
    }

    /** Also of one that the reader of forms does not take: what is wrong with its fields is named one by one. */
    private void file(FamilyContent content, String file, Findings findings) {
        try {
            var form = json.readTree(content.resources().text(file).orElse(""));
            var id = file.substring(0, file.length() - ".form".length());
            FormDialect.unknown(form)
                    .forEach(option ->
                            findings.error("form.said", id, Map.of("form", id, "option", Words.shown(option))));
            fields.check(content, id, form.path("components"), findings);
        } catch (JacksonException e) {
            // said already: it cannot be read
        }
    }

    private static Set<String> keys(FormSchema form) {
        return form.fields().stream().map(FormField::key).collect(Collectors.toSet());
    }

    private static void conditions(FormSchema form, Set<String> known, Findings findings) {
        for (var field : form.fields()) {
            Stream.of(field.hideWhen(), field.requiredWhen())
                    .filter(Objects::nonNull)
                    .map(Condition::fields)
                    .flatMap(fields -> fields.stream())
                    .filter(asked -> !known.contains(asked))
                    .forEach(asked -> findings.error(
                            "form.condition",
                            form.id(),
                            field.key(),
                            Map.of("form", form.id(), "field", findings.names().of(field), "asked", asked)));
        }
    }
}
