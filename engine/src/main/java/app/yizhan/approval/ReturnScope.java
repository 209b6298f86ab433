package app.yizhan.approval;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A process, an embedded subprocess or an event subprocess of a model.
 *
 * @param inner the scopes inside, by vertex: subprocesses, and processes that a call activity calls
 * @param calls vertices that call another process
 * @param events event subprocesses, and whether they interrupt
 * @param steps its user tasks
 * @param passing vertices that a token passes without waiting
 * @param harmless of those, the ones that only decide or part the way
 * @param services expressions of its service tasks
 */
record ReturnScope(
        ReturnGraph graph,
        Map<String, ReturnScope> inner,
        Set<String> calls,
        Map<String, Boolean> events,
        Set<String> steps,
        Set<String> passing,
        Set<String> harmless,
        Map<String, String> services) {

    /** A non-interrupting boundary event makes its activity a place to which a token may come back before they part. */
    static String before(String activity) {
        return activity + "/in";
    }

    /** Where the ways out of an activity part that does not go on in one way only. */
    static String after(String activity) {
        return activity + "/out";
    }

    static String element(String vertex) {
        int mark = vertex.indexOf('/');
        return mark < 0 ? vertex : vertex.substring(0, mark);
    }

    /** Where one who goes to the activity comes in. */
    String vertexOf(String activity) {
        var before = before(activity);
        return graph.next(before).isEmpty() ? activity : before;
    }

    /** The user tasks that a token which starts at the vertex comes to first. */
    Set<String> firstSteps(String vertex) {
        Set<String> found = new LinkedHashSet<>();
        collectFirst(vertex, found, new TreeSet<>());
        return found;
    }

    private void collectFirst(String vertex, Set<String> found, Set<String> seen) {
        if (!seen.add(vertex)) {
            return;
        }
        var child = inner.get(vertex);
        if (steps.contains(vertex)) {
            found.add(vertex);
        } else if (child != null) {
            found.addAll(child.firstSteps(child.graph.start()));
        } else if (passing.contains(vertex) || !element(vertex).equals(vertex)) {
            onward(vertex).forEach(v -> collectFirst(v, found, seen));
        }
    }

    private List<String> onward(String vertex) {
        // of an activity with boundary events only the activity itself begins at once
        return vertex.endsWith("/in") ? graph.next(vertex).subList(0, 1) : graph.next(vertex);
    }

    /** Whether the element waits for several tokens, here or in a scope inside. */
    boolean isJoin(String element) {
        return graph.isJoin(element) || inner.values().stream().anyMatch(s -> s.isJoin(element));
    }

    /** The scopes, this or inside, in which a flow node of the id stands. */
    Set<ReturnScope> holding(String element) {
        Set<ReturnScope> found = new LinkedHashSet<>();
        if (graph.vertices().contains(element)) {
            found.add(this);
        }
        inner.values().forEach(s -> found.addAll(s.holding(element)));
        return found;
    }

    /** All flow nodes inside, also of the processes that it calls. */
    Set<String> elements() {
        Set<String> all = new TreeSet<>();
        graph.vertices().forEach(v -> all.add(element(v)));
        inner.values().forEach(s -> all.addAll(s.elements()));
        return all;
    }

    /** All flow nodes that a token at the vertex may be at. */
    Set<String> elementsAt(String vertex) {
        var child = inner.get(element(vertex));
        Set<String> all = new TreeSet<>(child == null ? Set.of() : child.elements());
        all.add(element(vertex));
        return all;
    }
}
