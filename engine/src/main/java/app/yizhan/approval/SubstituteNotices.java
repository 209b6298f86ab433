package app.yizhan.approval;

import app.yizhan.inbox.Inbox;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Substitution;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a substitute that their period has begun, and how much waits for them now. */
@Component
class SubstituteNotices {

    private final Notifications notifications;
    private final Inbox inbox;
    private final People people;

    SubstituteNotices(Notifications notifications, Inbox inbox, People people) {
        this.notifications = notifications;
        this.inbox = inbox;
        this.people = people;
    }

    void begins(Substitution substitution) {
        var substituteId = substitution.substituteId();
        if (substituteId == null) {
            return;
        }
        Map<String, Object> args = Map.of(
                "absentee",
                people.find(substitution.absenteeId()).map(Person::name).orElse(""),
                "to",
                substitution.to(),
                "count",
                inbox.counts(substituteId).todo(),
                "path",
                "/inbox");
        notifications.tell(new Notice(
                "substitution-begins",
                substituteId,
                args,
                null,
                null,
                false,
                "substitution-begins:" + substitution.id(),
                null));
    }
}
