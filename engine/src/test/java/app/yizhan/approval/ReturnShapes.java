package app.yizhan.approval;

import app.yizhan.approval.ReturnManner.Mode;
import app.yizhan.approval.ReturnShape.Edge;
import app.yizhan.approval.ReturnShape.Kind;
import app.yizhan.approval.ReturnShape.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Draws legal models at random, each once for the engine and once for the reference. */
final class ReturnShapes {

    /** Ends of a piece of flow. */
    private record Piece(String first, String last) {}

    private final String key;
    private final Random random;
    private final Map<String, Integer> counts;
    private final List<ReturnSketch> parts = new ArrayList<>();
    private final Map<String, Integer> around = new TreeMap<>();
    private final Map<String, Map<String, Integer>> branches = new TreeMap<>();
    private int names;
    private int steps;
    /** Boundary events for errors around what is being drawn. */
    private int nets;

    /** @param counts how often each kind of block was drawn; added to */
    ReturnShapes(String key, long seed, Map<String, Integer> counts) {
        this.key = key;
        this.random = new Random(seed);
        this.counts = counts;
    }

    /** For each step the forks around it and the number of its branch, as it was drawn. */
    Map<String, Map<String, Integer>> branches() {
        return branches;
    }

    List<ReturnSketch> parts() {
        return parts;
    }

    ReturnShape draw(ReturnSketch main) {
        var shape = new ReturnShape("Start");
        fill(main, shape, 3);
        if (random.nextInt(3) == 0) {
            event(main, shape);
        }
        return shape;
    }

    /** A subprocess of the whole case that begins with a message, beside the rest or instead of it. */
    private void event(ReturnSketch main, ReturnShape shape) {
        boolean interrupting = random.nextInt(3) == 0;
        count(interrupting ? "interrupting event subprocess" : "non-interrupting event subprocess");
        var name = name("Msg");
        var inner = new ReturnShape("Start" + name);
        main.event(name, interrupting, s -> fill(s, inner, 1));
        shape.node(name, Kind.SCOPE);
        shape.inner.put(name, inner);
        shape.events.put(name, interrupting);
    }

    static Map<String, Integer> counts() {
        return new TreeMap<>();
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private String name(String prefix) {
        return prefix + ++names;
    }

    private void fill(ReturnSketch sketch, ReturnShape shape, int depth) {
        sketch.flow(shape.start);
        var body = sequence(sketch, shape, depth);
        flow(sketch, shape, shape.start, body.first);
        if (depth > 0 && random.nextInt(5) == 0) {
            count("fork without join");
            var fork = node(sketch, shape, name("And"), Kind.FORK);
            flow(sketch, shape, body.last, fork);
            for (int i = 0; i < 2; i++) {
                around.put(fork, i);
                var branch = sequence(sketch, shape, depth - 1);
                around.remove(fork);
                flow(sketch, shape, fork, branch.first);
                flow(sketch, shape, branch.last, node(sketch, shape, name("End"), Kind.END));
            }
        } else if (nets > 0 && random.nextBoolean()) {
            fail(sketch, shape, body);
        } else {
            flow(sketch, shape, body.last, node(sketch, shape, name("End"), Kind.END));
        }
    }

    /** A rejection of the last step is an error of the scope. */
    private void fail(ReturnSketch sketch, ReturnShape shape, Piece body) {
        count("error end");
        var decider = step(sketch, shape);
        var split = node(sketch, shape, name("Xor"), Kind.DECIDE);
        sketch.decide(split, decider.last);
        flow(sketch, shape, body.last, decider.first);
        flow(sketch, shape, decider.last, split);
        flow(sketch, shape, split, node(sketch, shape, name("End"), Kind.END));
        flow(sketch, shape, split, node(sketch, shape, name("EndErr"), Kind.THROW));
    }

    private String node(ReturnSketch sketch, ReturnShape shape, String name, Kind kind) {
        sketch.flow(name);
        shape.node(name, kind);
        return name;
    }

    private static void flow(ReturnSketch sketch, ReturnShape shape, String from, String to) {
        sketch.flow(from + " -> " + to);
        shape.flow(from, to);
    }

    private Piece sequence(ReturnSketch sketch, ReturnShape shape, int depth) {
        var first = block(sketch, shape, depth);
        var last = first;
        for (int i = random.nextInt(3); i > 0; i--) {
            var next = block(sketch, shape, depth);
            flow(sketch, shape, last.last, next.first);
            last = next;
        }
        return new Piece(first.first, last.last);
    }

    private Piece block(ReturnSketch sketch, ReturnShape shape, int depth) {
        if (depth == 0 || steps > 14) {
            return step(sketch, shape);
        }
        return switch (random.nextInt(10)) {
            case 0, 1 -> fork(sketch, shape, depth - 1);
            case 2 -> choice(sketch, shape, depth - 1);
            case 3 -> loop(sketch, shape, depth - 1);
            case 4 -> scope(sketch, shape, depth - 1);
            case 5 -> call(sketch, shape, depth - 1);
            case 6 -> guarded(sketch, shape, depth - 1);
            case 7 -> rest(sketch, shape);
            default -> step(sketch, shape);
        };
    }

    private Piece step(ReturnSketch sketch, ReturnShape shape) {
        count("step");
        steps++;
        var name = node(sketch, shape, name("T"), Kind.TASK);
        branches.put(name, new TreeMap<>(around));
        var manner = manner();
        count(manner.mode().name());
        sketch.sign(name, manner.properties());
        shape.manners.put(name, manner);
        return new Piece(name, name);
    }

    private ReturnManner manner() {
        var mode = random.nextInt(5) < 2 ? Mode.values()[random.nextInt(Mode.values().length)] : Mode.SINGLE;
        boolean here = random.nextBoolean();
        return new ReturnManner(
                mode,
                here,
                here && random.nextInt(3) == 0,
                nets > 0 && random.nextBoolean(),
                nets > 0 && random.nextInt(3) > 0);
    }

    private Piece rest(ReturnSketch sketch, ReturnShape shape) {
        boolean waits = random.nextBoolean();
        count(waits ? "wait" : "service step");
        var name = node(sketch, shape, name(waits ? "Wait" : "RuleLoose"), waits ? Kind.WAIT : Kind.PASS);
        var after = step(sketch, shape);
        flow(sketch, shape, name, after.first);
        return new Piece(name, after.last);
    }

    private Piece fork(ReturnSketch sketch, ReturnShape shape, int depth) {
        count(around.isEmpty() ? "fork" : "nested fork");
        var fork = node(sketch, shape, name("And"), Kind.FORK);
        var join = node(sketch, shape, name("And"), Kind.JOIN);
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            around.put(fork, i);
            var branch = sequence(sketch, shape, depth);
            around.remove(fork);
            flow(sketch, shape, fork, branch.first);
            flow(sketch, shape, branch.last, join);
        }
        return new Piece(fork, join);
    }

    private Piece choice(ReturnSketch sketch, ReturnShape shape, int depth) {
        count("choice");
        var decider = step(sketch, shape);
        var split = node(sketch, shape, name("Xor"), Kind.DECIDE);
        var merge = node(sketch, shape, name("Xor"), Kind.PASS);
        sketch.decide(split, decider.last);
        flow(sketch, shape, decider.last, split);
        for (int i = 0; i < 2; i++) {
            var branch = sequence(sketch, shape, depth);
            flow(sketch, shape, split, branch.first);
            flow(sketch, shape, branch.last, merge);
        }
        return new Piece(decider.first, merge);
    }

    private Piece loop(ReturnSketch sketch, ReturnShape shape, int depth) {
        count("loop");
        var again = node(sketch, shape, name("Xor"), Kind.PASS);
        var body = sequence(sketch, shape, depth);
        var decider = step(sketch, shape);
        var split = node(sketch, shape, name("Xor"), Kind.DECIDE);
        var after = node(sketch, shape, name("Xor"), Kind.PASS);
        sketch.decide(split, decider.last);
        flow(sketch, shape, again, body.first);
        flow(sketch, shape, body.last, decider.first);
        flow(sketch, shape, decider.last, split);
        flow(sketch, shape, split, after);
        flow(sketch, shape, split, again);
        return new Piece(again, after);
    }

    private Piece scope(ReturnSketch sketch, ReturnShape shape, int depth) {
        count("subprocess");
        var name = name("Sub");
        var inner = new ReturnShape("Start" + name);
        sketch.sub(name, s -> fill(s, inner, depth));
        node(sketch, shape, name, Kind.SCOPE);
        shape.inner.put(name, inner);
        return new Piece(name, name);
    }

    private Piece call(ReturnSketch sketch, ReturnShape shape, int depth) {
        count("call");
        var name = name("Call");
        var part = ReturnSketch.part(key + "-" + name.toLowerCase(java.util.Locale.ROOT));
        var inner = new ReturnShape("Start" + name);
        fill(part, inner, depth);
        parts.add(part);
        sketch.call(name, part.key());
        node(sketch, shape, name, Kind.CALL);
        shape.inner.put(name, inner);
        return new Piece(name, name);
    }

    private Piece guarded(ReturnSketch sketch, ReturnShape shape, int depth) {
        var trigger = Trigger.values()[random.nextInt(3)];
        boolean interrupting = trigger == Trigger.ERROR || random.nextBoolean();
        count((interrupting ? "interrupting " : "non-interrupting ") + trigger);
        nets += trigger == Trigger.ERROR ? 1 : 0;
        var inside = switch (random.nextInt(3)) {
            case 0 -> scope(sketch, shape, depth);
            case 1 -> call(sketch, shape, depth);
            default -> step(sketch, shape);
        };
        nets -= trigger == Trigger.ERROR ? 1 : 0;
        var event = boundary(sketch, inside.first, trigger, interrupting);
        shape.node(event, Kind.PASS);
        shape.edges.add(new Edge(event, inside.first, interrupting, trigger));
        var path = step(sketch, shape);
        flow(sketch, shape, event, path.first);
        if (!interrupting) {
            flow(sketch, shape, path.last, node(sketch, shape, name("End"), Kind.END));
            return inside;
        }
        var merge = node(sketch, shape, name("Xor"), Kind.PASS);
        flow(sketch, shape, inside.last, merge);
        flow(sketch, shape, path.last, merge);
        return new Piece(inside.first, merge);
    }

    private String boundary(ReturnSketch sketch, String activity, Trigger trigger, boolean interrupting) {
        var event = name(
                switch (trigger) {
                    case TIMER -> "Late";
                    case MESSAGE -> "Msg";
                    case ERROR -> "Err";
                });
        switch (trigger) {
            case TIMER -> sketch.timer(event, activity, interrupting);
            case MESSAGE -> sketch.message(event, activity, interrupting);
            case ERROR -> sketch.error(event, activity);
        }
        return event;
    }
}
