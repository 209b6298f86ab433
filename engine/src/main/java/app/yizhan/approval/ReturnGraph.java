package app.yizhan.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The flow of one scope of a model. An activity with non-interrupting boundary events has a vertex of its own before it, at
 * which the paths of those events part from it.
 */
final class ReturnGraph {

    private static final String END = "/end";

    private final String start;
    private final Map<String, List<String>> next;
    private final Set<String> joins;
    private final List<ReturnSplit> splits;

    /**
     * @param forks vertices at which a token becomes several
     * @param besides of those, the ones whose further branches run beside the first
     * @param joins vertices that wait for a token on each way in
     */
    ReturnGraph(
            String start, Map<String, List<String>> next, Set<String> forks, Set<String> besides, Set<String> joins) {
        this.start = start;
        this.next = next;
        this.joins = joins;
        var dominators = ReturnDominance.from(start, next);
        var toTheEnd = ReturnDominance.from(END, ReturnDominance.reverse(withEnd(besides)));
        Set<String> parting = new HashSet<>(forks);
        parting.addAll(besides);
        this.splits = parting.stream()
                .sorted()
                .filter(dominators::containsKey)
                .map(f -> split(f, besides.contains(f), dominators.get(f), toTheEnd))
                .toList();
    }

    /** The flow that has to come together: without what runs beside it. */
    private Map<String, List<String>> withEnd(Set<String> besides) {
        Map<String, List<String>> all = new HashMap<>();
        next.forEach((from, to) -> {
            var onward = besides.contains(from) ? to.subList(0, 1) : to;
            all.put(from, onward.isEmpty() ? List.of(END) : onward);
        });
        return all;
    }

    private ReturnSplit split(String fork, boolean beside, Set<String> dominators, Map<String, Set<String>> toTheEnd) {
        var join = beside ? null : nearest(fork, toTheEnd);
        Map<String, Set<Integer>> region = new HashMap<>();
        var branches = next.get(fork);
        // a loop that comes round to the fork begins the block anew
        Set<String> barriers = join == null ? Set.of(fork) : Set.of(fork, join);
        for (int i = 0; i < branches.size(); i++) {
            for (var vertex : reachedWithout(List.of(branches.get(i)), barriers)) {
                region.computeIfAbsent(vertex, k -> new HashSet<>()).add(i);
            }
        }
        region.keySet().removeAll(dominators);
        return new ReturnSplit(fork, beside, join, region);
    }

    /** Of all that every branch comes to, the first, if it waits for them; null if each goes on for itself. */
    private @Nullable String nearest(String fork, Map<String, Set<String>> toTheEnd) {
        return toTheEnd.getOrDefault(fork, Set.of()).stream()
                .filter(v -> !v.equals(fork))
                .max(Comparator.comparingInt(v -> toTheEnd.get(v).size()))
                .filter(joins::contains)
                .orElse(null);
    }

    String start() {
        return start;
    }

    Set<String> vertices() {
        return next.keySet();
    }

    List<String> next(String vertex) {
        return next.getOrDefault(vertex, List.of());
    }

    boolean isJoin(String vertex) {
        return joins.contains(vertex);
    }

    List<ReturnSplit> splits() {
        return splits;
    }

    boolean leads(String from, String to) {
        return ReturnDominance.reached(next(from), next).contains(to);
    }

    /** Whether tokens at the two may exist at the same time, each on its own branch. */
    boolean apart(String one, String other) {
        return splits.stream().anyMatch(s -> s.apart(one, other));
    }

    /** The outermost fork around a vertex that one who comes from outside has to begin at. */
    String entryFromOutside(String vertex) {
        var entry = vertex;
        Set<String> tried = new HashSet<>();
        Optional<ReturnSplit> around = Optional.empty();
        do {
            var now = entry;
            around = splits.stream()
                    .filter(s -> !s.beside() && s.holds(now) && tried.add(s.fork()))
                    .findFirst();
            entry = around.map(ReturnSplit::entry).orElse(now);
        } while (around.isPresent());
        return entry;
    }

    /** Vertices that a token reaches without passing the given ones. */
    Set<String> reachedWithout(Collection<String> from, Set<String> barriers) {
        Set<String> seen = new HashSet<>();
        var todo = new ArrayList<>(from);
        while (!todo.isEmpty()) {
            var vertex = todo.removeLast();
            if (!barriers.contains(vertex) && seen.add(vertex)) {
                todo.addAll(next(vertex));
            }
        }
        return seen;
    }

    /** Sources of the ways into a join, one an edge. */
    List<String> waysInto(String join) {
        return next.entrySet().stream()
                .flatMap(e -> e.getValue().stream().filter(join::equals).map(to -> e.getKey()))
                .toList();
    }
}
