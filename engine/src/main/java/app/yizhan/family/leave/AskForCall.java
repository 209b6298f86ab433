package app.yizhan.family.leave;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Two hours after the end: the counselor is to call the student, who reads the same. */
@ModelStep(key = "ask-for-call", undoable = true)
public class AskForCall implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;
    private final LeaveNotices notices;
    private final CaseRecord record;

    AskForCall(RequestsById requests, Leaves leaves, LeaveNotices notices, CaseRecord record) {
        this.requests = requests;
        this.leaves = leaves;
        this.notices = notices;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        notices.tellStudent(LeaveNoticeKinds.LATE_YOU, request, period);
        notices.tellFound(LeaveNoticeKinds.LATE, request, period, LeaveNotices.COUNSELOR);
        record.add(request.id(), CaseRecord.Entry.bySystem("RETURN_LATE", null, Map.of()));
    }
}
