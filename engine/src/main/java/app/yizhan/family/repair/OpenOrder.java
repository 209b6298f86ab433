package app.yizhan.family.repair;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes the order as it is now, for crews and boards, and tells whom the triage table names, once. */
@ModelStep(key = "open-order", undoable = true)
public class OpenOrder implements JavaDelegate {

    private final RequestsById requests;
    private final RequestValues values;
    private final RepairOrders orders;
    private final RepairTriage triage;
    private final RepairNotices notices;

    OpenOrder(
            RequestsById requests,
            RequestValues values,
            RepairOrders orders,
            RepairTriage triage,
            RepairNotices notices) {
        this.requests = requests;
        this.values = values;
        this.orders = orders;
        this.triage = triage;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var all = values.current(request);
        orders.put(request, all);
        notices.urgent(request, all, triage.of(all).tells());
    }
}
