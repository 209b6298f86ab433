package app.yizhan.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the way back from a task to one place of an earlier step: pure computing, the engine is not asked. */
final class ReturnRoute {

    static final String AFTER_JOIN = "AFTER_JOIN_ONLY_FORK";
    static final String CALL_FINISHED = "CALLED_PROCESS_FINISHED";
    static final String PARALLEL = "PARALLEL_BRANCH";
    static final String BESIDE = "BESIDE";
    static final String INTERRUPTED = "AFTER_INTERRUPTION";

    /**
     * @param vertex where the token starts; at the level of the two ways' parting, {@code entry}
     * @param through scopes that the case has left and enters again on the way to the start
     */
    record Start(ReturnScope scope, String vertex, String entry, List<String> through) {}

    /** Either a start or why there is none; neither if the step does not lie before the task. */
    record Answer(Optional<Start> start, Optional<String> blocked) {

        static Answer at(ReturnScope scope, String vertex, String entry, List<String> through) {
            return new Answer(Optional.of(new Start(scope, vertex, entry, through)), Optional.empty());
        }

        static Answer no(String why) {
            return new Answer(Optional.empty(), Optional.of(why));
        }

        static Answer notBefore() {
            return new Answer(Optional.empty(), Optional.empty());
        }
    }

    private final ReturnWay way;
    private final List<ReturnLevel> target;
    private final int level;
    private final ReturnScope scope;
    private final ReturnGraph graph;
    private final String from;
    private final String to;

    ReturnRoute(ReturnWay way, List<ReturnLevel> target) {
        this.way = way;
        this.target = target;
        int at = 0;
        while (at + 1 < Math.min(way.levels().size(), target.size())
                && way.levels().get(at).vertex().equals(target.get(at).vertex())) {
            at++;
        }
        this.level = at;
        this.scope = target.get(at).scope();
        this.graph = scope.graph();
        this.from = way.levels().get(at).vertex();
        this.to = target.get(at).vertex();
    }

    /** The level at which the way to the task and the way to the step part. */
    int level() {
        return level;
    }

    Answer find() {
        if (from.equals(to)) {
            return Answer.notBefore();
        }
        if (leavesABesidePath() || enters(level)) {
            return Answer.no(BESIDE);
        }
        if (scope.events().containsKey(from)) {
            return Answer.no(INTERRUPTED);
        }
        if (graph.apart(from, to)) {
            return Answer.no(PARALLEL);
        }
        return graph.leads(to, from) && isOfThisRun() ? climb() : Answer.notBefore();
    }

    /** A subprocess that runs again has begun its way anew. */
    private boolean isOfThisRun() {
        return level == 0 || way.last(to) > way.last(way.levels().get(level - 1).vertex());
    }

    /** What runs beside the case cannot take the case back. */
    private boolean leavesABesidePath() {
        for (int i = level; i < way.levels().size(); i++) {
            var at = way.levels().get(i);
            boolean inner = i > level;
            var interrupts = at.scope().events().get(at.vertex());
            if (Boolean.FALSE.equals(interrupts)
                    || inner && at.scope().graph().splits().stream().anyMatch(s -> s.isBeside(at.vertex()))) {
                return true;
            }
        }
        var back = scope.vertexOf(to);
        return graph.splits().stream()
                .anyMatch(s -> s.isBeside(from) && !s.branches(from).equals(s.branches(back)));
    }

    private boolean enters(int at) {
        var place = target.get(at);
        return place.scope().events().containsKey(place.vertex())
                || place.scope().graph().splits().stream()
                        .anyMatch(s -> s.isBeside(place.vertex())
                                && (at > level || !s.branches(from).equals(s.branches(place.vertex()))));
    }

    /** A block that the task does not stand in, or that began since the step, is entered at its fork. */
    private Answer climb() {
        var entry = scope.vertexOf(to);
        Set<String> tried = new HashSet<>();
        for (var around = wrong(entry, tried); around.isPresent(); around = wrong(entry, tried)) {
            entry = around.get().entry();
        }
        if (!entry.equals(scope.vertexOf(to))) {
            return atFork(scope, entry, entry, level);
        }
        return descend(entry);
    }

    private Optional<ReturnSplit> wrong(String entry, Set<String> tried) {
        return graph.splits().stream()
                .filter(s -> !s.beside() && s.holds(entry) && !isSameBranch(s, entry))
                .filter(s -> tried.add(s.fork()))
                .findFirst();
    }

    private boolean isSameBranch(ReturnSplit split, String entry) {
        return split.holds(from)
                && split.branches(from).equals(split.branches(entry))
                && way.last(ReturnScope.element(entry)) > way.last(ReturnScope.element(split.fork()));
    }

    private Answer atFork(ReturnScope in, String vertex, String entry, int at) {
        return in.firstSteps(vertex).contains(step())
                ? Answer.at(in, vertex, entry, through(at))
                : Answer.no(AFTER_JOIN);
    }

    private List<String> through(int at) {
        return target.subList(level, at).stream().map(ReturnLevel::vertex).toList();
    }

    /** Into scopes that the case has left: a called process at its beginning, a subprocess anywhere outside its blocks. */
    private Answer descend(String entry) {
        for (int i = level + 1; i < target.size(); i++) {
            var outer = target.get(i - 1);
            var inner = target.get(i);
            if (outer.scope().calls().contains(outer.vertex())) {
                boolean first =
                        inner.scope().firstSteps(inner.scope().graph().start()).contains(step());
                return first
                        ? Answer.at(outer.scope(), outer.vertex(), entry, through(i - 1))
                        : Answer.no(CALL_FINISHED);
            }
            if (enters(i)) {
                return Answer.no(BESIDE);
            }
            var vertex = inner.scope().vertexOf(inner.vertex());
            var fork = inner.scope().graph().entryFromOutside(vertex);
            if (!fork.equals(vertex)) {
                return atFork(inner.scope(), fork, entry, i);
            }
        }
        return Answer.at(target.getLast().scope(), step(), entry, through(target.size() - 1));
    }

    private String step() {
        return target.getLast().vertex();
    }
}
