package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.camunda.FlowListener;
import app.yizhan.request.internal.CaseMapper;
import app.yizhan.request.internal.RequestMapper;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps our record of where a case went, and ends the request when its process ends. */
@Component
class CaseFlow implements FlowListener {

    private static final Map<String, RequestStatus> STATUS_OF_RESULT =
            Map.of("EndEvent_Withdrawn", RequestStatus.WITHDRAWN, "EndEvent_Cancelled", RequestStatus.CANCELLED);

    private final RequestMapper requests;
    private final ReachedEnds ends;
    private final CaseMapper cases;
    private final CaseLock lock;
    private final HeldResources resources;
    private final CaseRecord record;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    CaseFlow(
            RequestMapper requests,
            ReachedEnds ends,
            CaseMapper cases,
            CaseLock lock,
            HeldResources resources,
            CaseRecord record,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.ends = ends;
        this.cases = cases;
        this.lock = lock;
        this.resources = resources;
        this.record = record;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void entered(DelegateExecution execution) {
        lock.take(execution.getProcessBusinessKey());
        cases.enter(
                TimeOrderedId.next(),
                execution.getProcessBusinessKey(),
                execution.getCurrentActivityId(),
                execution.getActivityInstanceId(),
                clock.now(),
                null,
                false);
    }

    @Override
    public void left(DelegateExecution execution) {
        lock.take(execution.getProcessBusinessKey());
        cases.leave(execution.getActivityInstanceId(), clock.now(), execution.isCanceled());
    }

    @Override
    public void resultReached(DelegateExecution execution, String endEvent) {
        ends.reached(execution.getProcessBusinessKey(), endEvent);
    }

    @Override
    public void ended(DelegateExecution execution) {
        if (execution.getSuperExecution() != null) {
            return;
        }
        var id = execution.getProcessBusinessKey();
        var result = ends.last(id).orElse("EndEvent_Cancelled");
        var request = requests.find(id).orElseThrow();
        var ended = request.ended(STATUS_OF_RESULT.getOrDefault(result, RequestStatus.COMPLETED), result, clock.now());
        requests.end(id, ended.status(), result, ended.endedAt());
        resources.releaseAll(id);
        record.add(id, CaseRecord.Entry.bySystem("ENDED", null, Map.of("result", result)));
        events.publishEvent(new RequestEnded(ended));
    }
}
