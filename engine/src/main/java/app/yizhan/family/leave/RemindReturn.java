package app.yizhan.family.leave;

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

    RemindReturn(RequestsById requests, Leaves leaves, LeaveNotices notices, CaseRecord record) {
        this.requests = requests;
        this.leaves = leaves;
        this.notices = notices;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        notices.tellStudent(LeaveNoticeKinds.NEAR, request, period);
        record.add(request.id(), CaseRecord.Entry.bySystem("RETURN_NEAR", null, Map.of()));
    }
}
