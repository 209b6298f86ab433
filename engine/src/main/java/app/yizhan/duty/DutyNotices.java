package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says what is due, of which kind and by when. Of whom stands on the page only. */
@Component
class DutyNotices {

    private static final String BOARD = "/party/duties";
    private static final String MESSAGES = "/messages";

    private final Notifications notifications;
    private final SchoolClock clock;

    DutyNotices(Notifications notifications, SchoolClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** @param own whether the person has to do it and finds it by itself; else it stands among others */
    void tell(DutyRow row, String personId, String kind, boolean own) {
        var key = kind + ":" + row.id() + ":" + row.limit() + ":" + row.reopenedAt();
        send(row, personId, kind, own ? one(row) : branch(row), key);
    }

    /** @param there whether the person still has to do with it, and may open it */
    void moved(DutyRow row, String personId, boolean there) {
        var key = DutyDefinitions.MOVED + ":" + row.id() + ":" + clock.now();
        send(row, personId, DutyDefinitions.MOVED, there ? one(row) : MESSAGES, key);
    }

    void givenBack(DutyRow row, String personId) {
        var key = DutyDefinitions.GIVEN_BACK + ":" + row.id() + ":" + clock.now();
        send(row, personId, DutyDefinitions.GIVEN_BACK, one(row), key);
    }

    void written(DutyRow row, String personId) {
        var key = DutyDefinitions.WRITTEN + ":" + row.id() + ":" + clock.now();
        send(row, personId, DutyDefinitions.WRITTEN, one(row), key);
    }

    /** Nobody has to be told of it any more. */
    void settled(DutyRow row) {
        notifications.dropUnsent(row.id());
    }

    /** It is no longer that of these people: what they were told of it leads nowhere. */
    void takenFrom(Collection<String> personIds, DutyRow row) {
        notifications.takenFrom(personIds, row.id());
    }

    private static String one(DutyRow row) {
        return BOARD + "/" + row.id();
    }

    private static String branch(DutyRow row) {
        return BOARD + "?branch=" + row.branchId();
    }

    private void send(DutyRow row, String personId, String kind, String path, String key) {
        notifications.tell(new Notice(
                kind,
                personId,
                Map.of("what", new TextRef("duty.kind." + row.kind()), "n", row.n(), "due", row.limit(), "path", path),
                null,
                null,
                row.id(),
                false,
                key,
                null));
    }
}
