package app.yizhan.publicity;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells who has to act on a notice; of whom it speaks and what was said stands on its page only, not in mails. */
@Component
class PublicityNotices {

    private static final String BOARD = "/publicity";

    private final Notifications notifications;
    private final PublicityRights rights;
    private final Units units;

    PublicityNotices(Notifications notifications, PublicityRights rights, Units units) {
        this.notifications = notifications;
        this.rights = rights;
        this.units = units;
    }

    void objected(PublicityRow row, ObjectionRow objection) {
        leaders(PublicityDefinitions.OBJECTED, row, objection.id(), objection.id());
    }

    void toVerify(PublicityRow row, ObjectionRow objection, String verifierId, LocalDate due) {
        notifications.dropUnsent(objection.id());
        // named a second time, they are told a second time
        tell(PublicityDefinitions.VERIFY, row, verifierId, TimeOrderedId.next(), objection.id(), Map.of("due", due));
    }

    /** To those who lead it; whoever handed it in here hears that it was looked into, not what was found. */
    void verified(PublicityRow row, ObjectionRow objection) {
        notifications.dropUnsent(objection.id());
        leaders(PublicityDefinitions.VERIFIED, row, objection.id(), objection.id());
        if (objection.authorId() != null) {
            var args = args(row, Map.of());
            args.put("path", BOARD);
            notifications.tell(new Notice(
                    PublicityDefinitions.ANSWERED,
                    objection.authorId(),
                    args,
                    null,
                    null,
                    null,
                    false,
                    PublicityDefinitions.ANSWERED + ":" + objection.id(),
                    null));
        }
    }

    void overdue(PublicityRow row, ObjectionRow objection) {
        leaders(PublicityDefinitions.OVERDUE, row, objection.id(), objection.id());
        if (objection.verifierId() != null) {
            tell(PublicityDefinitions.OVERDUE, row, objection.verifierId(), objection.id(), objection.id(), Map.of());
        }
    }

    void over(PublicityRow row) {
        leaders(PublicityDefinitions.OVER, row, String.valueOf(row.edition()), row.id());
    }

    private void leaders(String kind, PublicityRow row, String key, String about) {
        rights.leaders(row.unitId()).stream()
                .map(Person::id)
                .forEach(person -> tell(kind, row, person, key, about, Map.of()));
    }

    private void tell(
            String kind, PublicityRow row, String personId, String key, String about, Map<String, Object> more) {
        var dedupe = kind + ":" + row.id() + ":" + key;
        notifications.tell(new Notice(kind, personId, args(row, more), null, null, about, false, dedupe, null));
    }

    private Map<String, Object> args(PublicityRow row, Map<String, Object> more) {
        Unit unit = units.get(row.unitId());
        Map<String, Object> args = new HashMap<>(more);
        args.put("unit", unit.name());
        args.put("step", new TextRef("party.step." + row.step()));
        args.put("first", row.firstDay());
        args.put("path", "/party/publicity/" + row.id());
        return args;
    }
}
