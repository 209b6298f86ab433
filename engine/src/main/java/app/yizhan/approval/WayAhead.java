package app.yizhan.approval;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Signing;
import app.yizhan.catalog.Step;
import app.yizhan.request.FlowConditions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a token that leaves a step comes to the next people over nothing that cannot be undone; read from the model. */
@Component
class WayAhead {

    /** {@code DEPENDS}: on what the case's variables say at a gateway. */
    enum Answer {
        YES,
        NO,
        DEPENDS;

        static Answer all(Stream<Answer> ways) {
            return ways.reduce(YES, (one, other) -> one == NO || other == NO ? NO : one == YES ? other : one);
        }

        /** Of ways of which one will be gone. */
        static Answer either(List<Answer> ways) {
            return ways.stream().distinct().count() == 1 ? ways.getFirst() : DEPENDS;
        }
    }

    private final RepositoryService repository;
    private final Families families;
    private final ModelSteps steps;
    private final FlowConditions conditions;

    WayAhead(RepositoryService repository, Families families, ModelSteps steps, FlowConditions conditions) {
        this.repository = repository;
        this.families = families;
        this.steps = steps;
        this.conditions = conditions;
    }

    /** For whatever case. */
    Answer without(String definitionId, Step step, String outcome) {
        return from(definitionId, step, Map.of(step.outcomeVariable(), outcome));
    }

    /** For the case with these variables; what still depends on something cannot be promised. */
    Answer with(String definitionId, Step step, String outcome, Map<String, Object> variables) {
        Map<String, Object> known = new HashMap<>(variables);
        known.put(step.outcomeVariable(), outcome);
        return from(definitionId, step, known);
    }

    private Answer from(String definitionId, Step step, Map<String, Object> variables) {
        FlowNode node = repository.getBpmnModelInstance(definitionId).getModelElementById(step.key());
        var walk = new Walk(families.of(definitionId), definitionId);
        return walk.onward(node, variables, Set.of(step.key()));
    }

    /** Through one version of a family. */
    private final class Walk {

        private final Family family;
        private final String definitionId;

        private Walk(Family family, String definitionId) {
            this.family = family;
            this.definitionId = definitionId;
        }

        private Answer onward(FlowNode node, Map<String, Object> variables, Set<String> seen) {
            var ways = ways(node);
            return ways.isEmpty()
                    ? Answer.NO
                    : Answer.all(ways.stream().map(way -> at(way.getTarget(), variables, seen)));
        }

        private Answer at(FlowNode node, Map<String, Object> variables, Set<String> before) {
            if (before.contains(node.getId())) {
                return Answer.NO;
            }
            Set<String> seen = new HashSet<>(before);
            seen.add(node.getId());
            return switch (node) {
                case UserTask task -> answer(waits(family.step(task.getId())));
                // what a step writes is not known before
                case ServiceTask task ->
                    steps.isUndoable(String.valueOf(task.getCamundaDelegateExpression()))
                            ? onward(node, Map.of(), seen)
                            : Answer.NO;
                case BusinessRuleTask table -> onward(node, Map.of(), seen);
                case ExclusiveGateway gateway when ways(gateway).size() > 1 -> chosen(gateway, variables, seen);
                case ExclusiveGateway gateway -> onward(node, variables, seen);
                case ParallelGateway gateway -> onward(node, variables, seen);
                case StartEvent start -> onward(node, variables, seen);
                case SubProcess sub -> inside(sub.getChildElementsByType(StartEvent.class), variables, seen);
                case CallActivity call -> called(call, variables, seen);
                default -> Answer.NO;
            };
        }

        /** As the engine reads them; the lists in the nodes are only a copy. */
        private static List<SequenceFlow> ways(FlowNode node) {
            return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream()
                    .filter(flow -> flow.getSource().equals(node))
                    .toList();
        }

        private Answer chosen(ExclusiveGateway gateway, Map<String, Object> variables, Set<String> seen) {
            for (var way : ways(gateway)) {
                if (way.getConditionExpression() != null) {
                    var holds = conditions.holds(way.getConditionExpression().getTextContent(), variables);
                    if (holds.isEmpty()) {
                        return Answer.either(ways(gateway).stream()
                                .map(w -> at(w.getTarget(), variables, seen))
                                .toList());
                    }
                    if (holds.get()) {
                        return at(way.getTarget(), variables, seen);
                    }
                }
            }
            @Nullable SequenceFlow otherwise = gateway.getDefault();
            return otherwise == null ? Answer.NO : at(otherwise.getTarget(), variables, seen);
        }

        private Answer inside(Collection<StartEvent> starts, Map<String, Object> variables, Set<String> seen) {
            return starts.isEmpty() ? Answer.NO : Answer.all(starts.stream().map(start -> at(start, variables, seen)));
        }

        private Answer called(CallActivity call, Map<String, Object> variables, Set<String> seen) {
            var deployment = repository.getProcessDefinition(definitionId).getDeploymentId();
            var part = repository
                    .createProcessDefinitionQuery()
                    .deploymentId(deployment)
                    .processDefinitionKey(call.getCalledElement())
                    .singleResult();
            if (part == null) {
                return Answer.NO;
            }
            Process process = repository.getBpmnModelInstance(part.getId()).getModelElementById(part.getKey());
            return inside(process.getChildElementsByType(StartEvent.class), variables, seen);
        }

        /** A step that may be passed as soon as it is reached is no place to come back from. */
        private static boolean waits(Step next) {
            return !next.isSkippable() && next.signing().dedupe() != Signing.Dedupe.CARRY;
        }

        private static Answer answer(boolean yes) {
            return yes ? Answer.YES : Answer.NO;
        }
    }
}
