package app.yizhan.family.repair;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.RequestsById;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The time until which it is to be repaired begins anew: the reporter has accepted the quote. */
@ModelStep(key = "plan-repair", undoable = true)
public class PlanRepair implements JavaDelegate {

    private final RequestsById requests;
    private final RepairPlan plan;

    PlanRepair(RequestsById requests, RepairPlan plan) {
        this.requests = requests;
        this.plan = plan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plan.anew(requests.get(execution.getProcessBusinessKey()));
    }
}
