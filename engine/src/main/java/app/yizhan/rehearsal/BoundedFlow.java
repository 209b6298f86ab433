package app.yizhan.rehearsal;

import app.yizhan.camunda.FlowListener;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hears of every node that a case enters, and says stop to a draft that goes round without ever waiting. */
@Component
@Primary
@Profile("rehearsal")
class BoundedFlow implements FlowListener {

    /** More than any way has that leads somewhere. */
    static final int MOST = 2_000;

    private final FlowListener flow;
    private int entered;

    BoundedFlow(@Qualifier("caseFlow") FlowListener flow) {
        this.flow = flow;
    }

    /** An act begins: a rehearsal does one after the other. */
    void begin() {
        entered = 0;
    }

    @Override
    public void entered(DelegateExecution execution) {
        if (++entered > MOST) {
            throw new RunsInCircles(execution.getCurrentActivityId());
        }
        flow.entered(execution);
    }

    @Override
    public void left(DelegateExecution execution) {
        flow.left(execution);
    }

    @Override
    public void resultReached(DelegateExecution execution, String endEvent) {
        flow.resultReached(execution, endEvent);
    }

    @Override
    public void ended(DelegateExecution execution) {
        flow.ended(execution);
    }
}
