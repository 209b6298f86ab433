package app.yizhan.family.leave;

import app.yizhan.access.Passages;
import app.yizhan.audit.Audit;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/**
 * Registers one return as of the moment at which a door saw the student come in, and tells the student and the counselor. Which door it
 * was is written nowhere.
 */
@Component
class DoorReturn {

    private static final String ENTRY_SEEN = "Msg_EntrySeen";

    private final LeaveMapper mapper;
    private final Passages passages;
    private final RequestsById requests;
    private final CaseRecord record;
    private final Audit audit;
    private final LeaveNotices notices;
    private final RuntimeService runtime;

    DoorReturn(
            LeaveMapper mapper,
            Passages passages,
            RequestsById requests,
            CaseRecord record,
            Audit audit,
            LeaveNotices notices,
            RuntimeService runtime) {
        this.mapper = mapper;
        this.passages = passages;
        this.requests = requests;
        this.record = record;
        this.audit = audit;
        this.notices = notices;
        this.runtime = runtime;
    }

    /**
     * In the caller's transaction, with everything read anew behind the lock.
     *
     * @return whether it was closed; a case of an older model waits for the student
     */
    boolean close(String requestId, DoorRule rule) {
        var request = requests.lock(requestId);
        var leave = mapper.find(requestId).orElseThrow();
        var back = back(leave, rule);
        if (back.isEmpty() || !waits(request)) {
            return false;
        }
        mapper.back(requestId, back.get());
        record.add(requestId, CaseRecord.Entry.bySystem("ENTRY_SEEN", null, Map.of()));
        // an auditor who asks what was done to the student finds it
        audit.record(requestId, null, "leave.back-by-door", leave.studentId(), Map.of(), Map.of());
        notices.tellStudent(LeaveNoticeKinds.BACK, request, leave);
        notices.tellFound(LeaveNoticeKinds.BACK_STAFF, request, leave, LeaveNotices.COUNSELOR);
        runtime.createMessageCorrelation(ENTRY_SEEN)
                .processInstanceId(String.valueOf(request.instanceId()))
                .correlate();
        return true;
    }

    private Optional<LocalDateTime> back(Period leave, DoorRule rule) {
        return leave.isGranted() && mapper.askedExtensions(leave.requestId()).isEmpty()
                ? rule.back(leave, passages.of(List.of(leave.studentId()), rule.from(leave)))
                : Optional.empty();
    }

    private boolean waits(Request request) {
        return runtime.createExecutionQuery()
                        .processInstanceId(String.valueOf(request.instanceId()))
                        .messageEventSubscriptionName(ENTRY_SEEN)
                        .count()
                > 0;
    }
}
