package app.yizhan.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A small model as text: {@code flow("Start -> A -> And1; And1 -> B -> And2; …")}. The beginning of a name says what it is: Start,
 * End, EndErr (an error), And, Xor, Wait (a timer), Rule (a step that is passed at once); what was declared by a method is that;
 * all others are user tasks. Of the two ways out of an Xor the first is taken if the named step was approved. Joins are asynchronous.
 */
final class ReturnSketch {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions" targetNamespace="t">
            <bpmn:message id="M_w" name="Msg_RequestWithdrawn"/><bpmn:message id="M_e" name="Msg_Event"/><bpmn:error id="E_e" errorCode="Err_E" name="e"/>
            """;

    private final String key;
    private final boolean main;
    private final Set<String> nodes = new LinkedHashSet<>();
    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, String> decidedBy = new LinkedHashMap<>();
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final List<String> beside = new ArrayList<>();
    private final Map<String, Map<String, String>> signed = new LinkedHashMap<>();
    private boolean asyncJoins = true;

    private ReturnSketch(String key, boolean main) {
        this.key = key;
        this.main = main;
    }

    /** A family's main process: it can be withdrawn. */
    static ReturnSketch of(String key) {
        return new ReturnSketch(key, true);
    }

    static ReturnSketch part(String key) {
        return new ReturnSketch(key, false);
    }

    String key() {
        return key;
    }

    /** The flow in words, for a test that fails. */
    String told() {
        return key + " " + next + " " + declared.keySet() + " " + signed
                + inners.stream().map(ReturnSketch::told).toList();
    }

    private final List<ReturnSketch> inners = new ArrayList<>();

    ReturnSketch flow(String text) {
        for (var chain : text.split(";")) {
            var names = chain.strip().split("\\s*->\\s*");
            for (int i = 0; i < names.length; i++) {
                nodes.add(names[i]);
                if (i > 0) {
                    next.computeIfAbsent(names[i - 1], k -> new ArrayList<>()).add(names[i]);
                }
            }
        }
        return this;
    }

    /** Who signs a step and how; without it the college's office does, alone. */
    ReturnSketch sign(String step, Map<String, String> properties) {
        signed.put(step, properties);
        return this;
    }

    /** The first way out of the gateway is taken if the step was approved. */
    ReturnSketch decide(String xor, String step) {
        decidedBy.put(xor, step);
        return this;
    }

    ReturnSketch syncJoins() {
        asyncJoins = false;
        return this;
    }

    ReturnSketch sub(String name, Consumer<ReturnSketch> content) {
        declared.put(name, "<bpmn:subProcess id=\"%s\">%s</bpmn:subProcess>".formatted(name, inner(content)));
        return this;
    }

    ReturnSketch call(String name, String part) {
        declared.put(
                name,
                "<bpmn:callActivity id=\"%s\" calledElement=\"%s\" camunda:calledElementBinding=\"deployment\"/>"
                        .formatted(name, part));
        return this;
    }

    ReturnSketch timer(String name, String activity, boolean interrupting) {
        return boundary(
                name,
                activity,
                interrupting,
                "<bpmn:timerEventDefinition id=\"%s_t\"><bpmn:timeDuration>P900D</bpmn:timeDuration></bpmn:timerEventDefinition>"
                        .formatted(name));
    }

    ReturnSketch message(String name, String activity, boolean interrupting) {
        return boundary(
                name,
                activity,
                interrupting,
                "<bpmn:messageEventDefinition id=\"%s_m\" messageRef=\"M_%s\"/>".formatted(name, name));
    }

    /** Takes the way when an error comes out of the activity. */
    ReturnSketch error(String name, String activity) {
        return boundary(
                name, activity, true, "<bpmn:errorEventDefinition id=\"%s_e\" errorRef=\"E_e\"/>".formatted(name));
    }

    private ReturnSketch boundary(String name, String activity, boolean interrupting, String trigger) {
        declared.put(
                name,
                "<bpmn:boundaryEvent id=\"%s\" attachedToRef=\"%s\" cancelActivity=\"%s\">%s</bpmn:boundaryEvent>"
                        .formatted(name, activity, interrupting, trigger));
        nodes.add(name);
        return this;
    }

    /** A subprocess that begins when the message of its name comes. */
    ReturnSketch event(String name, boolean interrupting, Consumer<ReturnSketch> content) {
        var sketch = new ReturnSketch(name, false);
        inners.add(sketch);
        content.accept(sketch);
        sketch.declared.put(
                "Start" + name,
                "<bpmn:startEvent id=\"Start%s\" isInterrupting=\"%s\"><bpmn:messageEventDefinition id=\"%s_m\" messageRef=\"M_%s\"/></bpmn:startEvent>"
                        .formatted(name, interrupting, name, name));
        messages.add(name);
        beside.add("<bpmn:subProcess id=\"%s\" triggeredByEvent=\"true\">%s</bpmn:subProcess>"
                .formatted(name, sketch.content()));
        messages.addAll(sketch.messages);
        messages.addAll(sketch.declared.keySet());
        return this;
    }

    private final Set<String> messages = new LinkedHashSet<>();

    private String inner(Consumer<ReturnSketch> content) {
        var sketch = new ReturnSketch(key, false);
        sketch.asyncJoins = asyncJoins;
        inners.add(sketch);
        content.accept(sketch);
        messages.addAll(sketch.messages);
        messages.addAll(sketch.declared.keySet());
        return sketch.content();
    }

    byte[] xml() {
        var content = content();
        var all = new StringBuilder(HEAD);
        declared.keySet().forEach(messages::add);
        messages.forEach(m -> all.append("<bpmn:message id=\"M_%s\" name=\"Msg_%s\"/>".formatted(m, m)));
        all.append("<bpmn:process id=\"%s\" name=\"%s\" isExecutable=\"true\">".formatted(key, key));
        all.append(
                "<bpmn:extensionElements><camunda:properties><camunda:property name=\"starters\" value=\"STUDENT,COUNSELOR\"/><camunda:property name=\"withdraw\" value=\"any-time\"/></camunda:properties></bpmn:extensionElements>");
        all.append(content);
        if (main) {
            all.append("""
                    <bpmn:subProcess id="Withdrawn" triggeredByEvent="true">
                    <bpmn:startEvent id="StartWithdrawn"><bpmn:messageEventDefinition id="w" messageRef="M_w"/></bpmn:startEvent>
                    <bpmn:endEvent id="EndEvent_Withdrawn"/><bpmn:sequenceFlow id="f_w" sourceRef="StartWithdrawn" targetRef="EndEvent_Withdrawn"/>
                    </bpmn:subProcess>""");
        }
        return all.append("</bpmn:process></bpmn:definitions>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private String content() {
        var all = new StringBuilder();
        for (var node : nodes) {
            all.append(declared.containsKey(node) ? declared.get(node) : element(node));
        }
        next.forEach((from, targets) -> targets.forEach(to -> all.append(flow(from, to))));
        beside.forEach(all::append);
        return all.toString();
    }

    private String flow(String from, String to) {
        var decider = decidedBy.get(from);
        var plain = "<bpmn:sequenceFlow id=\"f_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\"".formatted(from, to, from, to);
        boolean conditional = decider != null && next.get(from).getFirst().equals(to);
        return conditional
                ? plain
                        + "><bpmn:conditionExpression>${%s == 'APPROVED'}</bpmn:conditionExpression></bpmn:sequenceFlow>"
                                .formatted(outcome(decider))
                : plain + "/>";
    }

    private static String outcome(String step) {
        return Character.toLowerCase(step.charAt(0)) + step.substring(1) + "Outcome";
    }

    private String element(String node) {
        if (node.startsWith("Start")) {
            return "<bpmn:startEvent id=\"%s\"%s/>"
                    .formatted(
                            node,
                            main && node.equals("Start")
                                    ? " camunda:formRef=\"%s-start\" camunda:formRefBinding=\"deployment\""
                                            .formatted(key)
                                    : "");
        } else if (node.startsWith("EndErr")) {
            return "<bpmn:endEvent id=\"%s\"><bpmn:errorEventDefinition id=\"%s_e\" errorRef=\"E_e\"/></bpmn:endEvent>"
                    .formatted(node, node);
        } else if (node.startsWith("End")) {
            return "<bpmn:endEvent id=\"%s\"/>".formatted(node);
        } else if (node.startsWith("And")) {
            return "<bpmn:parallelGateway id=\"%s\"%s/>"
                    .formatted(node, asyncJoins && isJoin(node) ? " camunda:asyncBefore=\"true\"" : "");
        } else if (node.startsWith("Xor")) {
            return "<bpmn:exclusiveGateway id=\"%s\"%s/>"
                    .formatted(
                            node,
                            decidedBy.containsKey(node)
                                    ? " default=\"f_%s_%s\""
                                            .formatted(node, next.get(node).getLast())
                                    : "");
        } else if (node.startsWith("Wait")) {
            return "<bpmn:intermediateCatchEvent id=\"%s\"><bpmn:timerEventDefinition id=\"%s_t\"><bpmn:timeDuration>P900D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                    .formatted(node, node);
        } else if (node.startsWith("RuleFlaky")) {
            return "<bpmn:serviceTask id=\"%s\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${returnFlakyStep}\"/>"
                    .formatted(node);
        } else if (node.startsWith("Rule")) {
            return "<bpmn:serviceTask id=\"%s\" camunda:delegateExpression=\"${%s}\"/>"
                    .formatted(node, node.startsWith("RuleFixed") ? "returnFixedStep" : "returnLooseStep");
        }
        return "<bpmn:userTask id=\"%s\" name=\"%s\"><bpmn:extensionElements><camunda:properties>%s</camunda:properties></bpmn:extensionElements></bpmn:userTask>"
                .formatted(node, node, properties(node));
    }

    private String properties(String step) {
        return signed.getOrDefault(step, Map.of("assign", "college-office")).entrySet().stream()
                .map(p -> "<camunda:property name=\"%s\" value=\"%s\"/>"
                        .formatted(p.getKey(), p.getValue().replace(">", "&gt;")))
                .collect(java.util.stream.Collectors.joining());
    }

    private boolean isJoin(String node) {
        return next.values().stream().flatMap(List::stream).filter(node::equals).count() > 1;
    }
}
