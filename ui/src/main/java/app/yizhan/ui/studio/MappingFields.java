package app.yizhan.ui.studio;

import app.yizhan.studio.Impact;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where cases go on that wait at steps which the draft does not have any more. */
final class MappingFields extends Div {

    private final transient Studio studio;
    private final transient Map<String, Select> targets = new LinkedHashMap<>();

    MappingFields(Studio studio, Impact impact) {
        this.studio = studio;
        addClassName("col");
        Map<String, Impact.NeedsMapping> removed = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        impact.running().stream()
                .flatMap(version -> version.needsMapping().stream())
                .forEach(step -> {
                    removed.putIfAbsent(step.activityId(), step);
                    counts.merge(step.activityId(), step.count(), Integer::sum);
                });
        removed.values().forEach(step -> target(step, counts.get(step.activityId())));
    }

    private void target(Impact.NeedsMapping step, int count) {
        var steps = studio.services().elements().sheets().steps(studio.key(), studio.locale());
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", studio.say("studio.mapping.stay"));
        step.suggestions().forEach(key -> options.put(key, studio.say("studio.mapping.suggested", steps.get(key))));
        steps.forEach(options::putIfAbsent);
        var choice = new Select(options, "");
        targets.put(step.activityId(), choice);
        add(new Field("map-" + step.activityId(), studio.say("studio.mapping.of", count, step.name()), false, choice)
                .hint(studio.say("studio.mapping.hint")));
    }

    /** Keys of the chosen steps by those that they take the place of. */
    Map<String, String> value() {
        return targets.entrySet().stream()
                .filter(target -> !target.getValue().getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, target -> target.getValue().getValue()));
    }
}
