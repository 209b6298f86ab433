package app.yizhan.family.leave;

import app.yizhan.camunda.ModelStep;
import app.yizhan.request.RequestsById;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The leave is granted: the student is excused, and those who would miss the student are told when, not why. */
@ModelStep(key = "grant-leave")
public class GrantLeave implements JavaDelegate {

    private static final String WHO_LOOKS = "class-teacher-of-student";
    private static final String WHO_KNOWS = "manager-of-own-building";

    private final RequestsById requests;
    private final Leaves leaves;
    private final LeaveNotices notices;

    GrantLeave(RequestsById requests, Leaves leaves, LeaveNotices notices) {
        this.requests = requests;
        this.leaves = leaves;
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        leaves.grant(request);
        notices.tellFound(LeaveNoticeKinds.AWAY, request, leaves.of(request), WHO_LOOKS);
        notices.tellOnly(LeaveNoticeKinds.AWAY, request, leaves.of(request), WHO_KNOWS);
    }
}
