package app.yizhan.family.leave;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The term has too many days of leave: those who answer for the student should talk about it, maybe about a suspension. */
@ModelStep(key = "alert-term-of-leaves", undoable = true)
public class AlertTermOfLeaves implements JavaDelegate {

    private static final String WHO_ANSWERS = "counselor-of-student, college-office, role(STUDENT_AFFAIRS)";

    private final RequestsById requests;
    private final Leaves leaves;
    private final LeaveNotices notices;
    private final CaseRecord record;

    AlertTermOfLeaves(RequestsById requests, Leaves leaves, LeaveNotices notices, CaseRecord record) {
        this.requests = requests;
        this.leaves = leaves;
        this.notices = notices;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        notices.tellFound(LeaveNoticeKinds.THIRD, request, period, WHO_ANSWERS);
        record.add(request.id(), CaseRecord.Entry.bySystem("TERM_OF_LEAVES", null, Map.of()));
    }
}
