package app.yizhan.api;

import app.yizhan.catalog.Family;
import app.yizhan.form.FormSchema;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Form schemas with their labels in the caller's language. */
@Component
class SchemaWords {

    private final JsonMapper json;

    SchemaWords(JsonMapper json) {
        this.json = json;
    }

    JsonNode in(Locale locale, Family family, FormSchema schema) {
        var root = json.readTree(schema.json());
        for (var component : root.path("components")) {
            if (component instanceof ObjectNode object) {
                translate(object, family, locale);
            }
        }
        return root;
    }

    private static void translate(ObjectNode component, Family family, Locale locale) {
        var key = component.path("key").asString("");
        if (key.isEmpty()) {
            family.text(locale, component.path("id").asString("")).ifPresent(text -> component.put("text", text));
            return;
        }
        var label = family.text(locale, "field." + key + ".label");
        label.ifPresent(text -> component.put("label", text));
        if (component.has("dateLabel")) {
            label.ifPresent(text -> component.put("dateLabel", text));
        }
        family.text(locale, "field." + key + ".help").ifPresent(text -> component.put("description", text));
        for (var option : component.path("values")) {
            if (option instanceof ObjectNode object) {
                option(family, locale, key, object).ifPresent(text -> object.put("label", text));
            }
        }
    }

    private static Optional<String> option(Family family, Locale locale, String key, JsonNode option) {
        return family.text(locale, "option." + key + "." + option.path("value").asString(""));
    }
}
