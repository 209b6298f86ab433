package app.yizhan.camunda;

import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Hears of every flow node that a case enters and leaves and of its end, in the engine's transaction. */
public interface FlowListener {

    void entered(DelegateExecution execution);

    void left(DelegateExecution execution);

    /**
     * The case's own way came to an end; it is the result if no other does before everything is over.
     *
     * @param endEvent id of the end event on the process level or in an event subprocess, the business result
     */
    void resultReached(DelegateExecution execution, String endEvent);

    void ended(DelegateExecution execution);
}
