package app.yizhan.family.visit;

import app.yizhan.camunda.ModelStep;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.visiting.RoomVisits;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes which rooms were visited, and tells the counselling centre of a confidential note if the visitor asked for it. */
@ModelStep(key = "note-visit")
public class NoteVisit implements JavaDelegate {

    static final String COUNSELLING = "COUNSELLING";

    private final RequestsById requests;
    private final RequestValues values;
    private final RoomVisits visits;
    private final People people;
    private final Notifications notifications;

    NoteVisit(
            RequestsById requests,
            RequestValues values,
            RoomVisits visits,
            People people,
            Notifications notifications) {
        this.requests = requests;
        this.values = values;
        this.visits = visits;
        this.people = people;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var all = values.current(request);
        visits.note(
                request, Visit.rooms(all), Visit.visitedAt(all), Integer.parseInt(String.valueOf(all.get(Visit.MOOD))));
        if (Boolean.TRUE.equals(all.get(Visit.TELL_COUNSELLING)) && Visit.text(all, Visit.NOTE) != null) {
            people.holders(Principal.school(COUNSELLING)).forEach(person -> tell(person, request));
        }
    }

    private void tell(Person person, Request request) {
        Map<String, Object> args = Map.of("visitor", request.applicantName(), "number", request.number());
        var key = Visit.NOTE_NOTICE + ":" + request.id() + ":" + person.id();
        notifications.tell(new Notice(Visit.NOTE_NOTICE, person.id(), args, request.id(), null, true, key, null));
    }
}
