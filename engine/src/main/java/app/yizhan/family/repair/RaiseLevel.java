package app.yizhan.family.repair;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Still broken: the order goes one level higher, and the time to repair it begins anew. */
@ModelStep(key = "raise-level", writes = "level")
public class RaiseLevel implements JavaDelegate {

    private final RequestsById requests;
    private final RepairPlan plan;
    private final CaseRecord record;

    RaiseLevel(RequestsById requests, RepairPlan plan, CaseRecord record) {
        this.requests = requests;
        this.plan = plan;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        long level = plan.raised(request);
        execution.setVariable(Repair.LEVEL, level);
        record.add(request.id(), CaseRecord.Entry.bySystem("LEVEL_RAISED", null, Map.of("level", level)));
    }
}
