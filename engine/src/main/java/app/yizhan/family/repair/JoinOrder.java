package app.yizhan.family.repair;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Parties;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes the reporter a further one of the open order, who is told how it goes on and confirms nothing. */
@ModelStep(key = "join-order")
public class JoinOrder implements JavaDelegate {

    private final RequestsById requests;
    private final RequestValues values;
    private final RepairOrders orders;
    private final Parties parties;
    private final CaseRecord record;

    JoinOrder(RequestsById requests, RequestValues values, RepairOrders orders, Parties parties, CaseRecord record) {
        this.requests = requests;
        this.values = values;
        this.orders = orders;
        this.parties = parties;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        orders.sameAs(values.current(request)).ifPresent(open -> join(request, open));
    }

    private void join(Request request, Request open) {
        parties.add(open.id(), request.applicantId(), Repair.REPORTER);
        record.add(open.id(), CaseRecord.Entry.bySystem("REPORTER_JOINED", null, Map.of("number", request.number())));
        record.add(request.id(), CaseRecord.Entry.bySystem("JOINED_ORDER", null, Map.of("number", open.number())));
    }
}
