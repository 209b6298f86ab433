package app.yizhan.approval;

import app.yizhan.camunda.ModelStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Steps of models that are sketched in tests. */
final class ReturnSteps {

    private ReturnSteps() {}

    /** Can be undone. */
    @ModelStep(key = "return-loose-step", undoable = true)
    public static class Loose implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            // passing is all that matters
        }
    }

    /** Cannot be undone. */
    @ModelStep(key = "return-fixed-step")
    public static class Fixed implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            // passing is all that matters
        }
    }
}
