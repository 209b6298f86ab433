package app.yizhan.family.repair;

import app.yizhan.camunda.ModelStep;
import app.yizhan.organisation.People;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A worker has accepted: the board names them, and everybody who reported it is told. */
@ModelStep(key = "tell-reporters", undoable = true)
public class TellReporters implements JavaDelegate {

    private final RequestsById requests;
    private final RequestValues values;
    private final RepairOrders orders;
    private final RepairNotices notices;
    private final People people;

    TellReporters(
            RequestsById requests, RequestValues values, RepairOrders orders, RepairNotices notices, People people) {
        this.requests = requests;
        this.values = values;
        this.orders = orders;
        this.notices = notices;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var all = values.current(request);
        var worker = Repair.text(all, Repair.WORKER);
        if (worker != null) {
            orders.taken(request, people.get(worker).name());
        }
        notices.accepted(request, all);
    }
}
