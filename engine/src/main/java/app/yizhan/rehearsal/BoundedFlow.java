package app.yizhan.rehearsal;

import app.yizhan.camunda.FlowListener;
import java.util.HashMap;
import java.util.Map;
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

    /** Many cases may move at one instant; cases that open each other without end do not. */
    private static final int MOST_IN_ALL = 20_000;

    private final FlowListener flow;
    private final Map<String, Integer> entered = new HashMap<>();
    private int all;

    BoundedFlow(@Qualifier("caseFlow") FlowListener flow) {
        this.flow = flow;
    }

    /** An act begins: a rehearsal does one after the other. */
    void begin() {
        entered.clear();
        all = 0;
    }

    @Override
    public void entered(DelegateExecution execution) {
        if (++all > MOST_IN_ALL || entered.merge(execution.getProcessInstanceId(), 1, Integer::sum) > MOST) {
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
