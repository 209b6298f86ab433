package app.yizhan.organisation;

import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells absentee and substitute what was arranged, except the one who did it; never why somebody is away. */
@Component
class SubstitutionNotices {

    private final Notifications notifications;
    private final People people;

    SubstitutionNotices(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    void created(Substitution substitution, String actorId) {
        tell(substitution, actorId, "substitution");
    }

    void ended(Substitution substitution, String actorId) {
        tell(substitution, actorId, "substitution-ended");
    }

    private void tell(Substitution substitution, String actorId, String kind) {
        var name = substitution.substituteId() == null ? "" : name(substitution.substituteId());
        Map<String, Object> args = new HashMap<>();
        args.put("absentee", name(substitution.absenteeId()));
        args.put("substitute", name);
        args.put("by", name(actorId));
        args.put("from", substitution.from());
        args.put("to", substitution.to());
        args.put("path", "/absences");
        var which = substitution.substituteId() == null ? kind + "-none" : kind;
        Stream.of(substitution.absenteeId(), substitution.substituteId())
                .filter(id -> id != null && !id.equals(actorId))
                .forEach(id -> notifications.tell(new Notice(
                        which, id, args, null, null, false, which + ":" + substitution.id() + ":" + id, null)));
    }

    private String name(String personId) {
        return people.find(personId).map(Person::name).orElse("");
    }
}
