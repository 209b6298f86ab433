package app.yizhan.approval;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which vertices lie on every way from a root to another; on the reversed graph, on every way to the end. */
final class ReturnDominance {

    private ReturnDominance() {}

    /** @return for every vertex that can be reached, all that dominate it, itself included */
    static Map<String, Set<String>> from(String root, Map<String, List<String>> next) {
        var reached = reached(List.of(root), next);
        var previous = reverse(next);
        Map<String, Set<String>> found = new HashMap<>();
        reached.forEach(v -> found.put(v, new HashSet<>(v.equals(root) ? Set.of(root) : reached)));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var vertex : reached) {
                if (!vertex.equals(root)) {
                    changed |= found.get(vertex).retainAll(meet(vertex, previous, found));
                }
            }
        }
        return found;
    }

    private static Set<String> meet(String vertex, Map<String, List<String>> previous, Map<String, Set<String>> found) {
        Set<String> common = null;
        for (var before : previous.getOrDefault(vertex, List.of())) {
            var its = found.get(before);
            if (its != null && common == null) {
                common = new HashSet<>(its);
            } else if (its != null) {
                common.retainAll(its);
            }
        }
        Set<String> all = common == null ? new HashSet<>() : common;
        all.add(vertex);
        return all;
    }

    static Set<String> reached(Collection<String> from, Map<String, List<String>> next) {
        Set<String> seen = new HashSet<>(from);
        var todo = new java.util.ArrayDeque<>(from);
        while (!todo.isEmpty()) {
            for (var following : next.getOrDefault(todo.pop(), List.of())) {
                if (seen.add(following)) {
                    todo.push(following);
                }
            }
        }
        return seen;
    }

    static Map<String, List<String>> reverse(Map<String, List<String>> next) {
        Map<String, List<String>> reversed = new HashMap<>();
        next.forEach((from, all) -> all.forEach(to ->
                reversed.computeIfAbsent(to, k -> new java.util.ArrayList<>()).add(from)));
        return reversed;
    }
}
