package app.yizhan.family.repair;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.Parties;
import app.yizhan.request.Request;
import app.yizhan.request.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people about an order: where, by when, who comes; never what the reporter wrote. */
@Component
class RepairNotices {

    private final Notifications notifications;
    private final AssignmentRules rules;
    private final Families families;
    private final Words words;
    private final People people;
    private final Parties parties;
    private final SchoolClock clock;

    RepairNotices(
            Notifications notifications,
            AssignmentRules rules,
            Families families,
            Words words,
            People people,
            Parties parties,
            SchoolClock clock) {
        this.notifications = notifications;
        this.rules = rules;
        this.families = families;
        this.words = words;
        this.people = people;
        this.parties = parties;
        this.clock = clock;
    }

    /** Whoever the rules find; the reporter never. */
    void urgent(Request request, Map<String, Object> values, String tells) {
        if (tells.isBlank()) {
            return;
        }
        var context = new AssignmentContext(people.get(request.applicantId()), values, clock.today());
        rules.resolve(tells, context).principals().stream()
                .flatMap(principal -> people.holders(principal).stream())
                .map(Person::id)
                .filter(id -> !id.equals(request.applicantId()))
                .distinct()
                .forEach(id -> tell(Repair.URGENT_NOTICE, id, request, values));
    }

    /** Everybody who reported it. */
    void accepted(Request request, Map<String, Object> values) {
        Stream.concat(Stream.of(request.applicantId()), parties.of(request.id(), Repair.REPORTER).stream())
                .distinct()
                .forEach(id -> tell(Repair.ACCEPTED_NOTICE, id, request, values));
    }

    private void tell(String kind, String personId, Request request, Map<String, Object> values) {
        var worker = Repair.text(values, Repair.WORKER);
        Map<String, Object> args = new HashMap<>();
        args.put("number", request.number());
        args.put("place", shown(request, values, personId));
        args.put("due", java.time.LocalDateTime.parse(Repair.given(values, Repair.FINISH_BY)));
        args.put(
                "worker",
                worker == null ? "–" : people.find(worker).map(Person::name).orElse("–"));
        var key = kind + ":" + request.id() + ":" + worker + ":" + personId;
        notifications.tell(
                new Notice(kind, personId, args, request.id(), null, kind.equals(Repair.URGENT_NOTICE), key, null));
    }

    private String shown(Request request, Map<String, Object> values, String personId) {
        var family = families.of(request.definitionId());
        var field = family.field(Repair.PLACE).orElseThrow();
        return words.show(
                family, field, values.get(Repair.PLACE), people.get(personId).locale());
    }
}
