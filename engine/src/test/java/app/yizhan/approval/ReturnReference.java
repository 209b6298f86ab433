package app.yizhan.approval;

import app.yizhan.approval.ReturnShape.Edge;
import app.yizhan.approval.ReturnShape.Kind;
import app.yizhan.approval.ReturnShape.Trigger;
import app.yizhan.approval.ReturnVoices.Directory;
import app.yizhan.approval.ReturnVoices.Voice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a case does, told by sets of tokens that each know their whole past: every event knows the events that it came of. A return
 * to a step takes away whatever came of the step's last visit; if part of that had been joined with what did not come of it, the
 * return has to begin where the two parted. Shares no code and no idea with the planner, which reads the model's shape.
 */
final class ReturnReference {

    private static final String DONE = " done";

    private record Event(int id, String node, Run run, List<Event> causes, boolean beside) {}

    /** One run of a scope. */
    private static final class Run {
        final ReturnShape shape;
        final boolean call;
        Token around;
        final List<Token> tokens = new ArrayList<>();
        final List<Event> ended = new ArrayList<>();

        Run(ReturnShape shape, Token around, boolean call) {
            this.shape = shape;
            this.around = around;
            this.call = call;
        }
    }

    private static final class Token {
        final Run run;
        final String node;
        final Event event;
        final Set<String> fired = new HashSet<>();
        ReturnVoices voices;
        Run inner;

        Token(Run run, String node, Event event) {
            this.run = run;
            this.node = node;
            this.event = event;
        }
    }

    /** @param done what came of the step came of this */
    private record Settled(Token token, Event done) {}

    private record Way(Event base, boolean offered) {}

    private final ReturnShape main;
    private final Map<String, Map<String, Integer>> branches;
    private final Map<String, Boolean> approved = new HashMap<>();
    private final Directory directory;
    private final ReturnPeople people;
    private final List<Event> past = new ArrayList<>();
    private final Map<ReturnVoices, Settled> settled = new java.util.IdentityHashMap<>();
    private Run root;
    private String takenAwayBy;
    private int events;

    /** @param branches of each step, the forks around it and the number of its branch */
    ReturnReference(
            ReturnShape main, Map<String, Map<String, Integer>> branches, Directory directory, ReturnPeople people) {
        this.main = main;
        this.branches = branches;
        this.directory = directory;
        this.people = people;
        restart();
    }

    /** From the start, or from where an event took the case. */
    void restart() {
        root = new Run(main, null, false);
        enter(root, takenAwayBy == null ? main.start : takenAwayBy, List.of(), false);
    }

    /** Whether the message of a withdrawal still reaches the case. */
    boolean isTakenAway() {
        return takenAwayBy != null;
    }

    void withdraw() {
        root.tokens.clear();
    }

    boolean hasEnded() {
        return root.tokens.isEmpty();
    }

    List<String> tokens() {
        return all(root).filter(t -> t.inner == null).map(t -> t.node).sorted().toList();
    }

    List<String> tasks() {
        return all(root)
                .filter(t -> kind(t) == Kind.TASK)
                .map(t -> t.node)
                .sorted()
                .toList();
    }

    List<String> waits() {
        return all(root)
                .filter(t -> kind(t) == Kind.WAIT)
                .map(t -> t.node)
                .sorted()
                .toList();
    }

    private static Kind kind(Token token) {
        return token.run.shape.kinds.get(token.node);
    }

    private static java.util.stream.Stream<Token> all(Run run) {
        return run.tokens.stream()
                .flatMap(t -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(t),
                        t.inner == null ? java.util.stream.Stream.empty() : all(t.inner)));
    }

    private Token at(String node) {
        return all(root).filter(t -> t.node.equals(node)).findFirst().orElseThrow(() -> new AssertionError(node));
    }

    // ---- forward

    private void enter(Run run, String node, List<Event> causes, boolean beside) {
        place(run, node, event(node, run, causes, beside));
    }

    private Event event(String node, Run run, List<Event> causes, boolean beside) {
        var event = new Event(events++, node, run, causes, beside);
        past.add(event);
        return event;
    }

    private void place(Run run, String node, Event event) {
        switch (run.shape.kinds.get(node)) {
            case TASK -> {
                var token = new Token(run, node, event);
                token.voices = new ReturnVoices(run.shape.manners.get(node), directory);
                run.tokens.add(token);
            }
            case WAIT, JOIN -> run.tokens.add(new Token(run, node, event));
            case PASS, FORK ->
                run.shape.next.getOrDefault(node, List.of()).forEach(n -> enter(run, n, List.of(event), false));
            case DECIDE -> {
                var decider = event.causes.getFirst().node;
                var ways = run.shape.next.get(node);
                enter(run, approved.get(decider) ? ways.getFirst() : ways.getLast(), List.of(event), false);
            }
            case SCOPE, CALL -> {
                var token = new Token(run, node, event);
                run.tokens.add(token);
                token.inner = new Run(run.shape.inner.get(node), token, run.shape.kinds.get(node) == Kind.CALL);
                enter(token.inner, token.inner.shape.start, List.of(event), false);
            }
            case END -> {
                run.ended.add(event);
                finish(run);
            }
            case THROW -> fail(run, event);
        }
    }

    /** The nearest scope around that has a way for errors takes it. */
    private void fail(Run run, Event event) {
        boolean beside = false;
        for (var at = run; at.around != null; at = at.around.run) {
            var scope = at.around;
            var net = net(scope);
            beside |= isBeside(event, at);
            if (net.isPresent()) {
                var causes = reached(at);
                if (!beside) {
                    causes.add(event);
                }
                scope.run.tokens.remove(scope);
                enter(scope.run, net.get().event(), causes, false);
                return;
            }
        }
        throw new AssertionError("Nothing catches the error of " + event.node);
    }

    private static Optional<Edge> net(Token token) {
        return token.run.shape.edges.stream()
                .filter(e -> e.trigger() == Trigger.ERROR && e.activity().equals(token.node))
                .findFirst();
    }

    /** Steps out of which an error may come now: nobody acts on them, or nobody sends them again. */
    List<String> lapsing() {
        return all(root)
                .filter(t -> t.voices != null
                        && (t.voices.paused()
                                ? t.voices.manner().left()
                                : t.voices.manner().silent()))
                .map(t -> t.node)
                .sorted()
                .toList();
    }

    void lapse(String task) {
        var token = at(task);
        var net = net(token);
        if (net.isEmpty()) {
            fail(token.run, token.event);
            return;
        }
        token.run.tokens.remove(token);
        enter(token.run, net.get().event(), List.of(token.event), false);
    }

    ReturnPeople people() {
        return people;
    }

    List<String> may(String step, Voice voice) {
        return people.may(step, voices(step), voice);
    }

    /** Hours go by. */
    void later() {
        people.later();
        tasks().forEach(t -> voices(t).later());
    }

    // ---- taking back

    /** Whether a decision can be taken back now: its round goes on, or nothing came of it yet that is not as good as before. */
    boolean canUndo(ReturnPeople.Said what) {
        if (hasEnded() || !people.isFresh(what)) {
            return false;
        }
        if (all(root).anyMatch(t -> t.voices == what.round)) {
            return what.round.paused()
                    ? what.kind == ReturnPeople.Kind.TO_APPLICANT
                    : what.kind != ReturnPeople.Kind.TO_APPLICANT && what.voice.by != null;
        }
        var left = settled.get(what.round);
        return left != null && what.round.isLast(what.voice) && isHarmless(left.done);
    }

    private boolean isHarmless(Event done) {
        return all(root).anyMatch(t -> history(t.event, true).contains(done))
                && cameOf(done).allMatch(e -> e == done || isHarmlessItself(e));
    }

    private java.util.stream.Stream<Event> cameOf(Event done) {
        return past.stream().filter(e -> e.id >= done.id && history(e, true).contains(done));
    }

    private boolean isHarmlessItself(Event event) {
        var kind = event.run.shape.kinds.get(event.node);
        if (kind == null) {
            return false;
        }
        return switch (kind) {
            case DECIDE, FORK, JOIN -> true;
            case PASS -> event.node.matches("(Start|Xor|Rule).*");
            case TASK, SCOPE, CALL -> all(root).anyMatch(t -> t.event == event);
            default -> false;
        };
    }

    /** @return in one word what was taken back */
    String undo(ReturnPeople.Said what) {
        people.undo(what);
        if (all(root).noneMatch(t -> t.voices == what.round)) {
            undoSettled(what, settled.get(what.round));
            return "settled step";
        }
        switch (what.kind) {
            case TO_APPLICANT -> what.round.takeBackReturn();
            default -> what.round.takeBack(what.voice);
        }
        return what.kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void undoSettled(ReturnPeople.Said what, Settled left) {
        var joined = cameOf(left.done)
                .filter(e -> e.run.shape.kinds.get(e.node) == Kind.JOIN)
                .flatMap(e -> e.causes.stream()
                        .filter(c -> c.node.equals(e.node) && !history(c, true).contains(left.done))
                        .map(c -> new Token(e.run, e.node, c)))
                .toList();
        remove(root, left.done);
        joined.forEach(t -> t.run.tokens.add(t));
        var before = left.token;
        var token = new Token(
                before.run, before.node, event(before.node, before.run, before.event.causes, before.event.beside));
        token.voices = what.round.restored(
                what.voice, (round, voice) -> people.say(ReturnPeople.Kind.CARRIED, voice.by, what.step, round, voice));
        before.run.tokens.add(token);
    }

    /** Whether an event begins a subprocess of the whole case. */
    boolean isOfTheWhole(String event) {
        return main.events.containsKey(event);
    }

    // ---- signatures

    /** The round of a step that waits. */
    ReturnVoices voices(String task) {
        return at(task).voices;
    }

    /** Steps whose round is with the applicant, or is not. */
    List<String> tasks(boolean paused) {
        return tasks().stream().filter(t -> voices(t).paused() == paused).toList();
    }

    void speak(String task, Voice voice, String person, boolean yes) {
        voices(task).speak(voice, person, yes);
        proceed(task);
    }

    /** The case goes on where the voices say so. */
    void proceed(String task) {
        voices(task).outcome().ifPresent(passed -> decide(task, passed));
    }

    void resubmit(String task) {
        var voices = voices(task);
        if (voices.manner().here()) {
            voices.resume();
        } else {
            restart();
        }
    }

    private void finish(Run run) {
        if (run.tokens.isEmpty() && run.around != null && run.around.run.tokens.contains(run.around)) {
            var outer = run.around.run;
            outer.tokens.remove(run.around);
            var causes = run.ended.stream().filter(e -> !isBeside(e, run)).toList();
            leave(outer, run.around.node, event(run.around.node + DONE, outer, causes, false));
        }
    }

    private static boolean isBeside(Event event, Run run) {
        return history(event, true).stream().anyMatch(e -> e.run == run && e.beside);
    }

    private void leave(Run run, String node, Event event) {
        var ways = run.shape.next.getOrDefault(node, List.of());
        ways.forEach(n -> enter(run, n, List.of(event), false));
        finish(run);
    }

    private void decide(String task, boolean approve) {
        var token = at(task);
        token.run.tokens.remove(token);
        var done = event(task + DONE, token.run, List.of(token.event), false);
        settled.put(token.voices, new Settled(token, done));
        approved.put(done.node, approve);
        leave(token.run, token.node, done);
    }

    void pass(String wait) {
        var token = at(wait);
        token.run.tokens.remove(token);
        leave(token.run, token.node, token.event);
    }

    /** Lets joins through at which all have arrived, as the jobs of the engine do. */
    void settle() {
        boolean again = true;
        while (again) {
            again = false;
            for (var token : all(root).filter(t -> kind(t) == Kind.JOIN).toList()) {
                var arrived = token.run.tokens.stream()
                        .filter(t -> t.node.equals(token.node))
                        .toList();
                if (arrived.size() >= token.run.shape.ways.get(token.node) && token.run.tokens.contains(token)) {
                    token.run.tokens.removeAll(arrived);
                    var event = event(
                            token.node,
                            token.run,
                            arrived.stream().map(t -> t.event).toList(),
                            false);
                    leave(token.run, token.node, event);
                    again = true;
                    break;
                }
            }
        }
    }

    /** Boundary events that could happen now; what runs beside already does not begin twice. */
    List<String> edges() {
        var boundaries = all(root)
                .flatMap(t -> t.run.shape.edges.stream()
                        .filter(e -> e.trigger() != Trigger.ERROR)
                        .filter(e -> e.activity().equals(t.node) && !t.fired.contains(e.event()))
                        .filter(e -> e.interrupting() || all(root).noneMatch(x -> passed(x, e.event()))))
                .map(Edge::event);
        var whole = main.events.keySet().stream()
                .filter(e -> takenAwayBy == null && all(root).noneMatch(x -> passed(x, e)));
        return java.util.stream.Stream.concat(boundaries, whole).sorted().toList();
    }

    private static boolean passed(Token token, String node) {
        return history(token.event, true).stream().anyMatch(e -> e.node.equals(node));
    }

    void fire(String event) {
        if (main.events.containsKey(event)) {
            begin(event, main.events.get(event));
            return;
        }
        for (var token : all(root).toList()) {
            for (var edge : token.run.shape.edges) {
                if (edge.event().equals(event) && edge.activity().equals(token.node)) {
                    token.fired.add(event);
                    var causes =
                            edge.interrupting() && token.inner != null ? reached(token.inner) : List.of(token.event);
                    if (edge.interrupting()) {
                        token.run.tokens.remove(token);
                    }
                    enter(token.run, event, causes, !edge.interrupting());
                    return;
                }
            }
        }
        throw new AssertionError(event);
    }

    /** What an event of the whole case begins came of nothing; if it interrupts, nothing else is left. */
    private void begin(String event, boolean interrupts) {
        if (interrupts) {
            takenAwayBy = event;
            root = new Run(main, null, false);
        }
        enter(root, event, List.of(), !interrupts);
    }

    /** What the main ways of a scope have come to. */
    private static List<Event> reached(Run run) {
        List<Event> found = new ArrayList<>();
        run.ended.stream().filter(e -> !isBeside(e, run)).forEach(found::add);
        for (var token : run.tokens) {
            if (!isBeside(token.event, run)) {
                found.addAll(token.inner == null ? List.of(token.event) : reached(token.inner));
            }
        }
        return found;
    }

    // ---- back

    /** @param separate whether the past of a token ends where it began to run beside the case */
    private static Set<Event> history(Event event, boolean whole) {
        Set<Event> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        var todo = new ArrayList<>(List.of(event));
        while (!todo.isEmpty()) {
            var next = todo.removeLast();
            if (seen.add(next) && (whole || !next.beside)) {
                todo.addAll(next.causes);
            }
        }
        return seen;
    }

    Set<String> offered(String from) {
        Set<String> found = new TreeSet<>();
        ways(from).forEach((step, way) -> {
            if (way.offered) {
                found.add(step);
            }
        });
        return found;
    }

    private Map<String, Way> ways(String from) {
        var token = at(from);
        Map<String, Event> last = new TreeMap<>();
        for (var event : history(token.event, false)) {
            boolean task = event.run.shape.kinds.get(event.node) == Kind.TASK && event != token.event;
            if (task && !event.node.equals(from) && !areParallel(event.node, from)) {
                last.merge(event.node, event, (a, b) -> a.id > b.id ? a : b);
            }
        }
        Map<String, Way> ways = new TreeMap<>();
        last.forEach((step, visit) -> way(token, visit).ifPresent(w -> ways.put(step, w)));
        return ways;
    }

    private boolean areParallel(String one, String other) {
        var its = branches.get(other);
        return branches.get(one).entrySet().stream()
                .anyMatch(
                        e -> its.containsKey(e.getKey()) && !its.get(e.getKey()).equals(e.getValue()));
    }

    private Optional<Way> way(Token token, Event visit) {
        var runs = runs(token);
        boolean earlierRun = lineOf(visit.run).stream()
                .anyMatch(r -> !runs.contains(r) && runs.stream().anyMatch(own -> own.shape == r.shape));
        if (earlierRun) {
            return Optional.empty();
        }
        var base = base(token, visit, runs);
        boolean offered = base == visit
                || firsts(base.run.shape, base.node, new HashSet<>()).contains(visit.node);
        return Optional.of(new Way(base, offered));
    }

    private static List<Run> lineOf(Run run) {
        List<Run> line = new ArrayList<>();
        for (var at = run; at != null; at = at.around == null ? null : at.around.run) {
            line.add(at);
        }
        return line;
    }

    private static List<Run> runs(Token token) {
        return lineOf(token.run);
    }

    private Event base(Token token, Event visit, List<Run> runs) {
        var past = history(token.event, true);
        var base = visit;
        boolean moved = true;
        while (moved) {
            moved = false;
            var line = lineOf(base.run);
            for (int i = line.size() - 1; i >= 0 && !moved; i--) {
                if (line.get(i).call && !runs.contains(line.get(i))) {
                    base = line.get(i).around.event;
                    moved = true;
                }
            }
            var now = base;
            var joined = moved ? Optional.<Event>empty() : foreign(past, now);
            if (joined.isPresent()) {
                var others = history(joined.get(), true);
                base = history(now, true).stream()
                        .filter(e -> e != now && others.contains(e))
                        .max(Comparator.comparingInt(Event::id))
                        .orElseThrow();
                moved = true;
            }
        }
        return base;
    }

    /** Something that was joined with what came of the event, and did not come of it. */
    private static Optional<Event> foreign(Set<Event> past, Event base) {
        return past.stream()
                .filter(e -> e != base && history(e, true).contains(base))
                .flatMap(e -> e.causes.stream())
                .filter(c -> !history(c, true).contains(base))
                .max(Comparator.comparingInt(Event::id));
    }

    private static Set<String> firsts(ReturnShape shape, String node, Set<String> seen) {
        Set<String> found = new HashSet<>();
        if (seen.add(node)) {
            switch (shape.kinds.get(node)) {
                case TASK -> found.add(node);
                case SCOPE, CALL -> {
                    var inner = shape.inner.get(node);
                    found.addAll(firsts(inner, inner.start, new HashSet<>()));
                }
                case PASS, FORK ->
                    shape.next.getOrDefault(node, List.of()).forEach(n -> found.addAll(firsts(shape, n, seen)));
                default -> {
                    // a token waits or ends there, or a decision comes first
                }
            }
        }
        return found;
    }

    /** @return other steps that were cancelled */
    Set<String> back(String from, String to) {
        var token = at(from);
        var base = ways(from).get(to).base;
        var before = new ArrayList<>(tasks());
        before.remove(from);
        var alive = runs(token);
        var line = lineOf(base.run);
        remove(root, base);
        // the token's own scopes go with it as far as they are left
        var common = line.stream().filter(alive::contains).findFirst().orElseThrow();
        common.tokens.removeIf(t -> t == token || t.inner != null && alive.contains(t.inner));
        var run = common;
        for (int i = line.indexOf(common) - 1; i >= 0; i--) {
            var inner = line.get(i);
            remove(root, inner.around.event);
            inner.tokens.clear();
            inner.ended.clear();
            inner.around = new Token(run, inner.around.node, inner.around.event);
            inner.around.inner = inner;
            run.tokens.add(inner.around);
            run = inner;
        }
        place(run, base.node, event(base.node, run, base.causes, base.beside));
        var left = new HashSet<>(before);
        tasks().forEach(left::remove);
        return left;
    }

    private static void remove(Run run, Event base) {
        run.tokens.removeIf(t -> history(t.event, true).contains(base));
        run.ended.removeIf(e -> history(e, true).contains(base));
        run.tokens.stream().filter(t -> t.inner != null).forEach(t -> remove(t.inner, base));
    }
}
