package app.yizhan.ui.visiting;

import app.yizhan.visiting.PlannedRoom;
import app.yizhan.visiting.VisitPlan;
import app.yizhan.visiting.VisitPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The plan of this week as one walks it: building by building, floor by floor. */
@Component
class VisitsPresenter {

    /** @param buildings rooms by building and floor, in order */
    record Week(VisitPlan plan, Map<String, Map<Integer, List<PlannedRoom>>> buildings) {}

    private final VisitPlans plans;

    VisitsPresenter(VisitPlans plans) {
        this.plans = plans;
    }

    /** The person's own, then those of absent colleagues; none where no table asks for visits. */
    List<Week> of(String personId) {
        return Stream.concat(plans.of(personId).stream(), plans.insteadOfOthers(personId).stream())
                .map(plan -> new Week(plan, buildings(plan)))
                .toList();
    }

    private static Map<String, Map<Integer, List<PlannedRoom>>> buildings(VisitPlan plan) {
        Map<String, Map<Integer, List<PlannedRoom>>> buildings = new TreeMap<>();
        plan.rooms()
                .forEach(room -> buildings
                        .computeIfAbsent(room.building(), building -> new TreeMap<>())
                        .computeIfAbsent(room.floor(), floor -> new ArrayList<>())
                        .add(room));
        return buildings;
    }
}
