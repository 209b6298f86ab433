package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.form.Condition;
import app.yizhan.form.FieldTypes;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The fields of a form, each by itself: of a kind that is shown, saying nothing that nobody keeps to, in plain text. */
@Component
class FormFieldLint {

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
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private static final Pattern VALUE = Pattern.compile("[\\w-]{1,64}");

    private final FieldTypes types;

    FormFieldLint(FieldTypes types) {
        this.types = types;
    }

    /** A key is a name of its own: what is filled in is kept under it. */
    private static void keys(String form, JsonNode components, Findings findings) {
        Set<String> before = new HashSet<>();
        for (var component : components) {
            var key = component.path("key").asString("");
            boolean asks = !"text".equals(component.path("type").asString(""));
            if (asks && (!KEY.matcher(key).matches() || !before.add(key))) {
                findings.error(
                        "form.key",
                        form,
                        part(component),
                        Map.of("form", form, "field", name(component, findings), "key", Words.shown(key)));
            }
        }
    }

    void check(FamilyContent content, String form, JsonNode components, Findings findings) {
        keys(form, components, findings);
        if (components.size() > MOST_FIELDS) {
            findings.error("form.large", form, Map.of("form", form, "fields", MOST_FIELDS));
        }
        for (var component : components) {
            var part = part(component);
            if (component.path("values").size() > MOST_OPTIONS) {
                findings.error("form.options", form, part, Map.of("form", form, "options", MOST_OPTIONS));
            }
            texts(component)
                    .filter(text -> !isText(text))
                    .forEach(text ->
                            findings.error("form.label", form, part, Map.of("form", form, "text", Words.shown(text))));
            component.path("properties").propertyNames().stream()
                    .filter(name -> !PROPERTIES.contains(name))
                    .forEach(name -> findings.error(
                            "form.property", form, part, Map.of("form", form, "property", Words.shown(name))));
            known(content, form, component, findings);
        }
    }

    private void known(FamilyContent content, String form, JsonNode component, Findings findings) {
        var field = name(component, findings);
        var type = component.path("type").asString("");
        var ours = component.path("properties").path("type").asString(type);
        if (!FormDialect.knowsType(type) || !ours.equals(type) && !types.knows(ours)) {
            var unknown = FormDialect.knowsType(type) ? ours : type;
            findings.error(
                    "form.type",
                    form,
                    part(component),
                    Map.of("form", form, "field", field, "type", Words.shown(unknown)));
            return;
        }
        fits(component, form, field, findings);
        FormDialect.unknownOf(component)
                .forEach(option -> findings.error(
                        "form.option",
                        form,
                        part(component),
                        Map.of("form", form, "field", field, "option", Words.shown(option))));
        var help = "field." + component.path("key").asString("") + ".help";
        var zh = content.texts().getOrDefault("zh", Map.of());
        if (!component.path("description").asString("").isBlank() && !zh.containsKey(help)) {
            findings.error(
                    "form.help", form, part(component), Map.of("form", form, "field", field, "key", Words.shown(help)));
        }
    }

    /** Conditions, options and bounds that somebody can fill in by. */
    private static void fits(JsonNode component, String form, String field, Findings findings) {
        when(component, form, field, findings);
        options(component, form, field, findings);
        range(component, form, field, "min", "max", findings);
        range(component, form, field, "minLength", "maxLength", findings);
    }

    /** Texts and conditions name an option by its value. */
    private static void options(JsonNode component, String form, String field, Findings findings) {
        Set<String> before = new HashSet<>();
        component
                .path("values")
                .valueStream()
                .map(option -> option.path("value").asString(""))
                .filter(value -> !VALUE.matcher(value).matches() || !before.add(value))
                .forEach(value -> findings.error(
                        "form.value",
                        form,
                        part(component),
                        Map.of("form", form, "field", field, "value", Words.shown(value))));
    }

    /** Bounds between which there is something. */
    private static void range(
            JsonNode component, String form, String field, String least, String most, Findings findings) {
        var from = component.path("validate").path(least);
        var to = component.path("validate").path(most);
        if (from.isNumber() && to.isNumber() && from.asDouble() > to.asDouble()) {
            findings.error(
                    "form.range",
                    form,
                    part(component),
                    Map.of("form", form, "field", field, "from", from.asString(), "to", to.asString()));
        }
    }

    /** Conditions that nobody could read. */
    private static void when(JsonNode component, String form, String field, Findings findings) {
        Stream.of(
                        component.path("conditional").path("hide"),
                        component.path("properties").path("requiredWhen"))
                .map(said -> said.asString(""))
                .filter(said -> !said.isBlank() && !isCondition(said))
                .forEach(said -> findings.error(
                        "form.when",
                        form,
                        part(component),
                        Map.of("form", form, "field", field, "condition", Words.shown(said))));
    }

    private static boolean isCondition(String said) {
        try {
            Condition.parse(said);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** As a person reads it, or its key where it has no label. */
    private static String name(JsonNode component, Findings findings) {
        var key = component.path("key").asString("");
        var label = findings.names()
                .texts()
                .getOrDefault("field." + key + ".label", component.path("label").asString(""));
        return Words.shown(Stream.of(
                        label,
                        key,
                        component.path("id").asString(""),
                        component.path("text").asString(""))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("?"));
    }

    private static @Nullable String part(JsonNode component) {
        var id = component.path("id").asString("");
        var named = id.isBlank() ? component.path("key").asString("") : id;
        return named.isBlank() ? null : Words.shown(named);
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
