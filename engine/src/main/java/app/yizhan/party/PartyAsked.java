package app.yizhan.party;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.Unit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes holders of roles in units of the Party an assignment that says of each of them why. The applicant does not count. */
@Component
class PartyAsked {

    /** More names would not make the reason clearer. */
    private static final int MOST_REASONS = 5;

    private final People people;

    PartyAsked(People people) {
        this.people = people;
    }

    /**
     * @param why text key of the reason
     * @param facts arguments of the reason beside {@code name}
     */
    Assignment of(List<Principal> roles, String why, Map<String, String> facts, AssignmentContext context) {
        Set<Reason> reasons = new LinkedHashSet<>();
        var held = roles.stream()
                .filter(role -> reasons.addAll(reasons(role, why, facts, context)))
                .toList();
        return new Assignment(held, reasons.stream().limit(MOST_REASONS).toList());
    }

    private List<Reason> reasons(Principal role, String why, Map<String, String> facts, AssignmentContext context) {
        return people.reachedBy(role, context.subject().id()).stream()
                .map(person -> {
                    Map<String, String> all = new HashMap<>(facts);
                    all.put("name", person.name());
                    return new Reason(why, all);
                })
                .toList();
    }

    /** A unit in both languages, as argument {@code key} and {@code keyEn}: the reason is kept as it was, and read in either. */
    static Map<String, String> named(String key, Unit unit) {
        return Map.of(key, unit.name(), key + "En", unit.nameEn());
    }
}
