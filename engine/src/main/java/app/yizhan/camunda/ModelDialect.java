package app.yizhan.camunda;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Elements and attributes that a model may have, by namespace: what is read before a model is published and what the engine parses
 * are held to the same list (docs/decisions/0004).
 */
public final class ModelDialect {

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

    private ModelDialect() {}

    /** The engine reads an element by its name in whatever namespace, so no foreign one may stand anywhere. */
    public static boolean knowsElement(String namespace, String name) {
        return BPMN.equals(namespace) && ELEMENTS.contains(name)
                || OF_THE_ENGINE.contains(namespace) && EXTENSIONS.contains(name)
                || DRAWING.contains(namespace) && DRAWN.contains(name);
    }

    /** @param namespace of the attribute itself; empty if it has none */
    public static boolean knowsAttribute(String namespace, String name, String value) {
        boolean ofTheEngine = OF_THE_ENGINE.contains(namespace);
        if (ofTheEngine && name.equals("delegateExpression")) {
            return STEP.matcher(value).matches();
        }
        return ofTheEngine ? ATTRIBUTES.contains(name) : !name.equals("language") && !name.equals("scriptFormat");
    }
}
