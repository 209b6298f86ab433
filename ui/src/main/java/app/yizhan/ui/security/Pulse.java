package app.yizhan.ui.security;

import app.yizhan.inbox.Inbox;
import app.yizhan.notification.Notifications;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an open page asks for every minute while it can be seen. */
@RestController
class Pulse {

    record Counts(int unread, int todo) {}

    private final Notifications notifications;
    private final Inbox inbox;
    private final CurrentPerson current;

    Pulse(Notifications notifications, Inbox inbox, CurrentPerson current) {
        this.notifications = notifications;
        this.inbox = inbox;
        this.current = current;
    }

    @GetMapping(QuietRequests.PULSE)
    ResponseEntity<Counts> counts() {
        String me = current.id();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Counts(notifications.unread(me), inbox.counts(me).todo()));
    }
}
