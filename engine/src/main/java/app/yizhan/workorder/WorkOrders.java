package app.yizhan.workorder;

import app.yizhan.request.RequestEnded;
import app.yizhan.workorder.internal.WorkOrderMapper;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders of crews; open as long as their request is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WorkOrders {

    private final WorkOrderMapper mapper;

    WorkOrders(WorkOrderMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes the order, or what has changed of it; nobody has accepted it then. */
    public void put(WorkOrder order) {
        if (mapper.update(order) == 0) {
            mapper.insert(order);
        }
    }

    public void taken(String requestId, String worker) {
        mapper.taken(requestId, worker);
    }

    @Transactional(readOnly = true)
    public Optional<WorkOrder> find(String requestId) {
        return mapper.find(requestId);
    }

    /** The oldest open order of the service at the place and of the category, reported since then. */
    @Transactional(readOnly = true)
    public Optional<WorkOrder> openAt(String service, String place, String category, LocalDateTime since) {
        return mapper.openAt(service, place, category, since).stream().findFirst();
    }

    /** Requests that name this one as not done after all. */
    @Transactional(readOnly = true)
    public List<String> reopening(String requestId) {
        return mapper.reopening(requestId);
    }

    /** Until the transaction ends nobody else reports anything in the building. */
    public void lock(String building) {
        mapper.lockBuilding(building);
    }

    @EventListener
    void on(RequestEnded event) {
        mapper.close(event.request().id());
    }
}
