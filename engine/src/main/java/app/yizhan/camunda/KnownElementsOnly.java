package app.yizhan.camunda;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * The engine's own wall: whatever way a model came in, only the elements and {@code camunda:} attributes of the dialect are
 * parsed. Code by class, script, shell, mail, connector or listener is refused before it could run (docs/decisions/0004).
 */
final class KnownElementsOnly extends AbstractBpmnParseListener {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /** Namespaces under which the engine reads its own extensions. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "extensionElements",
            "documentation",
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "exclusiveGateway",
            "parallelGateway",
            "intermediateCatchEvent",
            "boundaryEvent",
            "subProcess",
            "callActivity",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "messageEventDefinition",
            "errorEventDefinition",
            "message",
            "error",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    private static final Set<String> DRAWN = Set.of(
            "BPMNDiagram",
            "BPMNPlane",
            "BPMNShape",
            "BPMNEdge",
            "BPMNLabel",
            "BPMNLabelStyle",
            "Bounds",
            "Font",
            "waypoint");

    private static final Set<String> EXTENSIONS = Set.of("properties", "property");

    private static final Set<String> ATTRIBUTES = Set.of(
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "delegateExpression",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "versionTag",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "resultVariable",
            "calledElementBinding",
            "errorCodeVariable",
            "errorMessageVariable");

    private static final Pattern STEP = Pattern.compile("\\$\\{[a-z][A-Za-z]*}");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        check(root);
    }

    private static void check(Element element) {
        if (!isKnown(element.getUri(), element.getTagName())) {
            throw refused(element, element.getTagName());
        }
        element.attributes().forEach(key -> attribute(element, key));
        element.elements().forEach(KnownElementsOnly::check);
    }

    /** The engine reads an element by its name in whatever namespace, so no foreign one may stand anywhere. */
    private static boolean isKnown(String uri, String name) {
        return BPMN.equals(uri) && ELEMENTS.contains(name)
                || OF_THE_ENGINE.contains(uri) && EXTENSIONS.contains(name)
                || DRAWING.contains(uri) && DRAWN.contains(name);
    }

    /** @param key namespace, colon and name, or the name alone */
    private static void attribute(Element element, String key) {
        var name = key.substring(key.lastIndexOf(':') + 1);
        boolean own = OF_THE_ENGINE.stream().anyMatch(ns -> key.equals(ns + ":" + name));
        if (own && !ATTRIBUTES.contains(name)) {
            throw refused(element, name);
        }
        if (own
                && name.equals("delegateExpression")
                && !STEP.matcher(element.attribute(key, "")).matches()) {
            throw refused(element, name);
        }
        if (!own && (name.equals("language") || name.equals("scriptFormat"))) {
            throw refused(element, name);
        }
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException(
                "Line " + element.getLine() + ": '" + what + "' is not part of what models may say here");
    }
}
