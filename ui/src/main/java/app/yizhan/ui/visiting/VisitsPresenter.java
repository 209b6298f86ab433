package app.yizhan.ui.visiting;

import app.yizhan.visiting.PlannedRoom;
import app.yizhan.visiting.VisitPlan;
import app.yizhan.visiting.VisitPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** None where no table asks the person for visits. */
    Optional<Week> of(String personId) {
        return plans.of(personId).map(plan -> new Week(plan, buildings(plan)));
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
