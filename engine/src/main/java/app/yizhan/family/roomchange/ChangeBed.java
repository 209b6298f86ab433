package app.yizhan.family.roomchange;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.ModelStep;
import app.yizhan.housing.BedAllocations;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.HeldResources;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Makes the bed the student's own, or exchanges two: old allocations are closed and new ones opened in one transaction, and
 * access control is told by an outbox event. Ends with {@code Err_BedTaken} if a hard constraint no longer holds. Running
 * twice for a request changes nothing the second time.
 */
@ModelStep(key = "change-bed", errors = "Err_BedTaken")
public class ChangeBed implements JavaDelegate {

    private final BedAllocations allocations;
    private final Eligibility eligibility;
    private final RequestsById requests;
    private final RequestValues values;
    private final HeldResources resources;
    private final Notifications notifications;
    private final CaseRecord record;
    private final People people;
    private final SchoolClock clock;

    ChangeBed(
            BedAllocations allocations,
            Eligibility eligibility,
            RequestsById requests,
            RequestValues values,
            HeldResources resources,
            Notifications notifications,
            CaseRecord record,
            People people,
            SchoolClock clock) {
        this.allocations = allocations;
        this.eligibility = eligibility;
        this.requests = requests;
        this.values = values;
        this.resources = resources;
        this.notifications = notifications;
        this.record = record;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var all = values.current(request);
        try {
            change(request, all);
        } catch (Refusal e) {
            record.add(request.id(), CaseRecord.Entry.bySystem("BED_NOT_CHANGED", null, Map.of("code", e.code())));
            throw new BpmnError("Err_BedTaken", e.code());
        }
        resources.of(request.id()).forEach(h -> resources.finish(request.id(), h.kind(), h.ref()));
        tellTheGate(request, all);
    }

    private void change(Request request, Map<String, Object> all) {
        eligibility.checkNotFrozenToday();
        eligibility.checkBelongs(people.get(request.applicantId()));
        if (RoomChange.isSwap(all)) {
            eligibility.checkBelongs(people.get(RoomChange.text(all, RoomChange.PARTNER)));
            allocations.swap(
                    request.id(), request.applicantId(), RoomChange.text(all, RoomChange.PARTNER), clock.today());
        } else {
            allocations.move(
                    request.id(), request.applicantId(), RoomChange.text(all, RoomChange.TARGET_BED), clock.today());
        }
    }

    private void tellTheGate(Request request, Map<String, Object> all) {
        tell(request, request.applicantId(), RoomChange.OLD_BED, RoomChange.NEW_BED, all);
        if (RoomChange.isSwap(all)) {
            tell(request, RoomChange.text(all, RoomChange.PARTNER), RoomChange.NEW_BED, RoomChange.OLD_BED, all);
        }
    }

    private void tell(Request request, String personId, String from, String to, Map<String, Object> all) {
        Map<String, Object> event = new HashMap<>();
        event.put("person", people.get(personId).number());
        event.put("from", RoomChange.text(all, from));
        event.put("to", RoomChange.text(all, to));
        event.put("since", clock.today());
        notifications.gate("bed-changed", event, request.id(), "bed-changed:" + request.id() + ":" + personId);
    }
}
