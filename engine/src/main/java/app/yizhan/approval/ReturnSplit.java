package app.yizhan.approval;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place of a model where one token becomes several.
 *
 * @param fork the vertex at which they part
 * @param beside whether only its first branch goes on and the others run beside it, as after a non-interrupting boundary event
 * @param join where all branches have come together again, or null if each ends for itself
 * @param region what lies between fork and join, both excluded, with the branches through which it is reached
 */
record ReturnSplit(String fork, boolean beside, @Nullable String join, Map<String, Set<Integer>> region) {

    /** The vertex at which the whole is begun anew: an activity that parts behind itself is done again. */
    String entry() {
        return fork.endsWith("/out") ? ReturnScope.element(fork) : fork;
    }

    boolean holds(String vertex) {
        return region.containsKey(vertex);
    }

    Set<Integer> branches(String vertex) {
        return region.getOrDefault(vertex, Set.of());
    }

    boolean apart(String one, String other) {
        return holds(one) && holds(other) && Collections.disjoint(branches(one), branches(other));
    }

    boolean isBeside(String vertex) {
        return beside && holds(vertex) && !branches(vertex).contains(0);
    }
}
