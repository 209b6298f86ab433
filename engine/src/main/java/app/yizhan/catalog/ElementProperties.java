package app.yizhan.catalog;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;

/** The {@code camunda:property} entries of an element; whatever cannot be read is refused by element, property and value. */
record ElementProperties(String element, Map<String, String> values) {

    /** @throws ModelFault if there is a name that is not one of {@code known}, or the same twice */
    static ElementProperties of(BaseElement element, Set<String> known) {
        Map<String, String> found = new TreeMap<>();
        var extensions = element.getExtensionElements();
        if (extensions != null) {
            extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .forEach(p -> {
                        var value = p.getCamundaValue() == null ? "" : p.getCamundaValue();
                        var name = String.valueOf(p.getCamundaName());
                        if (!known.contains(name)) {
                            throw new ModelFault(element.getId(), name, value, "no such property");
                        }
                        if (found.put(name, value) != null) {
                            throw new ModelFault(element.getId(), name, value, "said twice");
                        }
                    });
        }
        return new ElementProperties(element.getId(), found);
    }

    /** The text as written, or what holds where nothing is written. */
    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    <T> T read(String name, String otherwise, Function<String, T> reader) {
        var text = text(name, otherwise);
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw new ModelFault(element, name, text, String.valueOf(e.getMessage()));
        }
    }

    /** Null where nothing is written. */
    <T> @Nullable T read(String name, Function<String, T> reader) {
        return values.containsKey(name) ? read(name, "", reader) : null;
    }

    /** One of a few words. */
    String word(String name, String otherwise, Set<String> known) {
        return read(name, otherwise, text -> {
            if (!known.contains(text)) {
                throw new IllegalArgumentException(
                        "it is one of " + known.stream().sorted().toList());
            }
            return text;
        });
    }
}
