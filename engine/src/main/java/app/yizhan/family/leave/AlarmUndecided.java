package app.yizhan.family.leave;

import app.yizhan.approval.WhoIsAsked;
import app.yizhan.camunda.ModelStep;
import app.yizhan.organisation.Person;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * The leave begins and nobody has decided: whoever is asked is told, and so are counselor and college. Nothing is approved by
 * silence. A leave that was decided in time is none of this step's business.
 */
@ModelStep(key = "alarm-undecided", undoable = true)
public class AlarmUndecided implements JavaDelegate {

    private final RequestsById requests;
    private final Leaves leaves;
    private final LeaveNotices notices;
    private final WhoIsAsked asked;
    private final CaseRecord record;

    AlarmUndecided(RequestsById requests, Leaves leaves, LeaveNotices notices, WhoIsAsked asked, CaseRecord record) {
        this.requests = requests;
        this.leaves = leaves;
        this.notices = notices;
        this.asked = asked;
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        if (!period.state().equals(Leave.ASKED)) {
            return;
        }
        var persons = asked.of(request).stream().map(Person::id).toList();
        notices.tell(LeaveNoticeKinds.UNDECIDED, request, period, persons);
        notices.tellFound(LeaveNoticeKinds.UNDECIDED, request, period, LeaveNotices.COUNSELOR_AND_COLLEGE);
        record.add(request.id(), CaseRecord.Entry.bySystem("STILL_UNDECIDED", null, Map.of()));
    }
}
