package app.yizhan.studio;

import app.yizhan.studio.Drawn.Node;
import app.yizhan.studio.Drawn.Way;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a drawn service as BPMN, with what interrupts every case: its applicant withdraws it, or an administrator cancels it. */
final class DrawnText {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_%2$s" targetNamespace="https://yizhan.app/processes" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
              <bpmn:process id="%1$s" name="%3$s" isExecutable="true" camunda:historyTimeToLive="P%4$dD">
            """;

    private static final String INTERRUPTING = """
                <bpmn:subProcess id="SubProcess_%1$s" name="%2$s" triggeredByEvent="true">
                  <bpmn:startEvent id="StartEvent_%3$s" name="%4$s">
                    <bpmn:outgoing>Flow_%3$s</bpmn:outgoing>
                    <bpmn:messageEventDefinition id="MessageEventDefinition_Request%3$s" messageRef="Message_Request%3$s" />
                  </bpmn:startEvent>
                  <bpmn:endEvent id="EndEvent_%3$s" name="%5$s">
                    <bpmn:incoming>Flow_%3$s</bpmn:incoming>
                  </bpmn:endEvent>
                  <bpmn:sequenceFlow id="Flow_%3$s" sourceRef="StartEvent_%3$s" targetRef="EndEvent_%3$s" />
                </bpmn:subProcess>
            """;

    private final NewPlan plan;
    private final Map<String, String> names;
    private final Drawn drawn;

    private DrawnText(NewPlan plan, Map<String, String> names, Drawn drawn) {
        this.plan = plan;
        this.names = names;
        this.drawn = drawn;
    }

    /** @param names Chinese texts, by element */
    static String of(NewPlan plan, Map<String, String> names) {
        return new DrawnText(plan, names, NewProcess.of(plan, names)).text();
    }

    private String text() {
        var stem = Stems.pascal(plan.key().replace('-', '_'));
        return HEAD.formatted(plan.key(), stem, escaped(plan.name().zh()), plan.retentionDays())
                + properties(
                        Drawn.said(
                                "line", plan.line(),
                                "number", number(plan),
                                "starters", String.join(", ", plan.starters()),
                                "viewers", String.join(", ", plan.viewers()),
                                "promise", plan.promise(),
                                "retention", String.valueOf(plan.retentionDays())),
                        "    ")
                + drawn.nodes().stream().map(this::node).collect(Collectors.joining())
                + drawn.ways().stream().map(DrawnText::way).collect(Collectors.joining())
                + interrupting("Withdrawal", "Withdrawn")
                + interrupting("Cancellation", "Cancelled")
                + "  </bpmn:process>\n"
                + "  <bpmn:message id=\"Message_RequestWithdrawn\" name=\"Msg_RequestWithdrawn\" />\n"
                + "  <bpmn:message id=\"Message_RequestCancelled\" name=\"Msg_RequestCancelled\" />\n"
                + DrawnShapes.of(plan.key(), stem, drawn)
                + "</bpmn:definitions>\n";
    }

    /** The first word of its key, where that is one. */
    private static String number(NewPlan plan) {
        var word = plan.key().split("-")[0];
        return word.matches("[a-z]{3,12}") ? word : plan.line();
    }

    private String node(Node node) {
        var attributes = node.attributes().entrySet().stream()
                .map(said -> " %s=\"%s\"".formatted(said.getKey(), escaped(said.getValue())))
                .collect(Collectors.joining());
        var in = drawn.ways().stream()
                .filter(way -> way.to().equals(node.id()))
                .map(way -> "      <bpmn:incoming>%s</bpmn:incoming>\n".formatted(way.id()));
        var out = drawn.ways().stream()
                .filter(way -> way.from().equals(node.id()))
                .map(way -> "      <bpmn:outgoing>%s</bpmn:outgoing>\n".formatted(way.id()));
        return "    <bpmn:%s id=\"%s\" name=\"%s\"%s>\n"
                        .formatted(node.tag(), node.id(), escaped(node.name()), attributes)
                + properties(node.properties(), "      ")
                + Stream.concat(in, out).collect(Collectors.joining())
                + "    </bpmn:%s>\n".formatted(node.tag());
    }

    private static String properties(Map<String, String> said, String indent) {
        if (said.isEmpty()) {
            return "";
        }
        var lines = said.entrySet().stream()
                .map(property -> "    <camunda:property name=\"%s\" value=\"%s\" />\n"
                        .formatted(property.getKey(), escaped(property.getValue())))
                .collect(Collectors.joining());
        var all = "<bpmn:extensionElements>\n  <camunda:properties>\n" + lines
                + "  </camunda:properties>\n</bpmn:extensionElements>\n";
        return all.lines().map(line -> indent + line + "\n").collect(Collectors.joining());
    }

    private static String way(Way way) {
        var name = way.name().isEmpty() ? "" : " name=\"%s\"".formatted(escaped(way.name()));
        var begin = "    <bpmn:sequenceFlow id=\"%s\"%s sourceRef=\"%s\" targetRef=\"%s\""
                .formatted(way.id(), name, way.from(), way.to());
        return way.condition().isEmpty() ? begin + " />\n" : begin + """
                        >
                              <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression>
                            </bpmn:sequenceFlow>
                        """.formatted(escaped(way.condition()));
    }

    private String interrupting(String part, String event) {
        return INTERRUPTING.formatted(
                part,
                escaped(names.getOrDefault("SubProcess_" + part, "")),
                event,
                escaped(names.getOrDefault("StartEvent_" + event, "")),
                escaped(names.getOrDefault("EndEvent_" + event, "")));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
