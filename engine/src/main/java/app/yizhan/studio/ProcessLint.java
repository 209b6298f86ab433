package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.springframework.stereotype.Component;

/** Processes, their retention, their drawing, and the naming table of ids. */
@Component
class ProcessLint implements LintRule {

    private static final String IDS =
            "(StartEvent|EndEvent|BoundaryEvent|Event|Task|Gateway|CallActivity|SubProcess)_[A-Z]\\w{0,60}";

    @Override
    public void check(FamilyContent content, Findings findings) {
        content.models().forEach((key, model) -> process(content, key, model, findings));
        content.elements(FlowNode.class)
                .filter(node -> !node.getId().matches(IDS))
                .forEach(node -> findings.error(
                        "id.node", node.getId(), Map.of("id", node.getId(), "name", findings.name(node))));
        content.elements(FlowElement.class)
                .filter(element -> element.getName() != null && isExpression(element.getName()))
                .forEach(element -> findings.error("id.expression", element));
        content.elements(Error.class)
                .filter(error -> !String.valueOf(error.getErrorCode()).matches("Err_[A-Z]\\w{0,60}"))
                .forEach(error -> findings.error(
                        "id.error", error.getId(), Map.of("code", String.valueOf(error.getErrorCode()))));
        content.elements(Message.class)
                .filter(message -> !String.valueOf(message.getName()).matches("Msg_[A-Z]\\w{0,60}"))
                .forEach(message -> findings.error(
                        "id.message", message.getId(), Map.of("name", String.valueOf(message.getName()))));
    }

    private static void process(FamilyContent content, String key, BpmnModelInstance model, Findings findings) {
        var family = content.resources().key();
        Process process = model.getModelElementById(key);
        if (!key.equals(family) && !key.startsWith(family + "-")) {
            findings.error("process.key", key, Map.of("key", key, "family", family));
        }
        if (model.getModelElementsByType(Process.class).size() > 1) {
            findings.error("process.second", key, Map.of("key", key));
        }
        if (!process.isExecutable()) {
            findings.error("process.executable", process);
        }
        if (!String.valueOf(process.getCamundaHistoryTimeToLiveString()).matches("P\\d{1,5}D")) {
            findings.error("process.retention", process);
        }
        if (key.equals(family)) {
            startForm(content, process, findings);
        }
        drawing(model, findings);
    }

    private static void startForm(FamilyContent content, Process process, Findings findings) {
        var form = content.startForm();
        if (form.isEmpty()) {
            findings.error("process.form", process);
        } else if (!content.resources().files().containsKey(form.get() + ".form")) {
            findings.error(
                    "form.missing",
                    process.getId(),
                    Map.of("name", findings.name(process), "form", Words.shown(form.get())));
        }
    }

    /** Asking each node for its shape would walk through the drawing once a node. */
    private static void drawing(BpmnModelInstance model, Findings findings) {
        var drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> String.valueOf(shape.getAttributeValue("bpmnElement")))
                .collect(Collectors.toSet());
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> !drawn.contains(node.getId()))
                .forEach(node -> findings.error("drawing", node));
    }

    /** The engine would evaluate it. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
