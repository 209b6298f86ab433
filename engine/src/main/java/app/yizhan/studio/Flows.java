package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The flows of a family as the engine takes them: by their ends, whatever a node lists as incoming and outgoing. */
final class Flows {

    private final Map<String, List<SequenceFlow>> from;
    private final Map<String, List<SequenceFlow>> to;

    Flows(FamilyContent content) {
        var flows = content.elements(SequenceFlow.class).filter(Flows::joins).toList();
        from = flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.getSource().getId(), HashMap::new, Collectors.toList()));
        to = flows.stream()
                .collect(Collectors.groupingBy(flow -> flow.getTarget().getId(), HashMap::new, Collectors.toList()));
    }

    /** Whether both its ends are there and are nodes to the library of models, which knows no ad-hoc subprocess, for one. */
    static boolean joins(SequenceFlow flow) {
        return isNode(flow, "sourceRef") && isNode(flow, "targetRef");
    }

    private static boolean isNode(SequenceFlow flow, String end) {
        var id = flow.getAttributeValue(end);
        ModelElementInstance node = id == null ? null : flow.getModelInstance().getModelElementById(id);
        return node instanceof FlowNode;
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
