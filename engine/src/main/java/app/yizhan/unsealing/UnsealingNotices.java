package app.yizhan.unsealing;

import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.Person;
import app.yizhan.request.Request;
import app.yizhan.unsealing.internal.UnsealingMapper.UnsealingRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the two hands and the applicant are told; never why, and never whose it is. */
@Component
class UnsealingNotices {

    private static final String PATH = "/unsealing";

    private final Notifications notifications;

    UnsealingNotices(Notifications notifications) {
        this.notifications = notifications;
    }

    void asked(List<Person> others, Request request, Person asker, UnsealingRow row) {
        others.forEach(other -> tell(
                UnsealingDefinitions.ASKED,
                other.id(),
                request,
                row.id(),
                Map.of("asker", asker.name(), "until", row.lapsesAt(), "path", PATH)));
    }

    void opened(Request request, Person asker, Person second, String id) {
        tell(UnsealingDefinitions.AGREED, asker.id(), request, id, Map.of("second", second.name(), "path", PATH));
        tell(
                UnsealingDefinitions.OPENED,
                request.applicantId(),
                request,
                id,
                Map.of("asker", asker.name(), "second", second.name()));
    }

    void refused(Request request, Person second, UnsealingRow row) {
        tell(
                UnsealingDefinitions.REFUSED,
                row.askedBy(),
                request,
                row.id(),
                Map.of("second", second.name(), "path", PATH));
    }

    private void tell(String kind, String personId, Request request, String id, Map<String, ?> args) {
        Map<String, Object> all = new HashMap<>(args);
        all.put("number", request.number());
        notifications.tell(new Notice(kind, personId, all, request.id(), null, true, kind + ":" + id, null));
    }
}
