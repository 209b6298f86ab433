package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The flows of a family as the engine takes them: by their ends, whatever a node lists as incoming and outgoing. */
final class Flows {

    private final Map<String, List<SequenceFlow>> from;
    private final Map<String, List<SequenceFlow>> to;

    Flows(FamilyContent content) {
        var flows = content.elements(SequenceFlow.class)
                .filter(flow -> Objects.nonNull(flow.getSource()) && Objects.nonNull(flow.getTarget()))
                .toList();
        from = flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.getSource().getId(), HashMap::new, Collectors.toList()));
        to = flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.getTarget().getId(), HashMap::new, Collectors.toList()));
    }

    List<SequenceFlow> from(FlowNode node) {
        return from.getOrDefault(node.getId(), List.of());
    }

    List<SequenceFlow> to(FlowNode node) {
        return to.getOrDefault(node.getId(), List.of());
    }

    List<FlowNode> after(FlowNode node) {
        return from(node).stream().map(SequenceFlow::getTarget).toList();
    }

    List<FlowNode> before(FlowNode node) {
        return to(node).stream().map(SequenceFlow::getSource).toList();
    }

    /** Whether the node lists the flows that it has; pages that walk the model rely on it. */
    boolean areListed(FlowNode node) {
        return node.getOutgoing().size() == from(node).size()
                && node.getIncoming().size() == to(node).size();
    }
}
