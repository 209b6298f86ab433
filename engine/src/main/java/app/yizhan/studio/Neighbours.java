package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Where a case could go on that waits at a step which is no more. */
final class Neighbours {

    private static final int MOST = 3;

    private Neighbours() {}

    /** Steps of the new model in the place of the old one: what is new there first, then what followed it, then what led to it. */
    static List<String> of(FamilyContent from, FamilyContent to, String element) {
        Set<String> found = new LinkedHashSet<>();
        var old = CaseFit.node(from, element);
        var flows = new Flows(from);
        to.elements(UserTask.class)
                .filter(task -> CaseFit.node(from, task.getId()).isEmpty())
                .map(UserTask::getId)
                .forEach(found::add);
        old.ifPresent(node -> {
            found.addAll(nearest(node, to, flows::after));
            found.addAll(nearest(node, to, flows::before));
        });
        return found.stream().limit(MOST).toList();
    }

    private static List<String> nearest(FlowNode from, FamilyContent to, Function<FlowNode, List<FlowNode>> next) {
        Set<String> seen = new HashSet<>(Set.of(from.getId()));
        var todo = new ArrayDeque<FlowNode>(next.apply(from));
        List<String> found = new ArrayList<>();
        while (!todo.isEmpty()) {
            var node = todo.remove();
            if (!seen.add(node.getId())) {
                continue;
            }
            boolean there = node instanceof UserTask
                    && CaseFit.node(to, node.getId())
                            .filter(UserTask.class::isInstance)
                            .isPresent();
            if (there) {
                found.add(node.getId());
            } else {
                todo.addAll(next.apply(node));
            }
        }
        return found;
    }
}
