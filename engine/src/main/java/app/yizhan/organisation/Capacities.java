package app.yizhan.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Everything through which a person may act at this moment. What one received as a substitute is not passed on: only the
 * absentee's own principals are lent.
 *
 * <p>Whether a capacity reaches a given slot depends on the case as well: a substitute acts neither on the absentee's nor on
 * their own requests, nor where they signed already.
 */
@Service
public class Capacities {

    private final Substitutions substitutions;

    Capacities(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    /** One's own first; empty for a leaver. One statement, whoever it is, and no transaction around it of its own. */
    public List<Capacity> of(String personId) {
        return capacities(substitutions.reachOf(personId), personId);
    }

    /**
     * The same for what lists show, mostly from memory: as this node changed it last, and at most two seconds behind a change by
     * another. Whoever acts on what a list showed is asked for by {@link #of} again.
     */
    public List<Capacity> latelyOf(String personId) {
        return capacities(substitutions.reachLatelyOf(personId), personId);
    }

    private static List<Capacity> capacities(List<Acting> reached, String personId) {
        List<Capacity> all = new ArrayList<>();
        Set<Principal> own = new HashSet<>();
        for (var reach : reached) {
            if (reach.absentee().id().equals(personId)) {
                own.addAll(reach.principals());
                reach.principals().stream().map(Capacity::own).forEach(all::add);
            } else {
                reach.principals().stream()
                        .filter(p -> !own.contains(p))
                        .map(p -> new Capacity(p, reach.absentee(), reach.services()))
                        .forEach(all::add);
            }
        }
        return List.copyOf(all);
    }

    /** Those that hold for one service. */
    public List<Capacity> of(String personId, String service) {
        return of(personId).stream().filter(c -> c.covers(service)).toList();
    }
}
