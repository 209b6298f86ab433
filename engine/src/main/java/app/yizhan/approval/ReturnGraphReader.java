package app.yizhan.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Reads the flow of one scope; flows as the engine reads them, lists in the nodes are only a copy. */
final class ReturnGraphReader {

    private final List<FlowNode> nodes = new ArrayList<>();
    private final List<SequenceFlow> flows = new ArrayList<>();
    private final Map<String, List<String>> next = new HashMap<>();
    private final Set<String> guarded;
    private final Set<String> interruptible;

    ReturnGraphReader(Collection<FlowElement> elements) {
        for (var element : elements) {
            if (element instanceof FlowNode node) {
                nodes.add(node);
            } else if (element instanceof SequenceFlow flow) {
                flows.add(flow);
            }
        }
        this.guarded = attached(false);
        this.interruptible = attached(true);
    }

    List<FlowNode> nodes() {
        return nodes;
    }

    boolean isInDialect() {
        return nodes.stream().allMatch(ReturnDialect::has) && flows.stream().allMatch(ReturnDialect::has);
    }

    StartEvent start() {
        return nodes.stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A scope without a start event"));
    }

    ReturnGraph read() {
        Set<String> forks = new HashSet<>();
        Set<String> besides = new HashSet<>();
        Set<String> joins = new HashSet<>();
        nodes.forEach(n -> next.put(n.getId(), new ArrayList<>()));
        for (var activity : guarded) {
            next.put(ReturnScope.before(activity), new ArrayList<>(List.of(activity)));
            besides.add(ReturnScope.before(activity));
        }
        for (var node : nodes) {
            if (waysOut(node) > 1 && !(node instanceof ExclusiveGateway)) {
                forks.add(leave(node, interruptible.contains(node.getId())));
            } else {
                leave(node, false);
            }
            if (node instanceof ParallelGateway && waysInto(node) > 1) {
                joins.add(node.getId());
            }
        }
        nodes.forEach(this::event);
        return new ReturnGraph(start().getId(), next, forks, besides, joins);
    }

    /** @return the vertex at which the ways out begin */
    private String leave(FlowNode node, boolean ownVertex) {
        var from = ownVertex ? ReturnScope.after(node.getId()) : node.getId();
        if (ownVertex) {
            next.get(node.getId()).add(from);
            next.put(from, new ArrayList<>());
        }
        flows.stream()
                .filter(f -> f.getSource().equals(node))
                .map(f -> f.getTarget().getId())
                .forEach(to -> next.get(from).add(guarded.contains(to) ? ReturnScope.before(to) : to));
        return from;
    }

    private void event(FlowNode node) {
        if (node instanceof BoundaryEvent event) {
            var activity = event.getAttachedTo().getId();
            next.get(event.cancelActivity() ? activity : ReturnScope.before(activity))
                    .add(node.getId());
        }
    }

    private long waysOut(FlowNode node) {
        return flows.stream().filter(f -> f.getSource().equals(node)).count();
    }

    private long waysInto(FlowNode node) {
        return flows.stream().filter(f -> f.getTarget().equals(node)).count();
    }

    /** Activities that have a boundary event of the kind. */
    private Set<String> attached(boolean interrupting) {
        Set<String> found = new HashSet<>();
        for (var node : nodes) {
            if (node instanceof BoundaryEvent event && event.cancelActivity() == interrupting) {
                found.add(event.getAttachedTo().getId());
            }
        }
        return found;
    }
}
