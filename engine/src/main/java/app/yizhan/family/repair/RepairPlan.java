package app.yizhan.family.repair;

import app.yizhan.catalog.Families;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when and on which level an order is repaired, where that changes while it runs. */
@Component
class RepairPlan {

    private final RequestValues values;
    private final Families families;
    private final RepairTriage triage;
    private final RepairOrders orders;

    RepairPlan(RequestValues values, Families families, RepairTriage triage, RepairOrders orders) {
        this.values = values;
        this.families = families;
        this.triage = triage;
        this.orders = orders;
    }

    void anew(Request request) {
        write(request, Map.of());
    }

    /** @return the level one above the last */
    long raised(Request request) {
        long level = ((Number) values.current(request).get(Repair.LEVEL)).longValue() + 1;
        write(request, Map.of(Repair.LEVEL, level));
        return level;
    }

    private void write(Request request, Map<String, Object> changed) {
        Map<String, Object> all = new HashMap<>(values.current(request));
        Map<String, Object> written = new HashMap<>(changed);
        written.put(Repair.FINISH_BY, triage.finishBy(all).toString());
        values.write(
                request.id(),
                request.turn(),
                families.of(request.definitionId()).startForm(),
                written,
                request.applicantId());
        all.putAll(written);
        orders.put(request, all);
    }
}
