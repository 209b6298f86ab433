package app.yizhan.family.repair;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.setting.Settings;
import app.yizhan.workorder.WorkOrder;
import app.yizhan.workorder.WorkOrders;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Repairs as orders of crews. */
@Component
class RepairOrders {

    private final WorkOrders orders;
    private final RequestsById requests;
    private final Settings settings;
    private final SchoolClock clock;

    RepairOrders(WorkOrders orders, RequestsById requests, Settings settings, SchoolClock clock) {
        this.orders = orders;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes the order as the request's values say; again with what has changed. */
    void put(Request request, Map<String, Object> values) {
        var reopens = Optional.ofNullable(Repair.text(values, Repair.REOPENS)).flatMap(requests::findByNumber);
        orders.put(new WorkOrder(
                request.id(),
                Repair.given(values, Repair.PLACE),
                Repair.given(values, Repair.BUILDING),
                Repair.given(values, Repair.CATEGORY),
                Repair.given(values, Repair.QUEUE),
                ((Number) values.get(Repair.LEVEL)).intValue(),
                LocalDateTime.parse(Repair.given(values, Repair.FINISH_BY)),
                request.submittedAt(),
                reopens.map(Request::id).orElse(null)));
    }

    void taken(Request request, String worker) {
        orders.taken(request.id(), worker);
    }

    /** The open order of somebody who reported the same place and category a short time ago. */
    Optional<Request> sameAs(Map<String, Object> values) {
        var since = clock.now().minusHours(settings.number(Repair.DUPLICATE_HOURS));
        return orders.openAt(
                        Repair.KEY, Repair.given(values, Repair.PLACE), Repair.given(values, Repair.CATEGORY), since)
                .map(order -> requests.get(order.requestId()));
    }

    /** Level on which a reopened order is handled: one above the order that it names. */
    int levelAfter(Request reopened) {
        return orders.find(reopened.id()).map(WorkOrder::level).orElse(0) + 1;
    }

    /** Number of the order by which this one was reopened already. */
    Optional<String> reopenedBy(Request request, String except) {
        return orders.reopening(request.id()).stream()
                .filter(id -> !id.equals(except))
                .findFirst()
                .map(id -> requests.get(id).number());
    }

    void lock(String building) {
        orders.lock(building);
    }
}
