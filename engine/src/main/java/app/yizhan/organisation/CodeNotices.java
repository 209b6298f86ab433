package app.yizhan.organisation;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever has a new code for a hand's account can take it over: its holder and the auditors hear of it at once. */
@Component
class CodeNotices {

    static final String KIND = "account-code";

    private final Notifications notifications;
    private final People people;

    CodeNotices(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    /** @param holder has a password already */
    void issued(Person holder, String issuerId) {
        if (holder.id().equals(issuerId)
                || ThreeHands.ROLES.stream().noneMatch(hand -> people.hasRole(holder.id(), hand))) {
            return;
        }
        var by = people.get(issuerId).name();
        var key = KIND + ":" + TimeOrderedId.next();
        Stream.concat(Stream.of(holder), people.holders(Principal.school(Roles.AUDITOR)).stream())
                .map(Person::id)
                .distinct()
                .filter(id -> !id.equals(issuerId))
                .forEach(id ->
                        notifications.tell(new Notice(KIND, id, args(holder, by, id), null, null, true, key, null)));
    }

    private Map<String, Object> args(Person holder, String by, String readerId) {
        Map<String, Object> args = new HashMap<>(Map.of("by", by, "name", holder.name(), "account", holder.account()));
        if (people.hasRole(readerId, Roles.AUDITOR)) {
            args.put("path", "/audit");
        }
        return args;
    }
}
