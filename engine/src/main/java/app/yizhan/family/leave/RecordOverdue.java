package app.yizhan.family.leave;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Nobody registered a return in the days that are allowed for it: the leave is closed, from its end on the absence is not excused. */
@ModelStep(key = "record-overdue")
public class RecordOverdue implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;
    private final CaseRecord record;

    RecordOverdue(RequestsById requests, Leaves leaves, CaseRecord record) {
        this.requests = requests;
        this.leaves = leaves;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        leaves.over(request, null);
        record.add(request.id(), CaseRecord.Entry.bySystem("NOT_BACK", null, Map.of()));
    }
}
