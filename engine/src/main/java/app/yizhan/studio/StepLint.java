package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyFaults;
import app.yizhan.catalog.ModelFault;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.UnknownRule;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Steps of people: their properties can be kept to, somebody is found in every unit, they end some day, and their form is there. */
@Component
class StepLint implements LintRule {

    private static final int NAMED = 8;

    private final FamilyFaults faults;
    private final AssignmentRules rules;

    StepLint(FamilyFaults faults, AssignmentRules rules) {
        this.faults = faults;
        this.rules = rules;
    }

    @Override
    public void check(FamilyContent content, Findings findings) {
        var names = new HashMap<String, String>();
        content.elements(UserTask.class).forEach(task -> names.put(task.getId(), findings.name(task)));
        faults.of(content).forEach(fault -> fault(fault, names, findings));
        var steps = faults.steps(content);
        content.elements(UserTask.class).forEach(task -> {
            form(content, task, findings);
            if (steps.containsKey(task.getId())) {
                asked(task, steps.get(task.getId()), findings);
                ends(task, steps.get(task.getId()), findings);
            }
        });
    }

    private static void fault(ModelFault fault, Map<String, String> names, Findings findings) {
        if (fault.property().equals("assign") && fault.value().isBlank()) {
            findings.error(
                    "assign.missing",
                    fault.element(),
                    Map.of("name", names.getOrDefault(fault.element(), fault.element())));
            return;
        }
        findings.error(
                "property",
                fault.element(),
                Map.of(
                        "property",
                        fault.property(),
                        "value",
                        Words.shown(fault.value()),
                        "hint",
                        findings.said("lint.takes." + fault.property(), "lint.takes.other")));
    }

    private static void form(FamilyContent content, UserTask task, Findings findings) {
        var form = task.getCamundaFormRef();
        if (form != null && !content.resources().files().containsKey(form + ".form")) {
            findings.error(
                    "form.missing", task.getId(), Map.of("name", findings.name(task), "form", Words.shown(form)));
        }
        if (form != null && !"deployment".equals(task.getCamundaFormRefBinding())) {
            findings.error("form.binding", task);
        }
        if (task.getCamundaAssignee() != null
                || task.getCamundaCandidateGroups() != null
                || task.getCamundaCandidateUsers() != null) {
            findings.error("assign.person", task);
        }
    }

    /** A rule that finds nobody at all is an error; where it finds nobody in some units, those go to the step's queue. */
    private void asked(UserTask task, Step step, Findings findings) {
        try {
            unknownUnits(task, step, findings);
            var unfilled = rules.unfilled(step.assign());
            if (unfilled.everywhere()) {
                findings.error(
                        "assign.nobody", task.getId(), Map.of("name", findings.name(task), "rule", step.assign()));
            } else if (!unfilled.isNowhere()) {
                var named = unfilled.places().stream()
                        .limit(NAMED)
                        .map(place -> place.name(findings.locale()))
                        .toList();
                findings.warning(
                        "assign.units",
                        task.getId(),
                        Map.of(
                                "name", findings.name(task),
                                "count", unfilled.places().size(),
                                "units", String.join(findings.texts().text(findings.locale(), "lint.and"), named)));
            }
        } catch (UnknownRule unknown) {
            // said already, as a property that nobody can keep to
        }
    }

    /** A directory may come later, and a college that was closed asks for nothing. */
    private void unknownUnits(UserTask task, Step step, Findings findings) {
        rules.unknownUnits(step.assign())
                .forEach(code -> findings.warning(
                        "assign.unit", task.getId(), Map.of("name", findings.name(task), "unit", code)));
    }

    private static void ends(UserTask task, Step step, Findings findings) {
        if (step.ladder() == null) {
            findings.warning("ladder.none", task);
        } else if (step.ladder().rungs().isEmpty()) {
            findings.warning("ladder.silent", task);
        }
    }
}
