package app.yizhan.approval;

import app.yizhan.camunda.ModelStep;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

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

    /** Fails as long as a test says so. */
    @ModelStep(key = "return-flaky-step")
    public static class Flaky implements JavaDelegate {

        /** What is in the way; each case says it with a number of its own. */
        static volatile @Nullable String trouble;

        private static final AtomicInteger TRIES = new AtomicInteger();

        @Override
        public void execute(DelegateExecution execution) {
            if (trouble != null) {
                throw new IllegalStateException(trouble + TRIES.incrementAndGet());
            }
        }
    }
}
