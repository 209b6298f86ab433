package app.yizhan.record;

import app.yizhan.audit.RootSigned;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails the root of a day to the auditors, so that it is where this server cannot change it. */
@Component
class RootMail {

    private final Notifications notifications;
    private final People people;

    RootMail(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void signed(RootSigned root) {
        people.holders(Principal.school(Roles.AUDITOR))
                .forEach(auditor -> notifications.tell(new Notice(
                        "audit-root",
                        auditor.id(),
                        Map.of("day", root.day(), "root", root.words()),
                        null,
                        null,
                        false,
                        "audit-root " + root.day(),
                        null)));
    }
}
