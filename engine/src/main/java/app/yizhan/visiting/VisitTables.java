package app.yizhan.visiting;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.request.RouteTables;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tables of visits say now: how many rooms a role visits in a week, and how soon a room is visited. */
@Component
class VisitTables {

    static final String SERVICE = "visit";
    private static final String QUOTA = "visit-quota";
    private static final String PRIORITY = "visit-priority";

    /** Since a room's last visit where there was none. */
    private static final long NEVER = 9_999;

    private static final int WEEK = 7;

    private final RouteTables tables;
    private final Families families;

    VisitTables(RouteTables tables, Families families) {
        this.tables = tables;
        this.families = families;
    }

    /** Roles that may record visits; the quota table says which of them have to. */
    List<String> roles() {
        return family().starters();
    }

    /** Rooms in the week; 0 where no row fits. */
    int quota(String role, LocalDate monday) {
        return number(evaluated(role, monday), "quota");
    }

    /**
     * Within how many weeks every room is visited by somebody, by the role of which the table asks it soonest; 0: by none. What the
     * table says of roles that visit nothing in the week does not count.
     */
    int weeksOfARound(LocalDate monday) {
        return roles().stream()
                .map(role -> evaluated(role, monday))
                .filter(row -> number(row, "quota") > 0)
                .mapToInt(row -> number(row, "round"))
                .filter(weeks -> weeks > 0)
                .min()
                .orElse(0);
    }

    private Map<String, Object> evaluated(String role, LocalDate monday) {
        long weekOfMonth = (long) (monday.getDayOfMonth() - 1) / WEEK + 1;
        return tables.evaluate(family(), QUOTA, Map.of("role", role, "weekOfMonth", weekOfMonth));
    }

    /** The sum of what every fitting row gives. */
    int score(RoomFacts facts, LocalDate day) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("watched", facts.watched());
        inputs.put("lastMood", facts.mood() == null ? null : (long) facts.mood());
        inputs.put("daysSince", facts.lastVisit() == null ? NEVER : ChronoUnit.DAYS.between(facts.lastVisit(), day));
        inputs.put("newInRoom", facts.newInRoom());
        inputs.put("openItems", (long) facts.openItems());
        return number(tables.evaluate(family(), PRIORITY, inputs), "score");
    }

    private static int number(Map<String, Object> row, String output) {
        return row.get(output) instanceof Number number ? number.intValue() : 0;
    }

    private Family family() {
        return families.latest(SERVICE);
    }
}
