package app.yizhan.family.leave;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.ModelStep;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.request.RequestsById;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The student is back; {@code returnOutcome} says whether that was in time. */
@ModelStep(key = "close-leave", writes = "returnOutcome")
public class CloseLeave implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;
    private final SchoolClock clock;

    CloseLeave(RequestsById requests, Leaves leaves, SchoolClock clock) {
        this.requests = requests;
        this.leaves = leaves;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        var back = period.backAt() == null ? clock.now() : period.backAt();
        leaves.over(request, back);
        execution.setVariable("returnOutcome", outcome(period, back));
    }

    static String outcome(Period leave, LocalDateTime back) {
        if (back.isBefore(leave.startAt())) {
            return "NOT_TAKEN";
        }
        return back.isAfter(leave.endAt()) ? "LATE" : "IN_TIME";
    }
}
