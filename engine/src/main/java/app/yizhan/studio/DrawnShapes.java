package app.yizhan.studio;

import app.yizhan.studio.Drawn.Box;
import app.yizhan.studio.Drawn.Node;
import app.yizhan.studio.Drawn.Way;
import java.util.stream.Collectors;

/** Where the elements of a drawn service stand, as the diagram interchange of BPMN says it. */
final class DrawnShapes {

    private static final int EVENTS = 380;
    private static final int EVENTS_WIDTH = 280;
    private static final int EVENTS_HEIGHT = 120;

    private DrawnShapes() {}

    /** @param stem of the ids of diagram and plane */
    static String of(String key, String stem, Drawn drawn) {
        return """
                  <bpmndi:BPMNDiagram id="BPMNDiagram_%2$s">
                    <bpmndi:BPMNPlane id="BPMNPlane_%2$s" bpmnElement="%1$s">
                """.formatted(key, stem)
                + drawn.nodes().stream().map(DrawnShapes::node).collect(Collectors.joining())
                + drawn.ways().stream().map(DrawnShapes::edge).collect(Collectors.joining())
                + interrupting("Withdrawal", "Withdrawn", 160)
                + interrupting("Cancellation", "Cancelled", 480)
                + """
                    </bpmndi:BPMNPlane>
                  </bpmndi:BPMNDiagram>
                """;
    }

    private static String node(Node node) {
        return shape(node.id(), node.place(), marker(node), node.label() == null ? "" : label(node.label()));
    }

    private static String interrupting(String part, String event, int left) {
        int middle = EVENTS + EVENTS_HEIGHT / 2;
        var start = new Box(left + 40, middle - 18, 36, 36);
        var end = new Box(left + 200, middle - 18, 36, 36);
        var edge = """
                        <bpmndi:BPMNEdge id="Flow_%1$s_di" bpmnElement="Flow_%1$s">
                          <di:waypoint x="%2$d" y="%4$d" />
                          <di:waypoint x="%3$d" y="%4$d" />
                        </bpmndi:BPMNEdge>
                """.formatted(event, start.x() + 36, end.x(), middle);
        return shape(
                        "SubProcess_" + part,
                        new Box(left, EVENTS, EVENTS_WIDTH, EVENTS_HEIGHT),
                        " isExpanded=\"true\"",
                        "")
                + shape("StartEvent_" + event, start, "", label(below(start)))
                + shape("EndEvent_" + event, end, "", label(below(end)))
                + edge;
    }

    private static Box below(Box event) {
        return new Box(event.x() - 32, event.y() + 40, 100, 14);
    }

    private static String marker(Node node) {
        return node.tag().equals("exclusiveGateway") ? " isMarkerVisible=\"true\"" : "";
    }

    private static String shape(String element, Box place, String more, String label) {
        return """
                      <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s"%2$s>
                        %3$s
                %4$s      </bpmndi:BPMNShape>
                """.formatted(element, more, bounds(place), label);
    }

    private static String edge(Way way) {
        var points = way.line().stream()
                .map(point -> "        <di:waypoint x=\"%d\" y=\"%d\" />\n".formatted(point.x(), point.y()))
                .collect(Collectors.joining());
        var from = way.line().getFirst();
        boolean along = from.y() == way.line().get(1).y();
        boolean up = from.y() > way.line().get(1).y();
        var place = along
                ? new Box(from.x() + 8, from.y() - 18, 14, 14)
                : new Box(from.x() + 8, up ? from.y() - 22 : from.y() + 8, 14, 14);
        return "      <bpmndi:BPMNEdge id=\"%1$s_di\" bpmnElement=\"%1$s\">\n".formatted(way.id())
                + points
                + (way.name().isEmpty() ? "" : label(place))
                + "      </bpmndi:BPMNEdge>\n";
    }

    private static String label(Box place) {
        return "        <bpmndi:BPMNLabel>\n          %s\n        </bpmndi:BPMNLabel>\n".formatted(bounds(place));
    }

    private static String bounds(Box box) {
        return "<dc:Bounds x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" />"
                .formatted(box.x(), box.y(), box.width(), box.height());
    }
}
