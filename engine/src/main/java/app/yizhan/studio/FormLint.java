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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms: bounded, labels are text, conditions look at fields that there are. */
@Component
class FormLint implements LintRule {

    private static final int MOST_FIELDS = 80;
    private static final int MOST_OPTIONS = 200;
    private static final int LONGEST_LABEL = 400;
    private static final Set<String> PROPERTIES = Set.of(
            "type",
            "decides",
            "sensitive",
            "card",
            "computed",
            "requiredWhen",
            "within",
            "accept",
            "readers",
            "askedAfter");

    private final JsonMapper json;

    FormLint(JsonMapper json) {
        this.json = json;
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
            components(form, findings);
        });
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
                            Map.of("form", form.id(), "field", findings.names().of(field), "asked", asked)));
        }
    }

    private void components(FormSchema form, Findings findings) {
        var components = json.readTree(form.json()).path("components");
        if (components.size() > MOST_FIELDS) {
            findings.error("form.large", form.id(), Map.of("form", form.id(), "fields", MOST_FIELDS));
        }
        for (var component : components) {
            if (component.path("values").size() > MOST_OPTIONS) {
                findings.error("form.options", form.id(), Map.of("form", form.id(), "options", MOST_OPTIONS));
            }
            texts(component)
                    .filter(text -> !isText(text))
                    .forEach(text -> findings.error(
                            "form.label", form.id(), Map.of("form", form.id(), "text", Words.shown(text))));
            component.path("properties").propertyNames().stream()
                    .filter(name -> !PROPERTIES.contains(name))
                    .forEach(name -> findings.error(
                            "form.property", form.id(), Map.of("form", form.id(), "property", Words.shown(name))));
        }
    }

    private static Stream<String> texts(JsonNode component) {
        var options = component.path("values").valueStream().map(option -> option.path("label"));
        return Stream.concat(Stream.of("label", "description", "text").map(component::path), options)
                .map(node -> node.asString(""));
    }

    /** Nothing that a browser or an expression language would read as its own. */
    private static boolean isText(String text) {
        return text.length() <= LONGEST_LABEL && !text.contains("<") && !text.contains("{{") && !text.startsWith("=");
    }
}
