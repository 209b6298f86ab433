package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Walks a deployed model with the values that are known: tables are evaluated, every approval is taken as given. Where a
 * condition needs what nobody knows yet, the walk stops.
 */
@Component
public class ModelWalk {

    /**
     * @param steps user tasks in order
     * @param variables what was known at the end: what tables said, and outcomes as they were assumed
     */
    record Way(List<String> steps, Map<String, Object> variables) {}

    /** Ends a walk through a loop of the model. */
    private static final int MOST_NODES = 200;

    private final RepositoryService repository;
    private final RouteTables tables;
    private final FlowConditions conditions;

    ModelWalk(RepositoryService repository, RouteTables tables, FlowConditions conditions) {
        this.repository = repository;
        this.tables = tables;
        this.conditions = conditions;
    }

    /** User tasks from the start event on, in order. */
    Way fromStart(Family family, Map<String, Object> values) {
        var model = repository.getBpmnModelInstance(family.definitionId());
        Process process = model.getModelElementById(family.key());
        var start = process.getChildElementsByType(StartEvent.class).iterator().next();
        return walk(family, start, values, values);
    }

    /** User tasks after the given step, if it is approved or done. */
    Way after(Family family, String step, Map<String, Object> values) {
        var model = repository.getBpmnModelInstance(family.definitionId());
        FlowNode node = model.getModelElementById(step);
        // what tables said before this step is known too
        Map<String, Object> known = new HashMap<>(values);
        model.getModelElementsByType(ServiceTask.class).forEach(t -> known.putAll(tables.decide(family, t, values)));
        return walk(family, node, values, known);
    }

    private Way walk(Family family, FlowNode from, Map<String, Object> values, Map<String, Object> known) {
        Map<String, Object> variables = new HashMap<>(known);
        assume(family, from, variables);
        List<String> steps = new ArrayList<>();
        Set<FlowNode> frontier = new LinkedHashSet<>(next(from, variables));
        Set<FlowNode> seen = new HashSet<>();
        while (!frontier.isEmpty() && seen.size() < MOST_NODES) {
            var node = frontier.iterator().next();
            frontier.remove(node);
            if (!seen.add(node)) {
                continue;
            }
            if (node instanceof UserTask) {
                steps.add(node.getId());
            }
            if (node instanceof ServiceTask task) {
                variables.putAll(tables.decide(family, task, values));
            }
            assume(family, node, variables);
            frontier.addAll(next(node, variables));
        }
        return new Way(steps, variables);
    }

    private static void assume(Family family, FlowNode node, Map<String, Object> variables) {
        Optional.ofNullable(family.steps().get(node.getId()))
                .ifPresent(step -> variables.put(
                        step.outcomeVariable(), step.kind() == Step.Kind.WORK ? "SUBMITTED" : "APPROVED"));
    }

    private List<FlowNode> next(FlowNode node, Map<String, Object> variables) {
        if (node instanceof ExclusiveGateway gateway && gateway.getOutgoing().size() > 1) {
            return chosen(gateway, variables).map(f -> List.of(f.getTarget())).orElse(List.of());
        }
        if (node instanceof SubProcess part) {
            return List.copyOf(part.getChildElementsByType(StartEvent.class));
        }
        if (node instanceof EndEvent
                && node.getParentElement() instanceof SubProcess part
                && !part.triggeredByEvent()) {
            return targets(part);
        }
        return targets(node);
    }

    private static List<FlowNode> targets(FlowNode node) {
        return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
    }

    private Optional<SequenceFlow> chosen(ExclusiveGateway gateway, Map<String, Object> variables) {
        for (var flow : gateway.getOutgoing()) {
            if (flow.getConditionExpression() == null) {
                continue;
            }
            var holds = conditions.holds(flow.getConditionExpression().getTextContent(), variables);
            if (holds.isEmpty()) {
                return Optional.empty();
            }
            if (holds.get()) {
                return Optional.of(flow);
            }
        }
        return Optional.ofNullable(gateway.getDefault());
    }
}
