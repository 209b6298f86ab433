package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is given another name in a diagram or a form is called so on every page: pages ask the Chinese texts first, so these follow what
 * was drawn. English texts stay as they are, but for a help that is taken away; a table has its names in itself.
 */
@Component
class WrittenNames {

    private static final String KEY = "[\\w-]+";
    private static final String HELP = ".help";

    private final JsonMapper json;

    WrittenNames(JsonMapper json) {
        this.json = json;
    }

    /** The files with one of them as it was changed, and its new names in the Chinese texts. */
    FamilyResources follow(FamilyResources known, String file, byte[] content) {
        var before = names(file, known.files().getOrDefault(file, new byte[0]));
        var names = names(file, content);
        before.keySet().stream()
                .filter(key -> isHelpTakenAway(key, names))
                .toList()
                .forEach(key -> names.put(key, ""));
        names.entrySet().removeAll(before.entrySet());
        var gone = new TreeMap<>(names);
        gone.values().removeIf(name -> !name.isEmpty());
        return with(ModelFiles.TEXTS_EN, gone, with(ModelFiles.TEXTS_ZH, names, known.with(Map.of(file, content))));
    }

    /** A field that is still there, and has no help any more. */
    private static boolean isHelpTakenAway(String key, Map<String, String> now) {
        return key.endsWith(HELP)
                && !now.containsKey(key)
                && now.containsKey(key.substring(0, key.length() - HELP.length()) + ".label");
    }

    private static FamilyResources with(String file, Map<String, String> texts, FamilyResources known) {
        return known.text(file)
                .filter(it -> !texts.isEmpty())
                .map(it -> known.with(Map.of(file, Bundle.with(it, texts).getBytes(StandardCharsets.UTF_8))))
                .orElse(known);
    }

    /** By key of the text; nothing of a file that cannot be read, which is not kept anyway. */
    private TreeMap<String, String> names(String file, byte[] content) {
        if (file.endsWith(".form")) {
            return labels(content);
        }
        return file.endsWith(".bpmn") ? elements(content) : new TreeMap<>();
    }

    private static TreeMap<String, String> elements(byte[] bpmn) {
        var names = new TreeMap<String, String>();
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bpmn));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    add(names, "", said(reader, "id"), "", said(reader, "name"));
                }
            }
            return names;
        } catch (XMLStreamException e) {
            return new TreeMap<>();
        }
    }

    private static String said(XMLStreamReader reader, String attribute) {
        var value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    private TreeMap<String, String> labels(byte[] form) {
        var labels = new TreeMap<String, String>();
        try {
            for (var component : json.readTree(form).path("components")) {
                labels(component, labels);
            }
            return labels;
        } catch (JacksonException e) {
            return new TreeMap<>();
        }
    }

    private static void labels(JsonNode component, TreeMap<String, String> labels) {
        if ("text".equals(component.path("type").asString(""))) {
            note(component.path("id").asString(""), component.path("text").asString(""), labels);
            return;
        }
        var key = component.path("key").asString("");
        add(labels, "field.", key, ".label", component.path("label").asString(""));
        add(labels, "field.", key, HELP, component.path("description").asString(""));
        if (key.matches(KEY) && component.path("description").isString()) {
            // where it says that there is none, the texts have none either
            labels.putIfAbsent("field." + key + HELP, "");
        }
        for (var option : component.path("values")) {
            var value = option.path("value").asString("");
            if (key.matches(KEY)) {
                add(
                        labels,
                        "option." + key + ".",
                        value,
                        "",
                        option.path("label").asString(""));
            }
        }
    }

    /** Something to read has lines of its own. */
    private static void note(String id, String text, TreeMap<String, String> labels) {
        if (id.matches(KEY) && !text.isBlank()) {
            labels.put(id, text.strip());
        }
    }

    private static void add(Map<String, String> names, String before, String key, String after, String name) {
        if (key.matches(KEY) && !name.isBlank()) {
            names.put(before + key + after, name.replaceAll("\\s+", " ").strip());
        }
    }
}
