package app.yizhan.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Reads the processes of one version of a family as the planner needs them. */
final class ReturnModelReader {

    private static final int DEEPEST = 20;

    private final Map<String, Process> processes;
    private boolean inDialect = true;

    private ReturnModelReader(Map<String, Process> processes) {
        this.processes = processes;
    }

    /** @param processes of the deployment, by key */
    static ReturnModel read(Map<String, Process> processes, String main) {
        var reader = new ReturnModelReader(processes);
        var scope = reader.process(main, 0);
        reader.checkIds();
        return new ReturnModel(scope, reader.inDialect);
    }

    /** The record of visits knows elements by id alone. */
    private void checkIds() {
        Set<String> seen = new HashSet<>();
        for (var process : processes.values()) {
            process.getModelInstance().getModelElementsByType(FlowNode.class).stream()
                    .filter(n -> !(n instanceof StartEvent || n instanceof EndEvent))
                    .forEach(n -> inDialect &= seen.add(n.getId()));
        }
    }

    private ReturnScope process(String key, int depth) {
        return scope(processes.get(key).getFlowElements(), depth);
    }

    private ReturnScope scope(Collection<FlowElement> elements, int depth) {
        var flow = new ReturnGraphReader(elements);
        inDialect &= flow.isInDialect();
        var nodes = flow.nodes();
        Map<String, Boolean> events = new HashMap<>();
        of(nodes, SubProcess.class)
                .filter(SubProcess::triggeredByEvent)
                .forEach(s -> events.put(s.getId(), interrupts(s)));
        Map<String, String> services = new HashMap<>();
        of(nodes, ServiceTask.class)
                .forEach(s -> services.put(s.getId(), String.valueOf(s.getCamundaDelegateExpression())));
        return new ReturnScope(
                flow.read(),
                inner(nodes, depth),
                ids(of(nodes, CallActivity.class)),
                events,
                ids(of(nodes, UserTask.class)),
                ids(nodes.stream().filter(ReturnModelReader::isPassed)),
                ids(nodes.stream().filter(ReturnModelReader::isHarmless)),
                services);
    }

    private Map<String, ReturnScope> inner(List<FlowNode> nodes, int depth) {
        Map<String, ReturnScope> inner = new HashMap<>();
        of(nodes, SubProcess.class).forEach(s -> inner.put(s.getId(), scope(s.getFlowElements(), depth)));
        of(nodes, CallActivity.class).forEach(c -> called(c, depth).ifPresent(s -> inner.put(c.getId(), s)));
        return inner;
    }

    private static boolean isPassed(FlowNode node) {
        return !(node instanceof SubProcess
                || node instanceof CallActivity
                || node instanceof UserTask
                || node instanceof IntermediateCatchEvent);
    }

    private static boolean isHarmless(FlowNode node) {
        return node instanceof Gateway || node instanceof BusinessRuleTask || node instanceof StartEvent;
    }

    private static <T> Stream<T> of(List<FlowNode> nodes, Class<T> kind) {
        return nodes.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static Set<String> ids(Stream<? extends FlowNode> nodes) {
        return nodes.map(FlowNode::getId).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean interrupts(SubProcess event) {
        return new ReturnGraphReader(event.getFlowElements()).start().isInterrupting();
    }

    private Optional<ReturnScope> called(CallActivity call, int depth) {
        if (depth > DEEPEST || !processes.containsKey(call.getCalledElement())) {
            inDialect = false;
            return Optional.empty();
        }
        return Optional.of(process(call.getCalledElement(), depth + 1));
    }
}
