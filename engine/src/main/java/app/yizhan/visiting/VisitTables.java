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

    private static final String SERVICE = "visit";
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
        return number(
                QUOTA, Map.of("role", role, "weekOfMonth", (long) (monday.getDayOfMonth() - 1) / WEEK + 1), "quota");
    }

    /** The sum of what every fitting row gives. */
    int score(RoomFacts facts, LocalDate day) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("watched", facts.watched());
        inputs.put("lastMood", facts.mood() == null ? null : (long) facts.mood());
        inputs.put("daysSince", facts.lastVisit() == null ? NEVER : ChronoUnit.DAYS.between(facts.lastVisit(), day));
        inputs.put("newInRoom", facts.newInRoom());
        inputs.put("openItems", (long) facts.openItems());
        return number(PRIORITY, inputs, "score");
    }

    private int number(String table, Map<String, Object> inputs, String output) {
        return tables.evaluate(family(), table, inputs).get(output) instanceof Number number ? number.intValue() : 0;
    }

    private Family family() {
        return families.latest(SERVICE);
    }
}
