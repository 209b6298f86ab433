package app.yizhan.request;

import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.request.internal.CaseMapper;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the applicant and those named how a request ended, unless they ended it themselves. */
@Component
class EndedNotices {

    private final Notifications notifications;
    private final CaseMapper cases;

    EndedNotices(Notifications notifications, CaseMapper cases) {
        this.notifications = notifications;
        this.cases = cases;
    }

    @EventListener
    void on(RequestEnded event) {
        var request = event.request();
        Set<String> told = new LinkedHashSet<>();
        if (request.status() != RequestStatus.WITHDRAWN) {
            told.add(request.applicantId());
        }
        cases.parties(request.id()).forEach(p -> told.add(p.personId()));
        var service = "family." + request.service() + ".";
        Map<String, Object> args = Map.of(
                "number", request.number(),
                "applicant", request.applicantName(),
                "service", new TextRef(service + request.service()),
                "result", new TextRef(service + request.result()),
                "requestId", request.id());
        told.forEach(person -> notifications.tell(new Notice(
                "ended", person, args, request.id(), null, false, "ended:" + request.id() + ":" + person, null)));
    }
}
