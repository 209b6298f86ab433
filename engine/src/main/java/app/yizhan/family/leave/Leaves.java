package app.yizhan.family.leave;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.document.Documents;
import app.yizhan.excuse.Excuse;
import app.yizhan.excuse.Excuses;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.request.Request;
import app.yizhan.request.RequestEnded;
import app.yizhan.request.RequestsById;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.RuntimeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a leave: granted, extended, over. Excuse and slip follow in the same transaction. */
@Component
class Leaves {

    private static final String EXTENDED = "Msg_LeaveExtended";
    /** What the model calls the paper for the gate. */
    private static final String SLIP = "slip";

    private static final String LEAVE_OVER = "Msg_LeaveOver";

    private final LeaveMapper mapper;
    private final Excuses excuses;
    private final Documents documents;
    private final RequestsById requests;
    private final LeaveNotices notices;
    private final RuntimeService runtime;
    private final SchoolClock clock;

    Leaves(
            LeaveMapper mapper,
            Excuses excuses,
            Documents documents,
            RequestsById requests,
            LeaveNotices notices,
            RuntimeService runtime,
            SchoolClock clock) {
        this.mapper = mapper;
        this.excuses = excuses;
        this.documents = documents;
        this.requests = requests;
        this.notices = notices;
        this.runtime = runtime;
        this.clock = clock;
    }

    Period of(Request request) {
        return mapper.find(request.id()).orElseThrow();
    }

    /** A second call changes nothing. */
    void grant(Request request) {
        mapper.change(request.id(), Leave.ASKED, Leave.GRANTED);
        var period = of(request);
        excuse(period);
        notices.tellGate("leave-granted", request, period);
    }

    /** Moves the end of the leave that the request extends, and lets its case count anew. */
    void extend(Request extension) {
        var asked = of(extension);
        var old = requests.lock(String.valueOf(asked.extendsId()));
        if (mapper.change(extension.id(), Leave.ASKED, Leave.OVER) == 0
                || mapper.moveEnd(old.id(), asked.endAt()) == 0) {
            return;
        }
        var moved = of(old);
        excuse(moved);
        notices.tellGate("leave-granted", old, moved);
        runtime.createMessageCorrelation(EXTENDED)
                .processInstanceId(String.valueOf(old.instanceId()))
                .correlate();
    }

    /**
     * The leave is over, and so is whatever was asked on top of it. Whoever says that they are back is excused until then; what a door
     * saw moves no excuse, for it may have seen somebody else (docs/decisions/0045).
     *
     * @param back when the student was back; null: nobody knows, the excuse ends as it was granted
     */
    void over(Request request, @Nullable LocalDateTime back) {
        if (mapper.change(request.id(), Leave.GRANTED, Leave.OVER) == 0) {
            return;
        }
        if (back != null) {
            if (of(request).backAt() == null) {
                mapper.back(request.id(), back);
                excuses.end(request.id(), back);
            }
            documents.revoke(request.id(), SLIP, "over", null);
        }
        notices.tellGate("leave-ended", request, of(request));
        mapper.askedExtensions(request.id())
                .forEach(extension -> runtime.createMessageCorrelation(LEAVE_OVER)
                        .processInstanceId(String.valueOf(
                                requests.lock(extension.requestId()).instanceId()))
                        .correlate());
    }

    /**
     * What a door saw was not the student: excused they were all the time, the paper for the gate is issued anew. The student is told:
     * whoever was back has to register the return now.
     */
    void goesOn(Request request) {
        if (mapper.takeBackEntry(request.id(), clock.now()) > 0) {
            var period = of(request);
            notices.tellGate("leave-granted", request, period);
            notices.tellStudent(LeaveNoticeKinds.GOES_ON, request, period);
        }
    }

    /** In whatever way a case ends, its time is free again: nobody granted it, or an administrator cancelled it. */
    @EventListener
    void on(RequestEnded event) {
        var request = event.request();
        if (request.service().equals(Leave.KEY)) {
            mapper.change(request.id(), Leave.ASKED, Leave.VOID);
            over(request, clock.now());
        }
    }

    private void excuse(Period period) {
        excuses.give(new Excuse(period.studentId(), period.startAt(), period.endAt(), Leave.KEY, period.requestId()));
    }
}
