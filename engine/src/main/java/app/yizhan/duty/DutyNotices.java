package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what is due, of which kind and by when. Of whom stands on the page only. */
@Component
class DutyNotices {

    private static final String BOARD = "/party/duties";

    private final Notifications notifications;
    private final SchoolClock clock;

    DutyNotices(Notifications notifications, SchoolClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @param own whether the person has to do it and finds it by itself; else it stands among others */
    void tell(DutyRow row, String personId, String kind, boolean own) {
        send(row, personId, kind, own ? BOARD + "/" + row.id() : BOARD, kind + ":" + row.id() + ":" + row.due());
    }

    void moved(DutyRow row, String personId) {
        var key = DutyDefinitions.MOVED + ":" + row.id() + ":" + clock.now();
        send(row, personId, DutyDefinitions.MOVED, BOARD, key);
    }

    void givenBack(DutyRow row, String personId) {
        var key = DutyDefinitions.GIVEN_BACK + ":" + row.id() + ":" + clock.now();
        send(row, personId, DutyDefinitions.GIVEN_BACK, BOARD + "/" + row.id(), key);
    }

    void written(DutyRow row, String personId) {
        var key = DutyDefinitions.WRITTEN + ":" + row.id() + ":" + clock.now();
        send(row, personId, DutyDefinitions.WRITTEN, BOARD + "/" + row.id(), key);
    }

    /** Nobody has to be told of it any more. */
    void settled(DutyRow row) {
        notifications.dropUnsent(row.id());
    }

    private void send(DutyRow row, String personId, String kind, String path, String key) {
        notifications.tell(new Notice(
                kind,
                personId,
                Map.of("what", new TextRef("duty.kind." + row.kind()), "n", row.n(), "due", row.due(), "path", path),
                null,
                null,
                row.id(),
                false,
                key,
                null));
    }
}
