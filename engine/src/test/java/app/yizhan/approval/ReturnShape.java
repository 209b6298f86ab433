package app.yizhan.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scope of a model as the reference knows it: nodes, ways, inner scopes and boundary events. */
final class ReturnShape {

    enum Kind {
        TASK,
        WAIT,
        PASS,
        DECIDE,
        FORK,
        JOIN,
        SCOPE,
        CALL,
        END,
        THROW
    }

    enum Trigger {
        TIMER,
        MESSAGE,
        ERROR
    }

    /** A boundary event. */
    record Edge(String event, String activity, boolean interrupting, Trigger trigger) {}

    final String start;
    final Map<String, Kind> kinds = new LinkedHashMap<>();
    final Map<String, List<String>> next = new HashMap<>();
    final Map<String, Integer> ways = new HashMap<>();
    final Map<String, ReturnShape> inner = new HashMap<>();
    final List<Edge> edges = new ArrayList<>();
    final Map<String, ReturnManner> manners = new HashMap<>();
    /** Subprocesses that begin with a message, and whether they take the case away. */
    final Map<String, Boolean> events = new TreeMap<>();

    ReturnShape(String start) {
        this.start = start;
        kinds.put(start, Kind.PASS);
    }

    void node(String name, Kind kind) {
        kinds.put(name, kind);
    }

    void flow(String from, String to) {
        next.computeIfAbsent(from, k -> new ArrayList<>()).add(to);
        ways.merge(to, 1, Integer::sum);
    }
}
