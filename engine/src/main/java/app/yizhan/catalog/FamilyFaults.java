package app.yizhan.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Everything that a family says and nobody could keep to, not only the first of it. */
@Component
public class FamilyFaults {

    private final StepRules rules;

    FamilyFaults(StepRules rules) {
        this.rules = rules;
    }

    /** In the order of the models; a step that cannot be read is not looked at any further. */
    public List<ModelFault> of(FamilyContent content) {
        List<ModelFault> faults = new ArrayList<>();
        Map<String, Step> steps = steps(content, faults);
        var line = "house";
        try {
            var properties = ProcessProperties.read(content.mainProcess().orElseThrow());
            line = properties.line();
            if (!properties.answered().isEmpty() && !steps.containsKey(properties.answered())) {
                throw new ModelFault(
                        content.resources().key(),
                        "answered",
                        properties.answered(),
                        "the family has no such user task");
            }
        } catch (ModelFault fault) {
            faults.add(fault);
        }
        var known = new StepRules.Known(line, steps, content.fields(), content.variables());
        steps.values().forEach(step -> noting(faults, () -> rules.check(known, step)));
        return faults;
    }

    /** The steps that can be read, by key. */
    public Map<String, Step> steps(FamilyContent content) {
        return steps(content, new ArrayList<>());
    }

    private static Map<String, Step> steps(FamilyContent content, List<ModelFault> faults) {
        Map<String, Step> steps = new HashMap<>();
        var catchers = new ErrorCatchers(content.models().values());
        content.elements(UserTask.class)
                .forEach(task -> noting(faults, () -> {
                    var step = StepReader.read(task);
                    if (steps.put(step.key(), step) != null) {
                        throw new ModelFault(step.key(), "id", step.key(), "two steps have this key");
                    }
                    catchers.check(task, "ifReturned", step.ifReturned());
                    catchers.check(task, "ifSilent", step.ifSilent());
                }));
        return steps;
    }

    private static void noting(List<ModelFault> faults, Runnable check) {
        try {
            check.run();
        } catch (ModelFault fault) {
            faults.add(fault);
        }
    }
}
