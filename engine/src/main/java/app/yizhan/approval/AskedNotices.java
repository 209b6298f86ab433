package app.yizhan.approval;

import app.yizhan.approval.Hearers.Hearer;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people of what waits for them; never a sensitive word in it, and substitutes read for whom they act. */
@Component
class AskedNotices {

    private static final String ROLES_PAGE = "/roles";

    private final Notifications notifications;
    private final People people;
    private final Hearers hearers;

    AskedNotices(Notifications notifications, People people, Hearers hearers) {
        this.notifications = notifications;
        this.people = people;
        this.hearers = hearers;
    }

    /** That it waits; one message a person and turn. */
    void waitsForYou(
            String slotId,
            int turn,
            RoundRow round,
            @Nullable LocalDateTime due,
            Request request,
            String purpose,
            Collection<Principal> principals) {
        var args = args(round, request);
        args.compute("due", (key, before) -> due);
        var kind = "RESUBMIT".equals(purpose) ? "returned" : "task";
        hearers.of(slotId, purpose, request, principals)
                .forEach(hearer -> tell(kind, hearer, args, slotId, round, String.valueOf(turn)));
    }

    /**
     * That it still waits.
     *
     * @param kind told to substitutes as {@code <kind>-for}
     * @param nth makes the message one of its own
     */
    void tell(String kind, Collection<Hearer> told, String slotId, RoundRow round, Request request, String nth) {
        told.forEach(hearer -> tell(kind, hearer, args(round, request), slotId, round, nth));
    }

    private void tell(String kind, Hearer hearer, Map<String, Object> args, String slotId, RoundRow round, String nth) {
        Map<String, Object> all = new HashMap<>(args);
        if (hearer.absentee() != null) {
            all.put("absentee", hearer.absentee());
        }
        var as = hearer.absentee() == null ? kind : kind + "-for";
        var key = as + ":" + slotId + ":" + nth + ":" + hearer.personId();
        notifications.tell(
                new Notice(as, hearer.personId(), all, round.requestId(), slotId, round.rankNo() == 0, key, null));
    }

    /** That it is overdue, for information: nobody is woken for it, and it opens the request, which its reader may only see. */
    void overdue(Collection<Person> told, RoundRow round, Request request, String belongsTo, String nth) {
        told.forEach(person -> notifications.tell(new Notice(
                "overdue-copy",
                person.id(),
                args(round, request),
                request.id(),
                null,
                belongsTo,
                false,
                "overdue-copy:" + round.id() + ":" + nth + ":" + person.id(),
                null)));
    }

    /** Tells those who grant roles that a step found nobody; once for each slot. */
    void nobodyFound(String slotOrRoundId, RoundRow round, Request request) {
        Map<String, Object> args = args(round, request);
        args.put("rule", round.rule());
        people.holders(Principal.school(Roles.ADMIN)).forEach(p -> nobodyFound(p, args, request, slotOrRoundId));
        // whoever grants roles sees no requests: what they can do is on another page
        args.put("path", ROLES_PAGE);
        people.holders(Principal.school(Roles.PEOPLE_ADMIN)).forEach(p -> nobodyFound(p, args, request, slotOrRoundId));
    }

    private void nobodyFound(Person person, Map<String, Object> args, Request request, String slotOrRoundId) {
        var key = "nobody-found:" + slotOrRoundId + ":" + person.id();
        notifications.tell(new Notice("nobody-found", person.id(), args, request.id(), null, false, key, null));
    }

    private static Map<String, Object> args(RoundRow round, Request request) {
        Map<String, Object> args = new HashMap<>();
        args.put("number", request.number());
        args.put("applicant", request.applicantName());
        args.put("service", new TextRef("family." + request.service() + "." + request.service()));
        args.put("step", new TextRef("family." + request.service() + "." + round.step()));
        args.put("requestId", request.id());
        if (round.dueAt() != null) {
            args.put("due", round.dueAt());
        }
        return args;
    }
}
