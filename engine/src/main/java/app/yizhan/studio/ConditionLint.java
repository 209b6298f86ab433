package app.yizhan.studio;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyFaults;
import app.yizhan.catalog.Step;
import app.yizhan.request.FlowConditions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Input;
import org.springframework.stereotype.Component;

/** Gateways always have an answer, and what they ask for is known by then. */
@Component
class ConditionLint implements LintRule {

    private final FlowConditions conditions;
    private final FamilyFaults faults;
    private final ModelSteps steps;

    ConditionLint(FlowConditions conditions, FamilyFaults faults, ModelSteps steps) {
        this.conditions = conditions;
        this.faults = faults;
        this.steps = steps;
    }

    @Override
    public void check(FamilyContent content, Findings findings) {
        var known = variables(content);
        var flows = new Flows(content);
        content.elements(ExclusiveGateway.class)
                .filter(gateway -> flows.from(gateway).size() > 1)
                .forEach(gateway -> gateway(gateway, flows, findings));
        content.elements(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .forEach(flow -> condition(flow, known, findings));
        rejections(content, findings);
    }

    /** Whoever can reject expects that it ends there: some way or table has to look at it. */
    private void rejections(FamilyContent content, Findings findings) {
        var read = content.elements(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .flatMap(flow ->
                        conditions.variable(flow.getConditionExpression().getTextContent()).stream())
                .collect(Collectors.toSet());
        content.decisions()
                .values()
                .forEach(
                        model -> model.getModelElementsByType(Input.class).forEach(in -> read.add(TableLint.name(in))));
        var all = faults.steps(content);
        content.elements(UserTask.class)
                .filter(task -> all.containsKey(task.getId()))
                .filter(task -> all.get(task.getId()).actions().contains("reject"))
                .filter(task -> !read.contains(all.get(task.getId()).outcomeVariable()))
                .forEach(task -> findings.warning("outcome", task));
    }

    /** What fields and tables decide, what steps of people give, and what steps of the system write. */
    Set<String> variables(FamilyContent content) {
        var known = new HashSet<>(content.variables());
        faults.steps(content).values().stream().map(Step::outcomeVariable).forEach(known::add);
        known.addAll(steps.written());
        return known;
    }

    private static void gateway(ExclusiveGateway gateway, Flows flows, Findings findings) {
        if (gateway.getDefault() == null) {
            findings.error("gateway.default", gateway);
        }
        if (gateway.getName() == null || gateway.getName().isBlank()) {
            findings.warning("gateway.question", gateway);
        }
        flows.from(gateway).stream()
                .filter(flow -> flow.getConditionExpression() == null && !flow.equals(gateway.getDefault()))
                .forEach(flow -> findings.error("gateway.condition", gateway));
    }

    private void condition(SequenceFlow flow, Set<String> known, Findings findings) {
        var text = flow.getConditionExpression().getTextContent();
        if (!conditions.isReadable(text)) {
            findings.error("condition.unreadable", flow.getId(), Map.of("condition", Words.shown(text)));
            return;
        }
        conditions
                .variable(text)
                .filter(name -> !known.contains(name))
                .ifPresent(name -> findings.error("condition.unknown", flow.getId(), Map.of("variable", name)));
        if (!(flow.getSource() instanceof ExclusiveGateway)) {
            findings.error("condition.place", flow.getId(), Map.of("name", findings.name(flow.getSource())));
        }
    }
}
