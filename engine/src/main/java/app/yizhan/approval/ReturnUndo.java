package app.yizhan.approval;

import app.yizhan.request.StepVisits.Visit;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds out whether what came of a step's settlement can be taken back, and what has to move for that. */
final class ReturnUndo {

    /**
     * @param scope activity instance inside which the step starts again
     * @param gone tokens that came of it
     * @param again joins at which others had arrived before they were let through, and how many
     */
    record Plan(
            String processInstance,
            String scope,
            List<TokenPlace> gone,
            Map<String, Integer> again,
            List<Visit> undone) {}

    private final List<ReturnLevel> place;
    private final List<Visit> visits;
    private final Predicate<String> undoable;
    private final ReturnScope scope;
    private final ReturnGraph graph;
    private final String step;

    /** @param undoable whether the service task of this expression can be undone */
    ReturnUndo(List<ReturnLevel> place, List<Visit> visits, Predicate<String> undoable) {
        this.place = place;
        this.visits = visits;
        this.undoable = undoable;
        this.scope = place.getLast().scope();
        this.graph = scope.graph();
        this.step = place.getLast().vertex();
    }

    Optional<Plan> find(TokenPlace root, LocalDateTime settledAt) {
        var since = since(settledAt);
        if (since.isEmpty() || !since.get().stream().allMatch(this::isHarmless)) {
            return Optional.empty();
        }
        var passed = vertices(since.get());
        return around(root).flatMap(around -> plan(around, passed, since.get()));
    }

    /** What the case entered since then on the step's own way; empty if the step is not settled. */
    private Optional<List<Visit>> since(LocalDateTime settledAt) {
        int last = -1;
        for (int i = 0; i < visits.size(); i++) {
            last = visits.get(i).element().equals(step) ? i : last;
        }
        var left = last < 0 ? null : visits.get(last).leftAt();
        if (left == null || left.isBefore(settledAt.truncatedTo(ChronoUnit.MILLIS))) {
            return Optional.empty();
        }
        var apart = elsewhere();
        return Optional.of(visits.subList(last + 1, visits.size()).stream()
                .filter(v -> !v.enteredAt().isBefore(left) && !apart.contains(v.element()))
                .toList());
    }

    /** Elements of other branches, and of what runs beside, on every level around the step. */
    private Set<String> elsewhere() {
        Set<String> found = new HashSet<>();
        for (var level : place) {
            for (var vertex : level.scope().graph().vertices()) {
                boolean beside = level.scope().events().containsKey(vertex) && !vertex.equals(level.vertex());
                if (beside || level.scope().graph().apart(level.vertex(), vertex)) {
                    found.addAll(level.scope().elementsAt(vertex));
                }
            }
        }
        return found;
    }

    private boolean isHarmless(Visit visit) {
        return place.getFirst().scope().holding(visit.element()).stream().anyMatch(s -> {
            var service = s.services().get(visit.element());
            boolean waits = s.steps().contains(visit.element()) || s.inner().containsKey(visit.element());
            return s.harmless().contains(visit.element())
                    || waits && visit.leftAt() == null
                    || service != null && undoable.test(service);
        });
    }

    /** Vertices of the step's own scope that its token passed or reached. */
    private Set<String> vertices(List<Visit> since) {
        Set<String> found = new HashSet<>();
        found.add(step);
        for (var visit : since) {
            if (graph.vertices().contains(visit.element())) {
                found.add(visit.element());
                found.add(scope.vertexOf(visit.element()));
            }
        }
        return found;
    }

    private Optional<TokenPlace> around(TokenPlace root) {
        Optional<TokenPlace> at = Optional.of(root);
        for (var level : place.subList(0, place.size() - 1)) {
            at = at.flatMap(a -> a.inner().stream()
                    .filter(t -> t.element().equals(level.vertex()))
                    .findFirst());
        }
        return at.filter(a -> !a.inner().isEmpty());
    }

    private Optional<Plan> plan(TokenPlace around, Set<String> passed, List<Visit> since) {
        var gone = gone(around, passed);
        Map<String, Integer> again = new HashMap<>();
        for (var join : fired(passed, gone)) {
            var before = reached(passed, join);
            if (graph.splits().stream().anyMatch(s -> !s.beside() && before.contains(s.fork()))) {
                return Optional.empty();
            }
            again.put(join, graph.waysInto(join).size() - 1);
        }
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        var token = gone.getFirst();
        var in = around.processInstance().equals(token.processInstance()) ? around.id() : token.processInstance();
        return Optional.of(new Plan(token.processInstance(), in, gone, again, undone(since)));
    }

    private List<Visit> undone(List<Visit> since) {
        List<Visit> undone = new ArrayList<>(since);
        visits.reversed().stream()
                .filter(v -> v.element().equals(step))
                .findFirst()
                .ifPresent(undone::add);
        return undone;
    }

    private List<TokenPlace> gone(TokenPlace around, Set<String> passed) {
        var onward = around.inner().stream()
                .filter(t -> !graph.isJoin(t.element()) && cameOfIt(t, passed))
                .toList();
        return !onward.isEmpty()
                ? onward
                : around.inner().stream()
                        .filter(t -> graph.isJoin(t.element()) && cameFrom(t.element(), passed))
                        .limit(1)
                        .toList();
    }

    private boolean cameOfIt(TokenPlace token, Set<String> passed) {
        return !token.element().equals(step)
                && (passed.contains(token.element()) || token.pending() && cameFrom(token.element(), passed));
    }

    private boolean cameFrom(String vertex, Set<String> passed) {
        return graph.waysInto(vertex).stream().anyMatch(passed::contains);
    }

    /** Joins through which the token must have come to where it is. */
    private List<String> fired(Set<String> passed, List<TokenPlace> gone) {
        return passed.stream()
                .filter(graph::isJoin)
                .filter(join -> gone.stream().noneMatch(t -> t.element().equals(join)))
                .filter(join ->
                        gone.stream().anyMatch(t -> !reached(passed, join).contains(scope.vertexOf(t.element()))))
                .toList();
    }

    /** What the step's token reached without the join. */
    private Set<String> reached(Set<String> passed, String join) {
        Set<String> seen = new HashSet<>(Set.of(step));
        var todo = new ArrayList<>(seen);
        while (!todo.isEmpty()) {
            for (var next : graph.next(todo.removeLast())) {
                boolean goesOn = !next.equals(join) && (passed.contains(next) || graph.isJoin(next));
                if (goesOn && seen.add(next) && passed.contains(next)) {
                    todo.add(next);
                }
            }
        }
        return seen;
    }
}
