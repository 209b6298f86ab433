package app.yizhan.family.suggestion;

import app.yizhan.camunda.ModelStep;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/** Tells security and the leaders of the school of a major hazard at once, at night too; the words themselves wait in the task. */
@ModelStep(key = "alert-hazard", undoable = true)
public class AlertHazard implements JavaDelegate {

    static final String SECURITY = "SECURITY";

    private final RequestsById requests;
    private final RequestValues values;
    private final Notifications notifications;
    private final CaseRecord record;
    private final People people;

    AlertHazard(
            RequestsById requests,
            RequestValues values,
            Notifications notifications,
            CaseRecord record,
            People people) {
        this.requests = requests;
        this.values = values;
        this.notifications = notifications;
        this.record = record;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var category = values.current(request).get(Suggestion.CATEGORY);
        Map<String, Object> args = Map.of(
                "number",
                request.number(),
                "category",
                new TextRef("family." + request.service() + ".option." + Suggestion.CATEGORY + "." + category));
        people.holders(Principal.school(SECURITY)).forEach(p -> tell(p, request, request.id(), args));
        // leaders know of it at once; what it is about waits with security, and reaches them when it is late
        people.holders(Principal.school(Roles.LEADER)).forEach(p -> tell(p, request, null, args));
        record.add(request.id(), CaseRecord.Entry.bySystem("HAZARD_TOLD", null, Map.of()));
    }

    private void tell(Person person, Request request, @Nullable String link, Map<String, Object> args) {
        var key = "hazard:" + request.id() + ":" + request.turn() + ":" + person.id();
        notifications.tell(new Notice(Suggestion.HAZARD, person.id(), args, link, null, true, key, null));
    }
}
