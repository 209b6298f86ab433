package app.yizhan.child;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.child.internal.ChildMapper;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestEnded;
import app.yizhan.request.Requests;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Submitted;
import app.yizhan.request.Visibility;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases for a case. Its model waits for them at an event that catches {@link #ALL_CLOSED}; before that it asks whether any
 * is open, since they may have ended meanwhile. A child that was withdrawn, refused or cancelled has ended like any other.
 */
@Service
public class Children {

    /** Message to the parent's model when the last open child has ended. */
    public static final String ALL_CLOSED = "Msg_ChildrenClosed";

    private final ChildMapper mapper;
    private final Requests requests;
    private final RequestsById byId;
    private final Visibility visibility;
    private final CaseRecord record;
    private final RuntimeService runtime;
    private final SchoolClock clock;

    Children(
            ChildMapper mapper,
            Requests requests,
            RequestsById byId,
            Visibility visibility,
            CaseRecord record,
            RuntimeService runtime,
            SchoolClock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.byId = byId;
        this.visibility = visibility;
        this.record = record;
        this.runtime = runtime;
        this.clock = clock;
    }

    /**
     * Opens a case of the service for whoever has the parent, in the caller's transaction, which holds the parent's lock.
     *
     * @param values of the service's start form
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submitted open(Request parent, String service, Map<String, Object> values) {
        var child = requests.open(service, values, parent.applicantId());
        mapper.insert(child.id(), parent.id(), clock.now());
        record.add(parent.id(), CaseRecord.Entry.bySystem("CHILD_OPENED", null, Map.of("number", child.number())));
        if (!child.status().isOpen()) {
            mapper.close(child.id(), clock.now());
        }
        return child;
    }

    /** Whether the parent still waits for any; right as long as its lock is held. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean anyOpen(String parentId) {
        return mapper.countOpen(parentId) > 0;
    }

    /**
     * The oldest first.
     *
     * @throws NotFound if the reader does not see the parent
     */
    @Transactional(readOnly = true)
    public List<ChildCase> of(String parentId, String readerId) {
        return visibility.of(parentId, readerId).history() ? mapper.ofParent(parentId) : List.of();
    }

    /** Children that end at the same moment queue at the parent's row: the last of them sees that it is the last. */
    @EventListener
    void on(RequestEnded event) {
        var child = event.request();
        mapper.parentOfOpen(child.id()).ifPresent(parentId -> {
            var parent = byId.lock(parentId);
            mapper.close(child.id(), clock.now());
            if (parent.status().isOpen()) {
                record.add(parentId, CaseRecord.Entry.bySystem("CHILD_ENDED", null, Map.of("number", child.number())));
                goOn(parent);
            }
        });
    }

    /** A parent that is busy elsewhere hears nothing and asks later. */
    private void goOn(Request parent) {
        if (mapper.countOpen(parent.id()) == 0) {
            runtime.createMessageCorrelation(ALL_CLOSED)
                    .processInstanceId(String.valueOf(parent.instanceId()))
                    .correlateAll();
        }
    }
}
