package app.yizhan.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads form-js schemas; what our renderer does not know is refused here, not ignored later. */
@Component
public class FormReader {

    private static final Map<String, String> TYPES = Map.of(
            "textfield", "text",
            "textarea", "textarea",
            "number", "number",
            "checkbox", "flag",
            "select", "choice",
            "radio", "choice",
            "checklist", "choices",
            "filepicker", "files");

    private static final Set<String> VALIDATIONS = Set.of("phone", "email");

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    private final JsonMapper json;
    private final FieldTypes types;

    FormReader(JsonMapper json, FieldTypes types) {
        this.json = json;
        this.types = types;
    }

    /** @throws IllegalArgumentException if it is not a form that Yizhan can show */
    public FormSchema read(String text) {
        try {
            var root = json.readTree(text);
            if (!root.path("components").isArray()
                    || root.path("id").asString("").isBlank()) {
                throw new IllegalArgumentException("A form has an id and a list of components");
            }
            List<FormField> fields = new ArrayList<>();
            for (var component : root.path("components")) {
                if (!"text".equals(component.path("type").asString(""))) {
                    fields.add(checked(field(component), fields));
                }
            }
            return new FormSchema(
                    root.path("id").asString(), List.copyOf(fields), notes(root.path("components")), text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static List<FormSchema.Note> notes(JsonNode components) {
        List<FormSchema.Note> notes = new ArrayList<>();
        String next = null;
        for (int i = components.size() - 1; i >= 0; i--) {
            var component = components.get(i);
            if ("text".equals(component.path("type").asString(""))) {
                notes.addFirst(new FormSchema.Note(
                        component.path("id").asString(""),
                        component.path("text").asString(""),
                        next));
            } else {
                next = component.path("key").asString("");
            }
        }
        return List.copyOf(notes);
    }

    private FormField checked(FormField field, List<FormField> before) {
        if (!KEY.matcher(field.key()).matches()
                || before.stream().anyMatch(f -> f.key().equals(field.key()))) {
            throw new IllegalArgumentException("Not a key of its own: " + field.key());
        }
        if (!types.knows(field.type())) {
            throw new IllegalArgumentException("Unknown field type " + field.type());
        }
        if (field.sensitive() && (field.decides() || field.card())) {
            throw new IllegalArgumentException(field.key() + " is sensitive: neither a variable nor on a card");
        }
        if (field.isSignature() && (field.decides() || field.card() || field.computed())) {
            throw new IllegalArgumentException(
                    field.key() + " is a signature: a person gives it, and nothing is decided by it");
        }
        if (!field.readers().isEmpty() && !field.sensitive()) {
            throw new IllegalArgumentException(field.key() + " has readers of its own and is not sensitive");
        }
        return field;
    }

    private static FormField field(JsonNode component) {
        var properties = component.path("properties");
        var validate = component.path("validate");
        return new FormField(
                component.path("key").asString(""),
                type(component, properties),
                component.path("label").asString(""),
                validate.path("required").asBoolean(false),
                condition(properties.path("requiredWhen")),
                condition(component.path("conditional").path("hide")),
                integer(validate.path("minLength")),
                integer(validate.path("maxLength")),
                number(validate.path("min")),
                number(validate.path("max")),
                options(component),
                yes(properties, "decides"),
                yes(properties, "sensitive"),
                yes(properties, "card"),
                yes(properties, "computed"),
                validation(validate.path("validationType")),
                defaultValue(component.path("defaultValue")),
                word(properties, "within"),
                word(properties, "accept"),
                word(properties, "askedAfter"),
                roles(word(properties, "readers")));
    }

    private static @Nullable String validation(JsonNode node) {
        var name = node.asString("");
        if (!name.isEmpty() && !VALIDATIONS.contains(name)) {
            throw new IllegalArgumentException("Unknown validation " + name);
        }
        return name.isEmpty() ? null : name;
    }

    private static @Nullable Object defaultValue(JsonNode node) {
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (node.isNumber()) {
            return node.numberValue();
        }
        return node.isString() ? node.asString() : null;
    }

    private static String type(JsonNode component, JsonNode properties) {
        if (properties.has("type")) {
            return properties.path("type").asString("");
        }
        var type = component.path("type").asString("");
        if ("datetime".equals(type)) {
            return "date".equals(component.path("subtype").asString("")) ? "date" : "datetime";
        }
        var known = TYPES.get(type);
        if (known == null) {
            throw new IllegalArgumentException("Unknown field type " + type);
        }
        return known;
    }

    private static List<String> options(JsonNode component) {
        List<String> options = new ArrayList<>();
        for (var value : component.path("values")) {
            options.add(value.path("value").asString(""));
        }
        return List.copyOf(options);
    }

    private static @Nullable String word(JsonNode properties, String name) {
        var word = properties.path(name).asString("");
        return word.isEmpty() ? null : word;
    }

    private static List<String> roles(@Nullable String keys) {
        return keys == null
                ? List.of()
                : Stream.of(keys.split(",")).map(String::strip).toList();
    }

    private static boolean yes(JsonNode properties, String name) {
        return "true".equals(properties.path(name).asString(""));
    }

    private static @Nullable Condition condition(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return Condition.parse(node.asString(""));
    }

    private static @Nullable Integer integer(JsonNode node) {
        return node.isNumber() ? node.asInt() : null;
    }

    private static @Nullable Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
