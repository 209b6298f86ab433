package app.yizhan.family.leave;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A day after the end: the college is to tell the parents. */
@ModelStep(key = "tell-college-of-overdue", undoable = true)
public class TellCollegeOfOverdue implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;
    private final LeaveNotices notices;
    private final CaseRecord record;

    TellCollegeOfOverdue(RequestsById requests, Leaves leaves, LeaveNotices notices, CaseRecord record) {
        this.requests = requests;
        this.leaves = leaves;
        this.notices = notices;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        notices.tellFound(LeaveNoticeKinds.OVERDUE, request, period, LeaveNotices.COUNSELOR_AND_COLLEGE);
        record.add(request.id(), CaseRecord.Entry.bySystem("RETURN_OVERDUE", null, Map.of()));
    }
}
