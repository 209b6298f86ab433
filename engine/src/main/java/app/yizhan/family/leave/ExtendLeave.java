package app.yizhan.family.leave;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.RequestsById;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The extension is granted: the old leave ends later, its case plans the return anew. */
@ModelStep(key = "extend-leave")
public class ExtendLeave implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;

    ExtendLeave(RequestsById requests, Leaves leaves) {
        this.requests = requests;
        this.leaves = leaves;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leaves.extend(requests.get(execution.getProcessBusinessKey()));
    }
}
