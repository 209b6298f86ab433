package app.yizhan.family.leave;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.ModelStep;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the student that the leave ends soon, and how to register the return. */
@ModelStep(key = "remind-return", undoable = true)
public class RemindReturn implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;
    private final LeaveNotices notices;
    private final CaseRecord record;
    private final SchoolClock clock;

    RemindReturn(RequestsById requests, Leaves leaves, LeaveNotices notices, CaseRecord record, SchoolClock clock) {
        this.requests = requests;
        this.leaves = leaves;
        this.notices = notices;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        if (period.doorsFrom() != null && !period.endAt().isAfter(clock.now())) {
            // it goes on behind its end: that it is near would be wrong, and the student has just been told what to do
            return;
        }
        notices.tellStudent(LeaveNoticeKinds.NEAR, request, period);
        record.add(request.id(), CaseRecord.Entry.bySystem("RETURN_NEAR", null, Map.of()));
    }
}
