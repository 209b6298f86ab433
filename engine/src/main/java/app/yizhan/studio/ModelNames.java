package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The names that stand in diagrams and forms themselves: the Chinese ones, so they follow the Chinese texts. */
@Component
class ModelNames {

    private final JsonMapper json;

    ModelNames(JsonMapper json) {
        this.json = json;
    }

    /** The files with those texts as names of elements, fields and options. */
    FamilyResources follow(FamilyResources files, Map<String, String> zh) {
        Map<String, byte[]> changed = new TreeMap<>();
        files.files().forEach((name, content) -> {
            if (name.endsWith(".bpmn")) {
                diagram(name, content, zh, changed);
            } else if (name.endsWith(".form")) {
                form(name, content, zh, changed);
            }
        });
        return files.with(changed);
    }

    private static void diagram(String file, byte[] content, Map<String, String> zh, Map<String, byte[]> changed) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        boolean any = false;
        for (var text : zh.entrySet()) {
            ModelElementInstance element = model.getModelElementById(text.getKey());
            if (element != null && element.getAttributeValue("name") != null) {
                element.setAttributeValue("name", text.getValue());
                any = true;
            }
        }
        if (any) {
            changed.put(file, Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void form(String file, byte[] content, Map<String, String> zh, Map<String, byte[]> changed) {
        var root = json.readTree(content);
        boolean any = false;
        for (var component : root.path("components")) {
            var key = component.path("key").asString("");
            any |= label(component, zh.get("field." + key + ".label"));
            for (var option : component.path("values")) {
                any |= label(
                        option,
                        zh.get("option." + key + "." + option.path("value").asString("")));
            }
        }
        if (any) {
            changed.put(file, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        }
    }

    private static boolean label(JsonNode node, @Nullable String text) {
        if (text != null && node instanceof ObjectNode labelled) {
            labelled.put("label", text);
            return true;
        }
        return false;
    }
}
