package app.yizhan.approval;

import app.yizhan.approval.ReturnRoute.Start;
import app.yizhan.request.StepVisits.Visit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What else a return takes away: tokens that came of what is done again, and the part of the way that no longer counts. */
final class ReturnEffects {

    private final ReturnWay way;
    private final int level;
    private final ReturnScope scope;
    private final ReturnGraph graph;
    private final Start start;
    private final List<ReturnSplit> given;

    /** @param level at which the way to the task and the way to the target part */
    ReturnEffects(ReturnWay way, int level, Start start) {
        this.way = way;
        this.level = level;
        this.scope = way.levels().get(level).scope();
        this.graph = scope.graph();
        this.start = start;
        var from = way.levels().get(level).vertex();
        this.given = graph.splits().stream()
                .filter(s -> !s.beside() && s.holds(from) && !s.holds(start.entry()))
                .toList();
    }

    /** The tokens beside the own one that stand in a block which is given up, or wait at its join. */
    List<TokenPlace> others() {
        List<TokenPlace> found = new ArrayList<>();
        for (var token : way.around(level)) {
            boolean goes = runsBeside(token.element()) ? beganSince(token.element()) : isGiven(token.element());
            if (token != way.own(level) && goes) {
                found.add(token);
            }
        }
        joins().forEach(join -> arrived(join).stream().limit(owed(join)).forEach(found::add));
        return found;
    }

    private boolean isGiven(String vertex) {
        return given.stream().anyMatch(s -> s.holds(vertex));
    }

    private boolean runsBeside(String vertex) {
        return graph.splits().stream().anyMatch(s -> s.isBeside(vertex));
    }

    /** What runs beside goes if the event that began it is on the part of the way that no longer counts. */
    private boolean beganSince(String vertex) {
        // a scope that is entered again has its events anew, wherever inside of it the token starts
        var undone = since(way.last(ReturnScope.element(start.entry())));
        return graph.splits().stream()
                .filter(s -> s.isBeside(vertex))
                .flatMap(s -> s.branches(vertex).stream()
                        .map(branch -> graph.next(s.fork()).get(branch)))
                .anyMatch(event -> undone.stream().anyMatch(v -> v.element().equals(event)));
    }

    private Set<String> joins() {
        Set<String> joins = new LinkedHashSet<>();
        given.stream()
                .map(ReturnSplit::join)
                .filter(j -> j != null && !isGiven(j))
                .forEach(joins::add);
        return joins;
    }

    private List<TokenPlace> arrived(String join) {
        return way.around(level).stream().filter(t -> t.element().equals(join)).toList();
    }

    /** How many of the tokens at a join came from blocks that are given up: the ways into it on which none is coming any more. */
    private long owed(String join) {
        Set<String> coming = new HashSet<>();
        for (var token : way.around(level)) {
            if (isGiven(token.element())) {
                coming.addAll(graph.reachedWithout(List.of(token.element()), Set.of(join)));
            }
        }
        return graph.waysInto(join).stream()
                .filter(source ->
                        isGiven(source) || given.stream().anyMatch(s -> s.fork().equals(source)))
                .filter(source -> !coming.contains(source))
                .count();
    }

    List<Visit> undone() {
        return since(way.last(ReturnScope.element(start.vertex())));
    }

    private List<Visit> since(int first) {
        if (first < 0) {
            return List.of();
        }
        Set<String> kept = kept();
        var since = way.visits().subList(first, way.visits().size());
        var inside = scope.elements();
        return since.stream()
                .filter(v -> inside.contains(v.element()) && !kept.contains(v.element()))
                .toList();
    }

    /** Elements on other branches than the one that goes back, and what runs beside the scope. */
    private Set<String> kept() {
        Set<String> kept = new HashSet<>();
        for (var vertex : graph.vertices()) {
            if (graph.apart(start.entry(), vertex) || scope.events().containsKey(vertex)) {
                kept.addAll(scope.elementsAt(vertex));
            }
        }
        return kept;
    }
}
