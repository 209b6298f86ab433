package app.yizhan.family.latereturn;

import app.yizhan.camunda.ModelStep;
import app.yizhan.excuse.Excuse;
import app.yizhan.excuse.Excuses;
import app.yizhan.housing.Beds;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Excuses the student from the cut-off until the expected return, and tells the dorm managers of the building when to expect whom;
 * place and reason are not told. Running twice for a request changes nothing the second time.
 */
@ModelStep(key = "register-late-return")
public class RegisterLateReturn implements JavaDelegate {

    private final Excuses excuses;
    private final RequestsById requests;
    private final RequestValues values;
    private final Beds beds;
    private final People people;
    private final Notifications notifications;

    RegisterLateReturn(
            Excuses excuses,
            RequestsById requests,
            RequestValues values,
            Beds beds,
            People people,
            Notifications notifications) {
        this.excuses = excuses;
        this.requests = requests;
        this.values = values;
        this.beds = beds;
        this.people = people;
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var all = values.current(request);
        excuses.give(new Excuse(
                request.applicantId(),
                LateReturn.moment(all, LateReturn.CUT_OFF_AT),
                LateReturn.moment(all, LateReturn.EXPECTED_RETURN),
                LateReturn.KEY,
                request.id()));
        beds.bedOf(request.applicantId(), LateReturn.date(all))
                .map(bed -> Principal.role(Roles.DORM_MANAGER, "building", bed.buildingCode()))
                .ifPresent(managers -> people.holders(managers).forEach(manager -> tell(manager.id(), request, all)));
    }

    private void tell(String managerId, Request request, Map<String, Object> all) {
        Map<String, Object> args = Map.of(
                "name", request.applicantName(),
                "date", LateReturn.date(all),
                "back", LateReturn.moment(all, LateReturn.EXPECTED_RETURN));
        notifications.tell(new Notice(
                LateReturn.REGISTERED,
                managerId,
                args,
                null,
                null,
                false,
                LateReturn.REGISTERED + ":" + request.id() + ":" + managerId,
                null));
    }
}
