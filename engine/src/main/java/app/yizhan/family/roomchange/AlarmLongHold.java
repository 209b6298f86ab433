package app.yizhan.family.roomchange;

import app.yizhan.camunda.ModelStep;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the housing centre that an office has had a bed waiting for too long; the bed stays the student's. */
@ModelStep(key = "alarm-long-hold", undoable = true)
public class AlarmLongHold implements JavaDelegate {

    private final RequestsById requests;
    private final Notifications notifications;
    private final CaseRecord record;
    private final People people;

    AlarmLongHold(RequestsById requests, Notifications notifications, CaseRecord record, People people) {
        this.requests = requests;
        this.notifications = notifications;
        this.record = record;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        Map<String, Object> args = Map.of(
                "number", request.number(),
                "applicant", request.applicantName(),
                "service", new TextRef("family." + request.service() + "." + request.service()));
        for (var person : people.holders(Principal.school("HOUSING_CENTRE"))) {
            notifications.tell(new Notice(
                    "long-hold",
                    person.id(),
                    args,
                    request.id(),
                    null,
                    true,
                    "long-hold:" + request.id() + ":" + person.id(),
                    null));
        }
        record.add(request.id(), CaseRecord.Entry.bySystem("LONG_HOLD", null, Map.of()));
    }
}
