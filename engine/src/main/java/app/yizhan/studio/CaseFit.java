package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Whether what waits in one version of a model can wait in another. */
final class CaseFit {

    /** What of a step is asked of people when its round opens: a change of it is nothing that a waiting round can take over. */
    private static final List<String> ASKING = List.of("mode", "onReject", "kind");

    enum Fit {
        MIGRATABLE,
        KEEP,
        NEEDS_MAPPING
    }

    private final FamilyContent from;
    private final FamilyContent to;
    private final Map<String, String> mapping;

    CaseFit(FamilyContent from, FamilyContent to, Map<String, String> mapping) {
        this.from = from;
        this.to = to;
        this.mapping = mapping;
    }

    FamilyContent from() {
        return from;
    }

    FamilyContent to() {
        return to;
    }

    /** Of one element at which a case waits. */
    Fit of(String element) {
        var source = node(from, element);
        if (source.isEmpty()) {
            return Fit.KEEP;
        }
        if (source.get() instanceof SubProcess) {
            // what the case waits for is within, and judged
            return Fit.MIGRATABLE;
        }
        var target = node(to, mapping.getOrDefault(element, element));
        if (target.isEmpty() || !isAlike(source.get(), target.get())) {
            return Fit.NEEDS_MAPPING;
        }
        return asksOtherwise(source.get(), target.get()) ? Fit.KEEP : Fit.MIGRATABLE;
    }

    /** Whether a round that waits there would have to be asked anew. */
    boolean asksOtherwise(String element) {
        return node(from, element)
                .flatMap(source ->
                        node(to, mapping.getOrDefault(element, element)).map(target -> asksOtherwise(source, target)))
                .orElse(false);
    }

    /** Whether another rule says who is asked there. */
    boolean asksOthers(String element) {
        return node(from, element)
                .flatMap(source -> node(to, mapping.getOrDefault(element, element))
                        .map(target -> !property(source, "assign").equals(property(target, "assign"))))
                .orElse(false);
    }

    /** How long an event waits, as the model writes it; empty where there is no such event, or it waits for no time. */
    String time(FamilyContent content, String event) {
        return node(content, mapped(content, event))
                .flatMap(ElementSheets::timer)
                .map(timer -> timer.getTextContent().strip())
                .orElse("");
    }

    private String mapped(FamilyContent content, String element) {
        return content == to ? mapping.getOrDefault(element, element) : element;
    }

    /** Of the main process; a part that it calls has cases of its own. */
    static Optional<FlowNode> node(FamilyContent content, String id) {
        return Optional.ofNullable(content.models().get(content.resources().key()))
                .map(model -> (ModelElementInstance) model.getModelElementById(id))
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast);
    }

    private boolean isAlike(FlowNode source, FlowNode target) {
        return source.getElementType().equals(target.getElementType())
                && Objects.equals(scope(source, mapping), scope(target, Map.of()));
    }

    private static String scope(FlowNode node, Map<String, String> mapping) {
        var id = String.valueOf(node.getParentElement().getAttributeValue("id"));
        return mapping.getOrDefault(id, id);
    }

    private static boolean asksOtherwise(FlowNode source, FlowNode target) {
        return source instanceof UserTask
                && ASKING.stream().anyMatch(name -> !property(source, name).equals(property(target, name)));
    }

    private static String property(FlowNode node, String name) {
        return properties(node).getOrDefault(name, "");
    }

    static Map<String, String> properties(BaseElement element) {
        var found = new TreeMap<String, String>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                    .flatMap(properties -> properties.getCamundaProperties().stream())
                    .forEach(p -> found.put(String.valueOf(p.getCamundaName()), String.valueOf(p.getCamundaValue())));
        }
        return found;
    }
}
