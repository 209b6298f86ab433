package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.form.FormField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;

/** What people read at elements, fields and columns: the Chinese name stands in the model itself, the English one in the texts. */
record Names(Map<String, String> texts) {

    static final Names OF_THE_MODEL = new Names(Map.of());

    static Names of(FamilyContent content, Locale locale) {
        return locale.getLanguage().equals("en")
                ? new Names(content.texts().getOrDefault("en", Map.of()))
                : OF_THE_MODEL;
    }

    String of(BaseElement element) {
        var name = switch (element) {
            case FlowElement node -> node.getName();
            case Process process -> process.getName();
            default -> null;
        };
        return first(texts.get(String.valueOf(element.getId())), name, String.valueOf(element.getId()));
    }

    String of(FormField field) {
        return first(texts.get("field." + field.key() + ".label"), field.label(), field.key());
    }

    /** @param label as the table has it */
    String column(String name, @Nullable String label) {
        return first(
                texts.get("output." + name),
                texts.get("field." + name + ".label"),
                texts.isEmpty() ? label : null,
                name);
    }

    /** @param name as the table has it */
    String table(String key, @Nullable String name) {
        return first(texts.get("table." + key), texts.isEmpty() ? name : null, key);
    }

    /** What a property lists, separated by commas outside of brackets. */
    static List<String> list(String said) {
        return Stream.of(said.split(",(?![^(]*\\))"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String first(@Nullable String... names) {
        return Stream.of(names)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .orElse("");
    }
}
