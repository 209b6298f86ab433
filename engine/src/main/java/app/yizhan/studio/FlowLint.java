package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.stereotype.Component;

/** Every way begins somewhere and ends somewhere, scope by scope; joins lose no race. */
@Component
class FlowLint implements LintRule {

    @Override
    public void check(FamilyContent content, Findings findings) {
        var flows = new Flows(content);
        content.elements(Process.class).forEach(process -> scope(process, flows, findings));
        content.elements(SubProcess.class).forEach(part -> scope(part, flows, findings));
        content.elements(FlowNode.class)
                .filter(node -> !flows.areListed(node))
                .forEach(node -> findings.warning("flow.listed", node));
        content.elements(ParallelGateway.class)
                .filter(join -> flows.to(join).size() > 1 && !join.isCamundaAsyncBefore())
                .forEach(join -> findings.error("join", join));
    }

    private static void scope(BaseElement scope, Flows flows, Findings findings) {
        var starts = scope.getChildElementsByType(StartEvent.class);
        var ends = scope.getChildElementsByType(EndEvent.class);
        if (starts.size() != 1 || ends.isEmpty()) {
            findings.error("flow.ends", scope);
            return;
        }
        var events = scope.getChildElementsByType(BoundaryEvent.class);
        var reached = from(starts, node -> after(node, events, flows));
        var ending = from(ends, node -> before(node, flows));
        for (var node : scope.getChildElementsByType(FlowNode.class)) {
            if (node instanceof SubProcess part && part.triggeredByEvent()) {
                continue;
            }
            if (!reached.contains(node.getId())) {
                findings.error("flow.unreached", node);
            } else if (!ending.contains(node.getId())) {
                findings.error("flow.dead-end", node);
            }
        }
    }

    /** The nodes that one comes to, step by step. */
    private static Set<String> from(Collection<? extends FlowNode> first, Function<FlowNode, List<FlowNode>> next) {
        Set<String> seen = new HashSet<>();
        var todo = new ArrayDeque<FlowNode>(first);
        while (!todo.isEmpty()) {
            var node = todo.remove();
            if (seen.add(node.getId())) {
                todo.addAll(next.apply(node));
            }
        }
        return seen;
    }

    private static List<FlowNode> after(FlowNode node, Collection<BoundaryEvent> events, Flows flows) {
        List<FlowNode> next = new ArrayList<>(flows.after(node));
        events.stream()
                .filter(event -> event.getAttachedTo() != null
                        && event.getAttachedTo().getId().equals(node.getId()))
                .forEach(next::add);
        return next;
    }

    private static List<FlowNode> before(FlowNode node, Flows flows) {
        List<FlowNode> next = new ArrayList<>(flows.before(node));
        if (node instanceof BoundaryEvent event && event.getAttachedTo() != null) {
            next.add(event.getAttachedTo());
        }
        return next;
    }
}
