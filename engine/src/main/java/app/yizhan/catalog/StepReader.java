package app.yizhan.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Reads the properties of user tasks and processes; an unknown name or value is an error, never ignored. */
final class StepReader {

    private static final Set<String> STEP_NAMES = Set.of(
            "kind", "assign", "mode", "onReject", "actions", "fields", "sla", "ifReturned", "ifSilent", "resubmit", "resign",
            "empty", "separate", "dedupe", "cc", "rank");

    /** Names of the grammar of which this version knows the default only; anything else would be ignored in silence. */
    private static final Map<String, Set<String>> NOT_YET = Map.of(
            "onReject", Set.of("stop"), "resign", Set.of(), "separate", Set.of(""), "dedupe", Set.of("ask"), "cc", Set.of(""));

    private StepReader() {}

    static Step read(UserTask task) {
        var properties = known(task);
        var assign = properties.get("assign");
        var kind = Step.Kind.valueOf(word(properties, "kind", "approval"));
        return new Step(
                task.getId(),
                task.getName(),
                task.getCamundaFormRef(),
                kind,
                assign,
                Step.Mode.valueOf(word(properties, "mode", "single")),
                kind == Step.Kind.WORK ? List.of() : list(properties.getOrDefault("actions", "approve,reject,return")),
                rights(properties.getOrDefault("fields", "")),
                properties.containsKey("sla") ? Ladder.parse(properties.get("sla")) : null,
                properties.containsKey("ifReturned") ? Step.Wait.parse(properties.get("ifReturned")) : null,
                properties.containsKey("ifSilent") ? Step.Wait.parse(properties.get("ifSilent")) : null,
                Step.Resubmit.valueOf(word(properties, "resubmit", "from-start")),
                properties.getOrDefault("empty", "queue(unit)"),
                list(properties.getOrDefault("separate", "")),
                Arrays.asList(splitRules(properties.getOrDefault("cc", ""))),
                properties.getOrDefault("rank", "normal"));
    }

    private static Map<String, String> known(UserTask task) {
        var properties = properties(task);
        for (var name : properties.keySet()) {
            if (!STEP_NAMES.contains(name)) {
                throw new IllegalArgumentException(task.getId() + ": unknown property " + name);
            }
        }
        NOT_YET.forEach((name, only) -> {
            if (properties.containsKey(name) && !only.contains(properties.get(name).strip())) {
                throw new IllegalArgumentException(task.getId() + ": " + name + " cannot be " + properties.get(name) + " yet");
            }
        });
        if (!properties.containsKey("assign")) {
            throw new IllegalArgumentException(task.getId() + ": nobody is assigned");
        }
        return properties;
    }

    static Map<String, String> properties(BaseElement element) {
        Map<String, String> found = new TreeMap<>();
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return found;
        }
        for (var properties : extensions.getElementsQuery().filterByType(CamundaProperties.class).list()) {
            Collection<CamundaProperty> each = properties.getCamundaProperties();
            each.forEach(p -> found.put(p.getCamundaName(), p.getCamundaValue()));
        }
        return found;
    }

    static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    private static String[] splitRules(String text) {
        return text.isBlank() ? new String[0] : text.split(",(?![^(]*\\))");
    }

    private static String word(Map<String, String> properties, String name, String otherwise) {
        return properties.getOrDefault(name, otherwise).toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Map<String, String> rights(String text) {
        Map<String, String> rights = new HashMap<>();
        for (var entry : list(text)) {
            var parts = entry.split("=");
            if (parts.length != 2 || !Set.of("write", "read", "hidden").contains(parts[1].strip())) {
                throw new IllegalArgumentException("A right is '<field> = write, read or hidden': " + entry);
            }
            rights.put(parts[0].strip(), parts[1].strip());
        }
        return rights;
    }
}
