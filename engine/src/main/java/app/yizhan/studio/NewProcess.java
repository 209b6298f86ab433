package app.yizhan.studio;

import app.yizhan.studio.Drawn.Box;
import app.yizhan.studio.Drawn.Node;
import app.yizhan.studio.Drawn.Point;
import app.yizhan.studio.Drawn.Way;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws a new service: one row from its start to what was approved, what was refused below it, and above it the ways past steps
 * that the table does not ask for.
 */
final class NewProcess {

    static final String START = "StartEvent_Submitted";
    static final String DECIDE = "Task_DecideRoute";
    static final String APPROVED = "EndEvent_Approved";
    static final String REJECTED = "EndEvent_Rejected";

    private static final String ALL_ACTIONS = "approve, reject, return, transfer, delegate, add-signer, cc";
    private static final int ROW = 160;
    private static final int PAST = 60;
    private static final int REFUSED = 290;
    private static final int LEFT = 162;
    private static final int GAP = 70;
    private static final int EVENT = 36;
    private static final int TASK_WIDTH = 110;
    private static final int TASK_HEIGHT = 80;
    private static final int GATEWAY = 50;
    /** Beside the tip of a gateway, so that ways that come and go there do not lie on each other. */
    private static final int BESIDE = 12;

    private final NewPlan plan;
    private final Map<String, String> names;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<String, String> conditions = new HashMap<>();
    private final List<Node> refusing = new ArrayList<>();
    private @Nullable Node last;
    private @Nullable Node passed;
    private int right = LEFT - GAP;

    private NewProcess(NewPlan plan, Map<String, String> names) {
        this.plan = plan;
        this.names = names;
    }

    /** @param names Chinese texts, by element */
    static Drawn of(NewPlan plan, Map<String, String> names) {
        return new NewProcess(plan, names).drawn();
    }

    static String needed(NewPlan.Step step) {
        return "Gateway_" + step.stem() + "Needed";
    }

    static String approved(NewPlan.Step step) {
        return "Gateway_" + step.stem() + "Approved";
    }

    private Drawn drawn() {
        event("startEvent", START, form(plan.startForm()));
        if (plan.hasTable()) {
            task(
                    "serviceTask",
                    DECIDE,
                    Drawn.said("camunda:delegateExpression", "${decide}"),
                    Drawn.said("decisions", plan.table(), "shown", plan.table()));
        }
        plan.steps().forEach(this::step);
        var end = event("endEvent", APPROVED, Map.of());
        past(end, end.place().centre().x(), ROW - EVENT / 2);
        refused(end);
        return new Drawn(List.copyOf(nodes), List.copyOf(ways));
    }

    private static Map<String, String> form(String id) {
        return Drawn.said("camunda:formRef", id, "camunda:formRefBinding", "deployment");
    }

    private void step(NewPlan.Step step) {
        if (step.needed() != null) {
            var gateway = gateway(needed(step), "${" + step.needed() + " == true}", ROW + GATEWAY / 2 + 4);
            past(gateway, gateway.place().centre().x() - BESIDE, ROW - GATEWAY / 2 + BESIDE);
            passed = gateway;
        }
        task("userTask", step.task(), Map.of(), said(step));
        var label = ROW - GATEWAY / 2 - 4 - Box.LABEL_HEIGHT;
        refusing.add(gateway(approved(step), "${" + step.outcome() + " == 'APPROVED'}", label));
    }

    private static Map<String, String> said(NewPlan.Step step) {
        return Drawn.said(
                "kind",
                "approval",
                "assign",
                step.assign(),
                "actions",
                ALL_ACTIONS,
                "sla",
                step.limit() + "; 50%:remind; 100%:remind");
    }

    private Node event(String tag, String id, Map<String, String> attributes) {
        return next(tag, id, EVENT, EVENT, attributes, Map.of(), ROW + EVENT / 2 + 4);
    }

    private void task(String tag, String id, Map<String, String> attributes, Map<String, String> properties) {
        next(tag, id, TASK_WIDTH, TASK_HEIGHT, attributes, properties, 0);
    }

    /** @param condition of the way that goes on in the row; the other one is gone otherwise */
    private Node gateway(String id, String condition, int label) {
        conditions.put(id, condition);
        return next("exclusiveGateway", id, GATEWAY, GATEWAY, Drawn.said("default", no(id)), Map.of(), label);
    }

    /** @param label upper edge of its name; 0: it stands within */
    private Node next(
            String tag,
            String id,
            int width,
            int height,
            Map<String, String> attributes,
            Map<String, String> properties,
            int label) {
        var place = new Box(right + GAP, ROW - height / 2, width, height);
        right = place.right();
        var name = names.getOrDefault(id, "");
        var node = new Node(tag, id, name, attributes, properties, place, label == 0 ? null : place.label(label));
        nodes.add(node);
        if (last != null) {
            join(last, node);
        }
        last = node;
        return node;
    }

    private void join(Node from, Node to) {
        boolean asks = conditions.containsKey(from.id());
        var id = "Flow_" + stem(from.id()) + (asks ? "Yes" : "_" + stem(to.id()));
        var name = asks ? names.getOrDefault("flow.yes", "") : "";
        var condition = conditions.getOrDefault(from.id(), "");
        var line = List.of(
                new Point(from.place().right(), ROW), new Point(to.place().x(), ROW));
        ways.add(new Way(id, name, from.id(), to.id(), condition, line));
    }

    /** Past the step that the table does not ask for. */
    private void past(Node to, int x, int y) {
        if (passed != null) {
            int begin = passed.place().centre().x();
            otherwise(
                    passed,
                    to,
                    new Point(begin, ROW - GATEWAY / 2),
                    new Point(begin, PAST),
                    new Point(x, PAST),
                    new Point(x, y));
        }
    }

    private void refused(Node above) {
        var place = Box.around(new Point(above.place().centre().x(), REFUSED), EVENT, EVENT);
        var name = names.getOrDefault(REJECTED, "");
        var end = new Node("endEvent", REJECTED, name, Map.of(), Map.of(), place, place.label(place.bottom() + 4));
        nodes.add(end);
        refusing.forEach(gateway -> {
            int x = gateway.place().centre().x();
            otherwise(
                    gateway,
                    end,
                    new Point(x, ROW + GATEWAY / 2),
                    new Point(x, REFUSED),
                    new Point(place.x(), REFUSED));
        });
    }

    private void otherwise(Node from, Node to, Point... line) {
        ways.add(new Way(no(from.id()), names.getOrDefault("flow.no", ""), from.id(), to.id(), "", List.of(line)));
    }

    private static String no(String gateway) {
        return "Flow_" + stem(gateway) + "No";
    }

    private static String stem(String id) {
        return id.substring(id.indexOf('_') + 1);
    }
}
