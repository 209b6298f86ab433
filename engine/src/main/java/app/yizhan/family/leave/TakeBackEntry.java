package app.yizhan.family.leave;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.RequestsById;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** A door saw somebody else: the leave is granted as before, and what doors saw until now counts no more (docs/decisions/0048). */
@ModelStep(key = "take-back-entry")
public class TakeBackEntry implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;

    TakeBackEntry(RequestsById requests, Leaves leaves) {
        this.requests = requests;
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.goesOn(requests.get(execution.getProcessBusinessKey()));
    }
}
