package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.request.Request;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells people that something waits for them; one message a person and turn, never a sensitive word in it. */
@Component
class AskedNotices {

    private final Notifications notifications;
    private final People people;

    AskedNotices(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    void waitsForYou(
            String slotId, int turn, RoundRow round, Request request, String purpose, Collection<Principal> principals) {
        var kind = "RESUBMIT".equals(purpose) ? "returned" : "task";
        for (var personId : holders(principals, request, kind)) {
            notifications.tell(new Notice(
                    kind,
                    personId,
                    args(round, request),
                    request.id(),
                    slotId,
                    round.rankNo() == 0,
                    kind + ":" + slotId + ":" + turn + ":" + personId,
                    null));
        }
    }

    private Set<String> holders(Collection<Principal> principals, Request request, String kind) {
        Set<String> ids = new LinkedHashSet<>();
        for (var principal : principals) {
            people.holders(principal).stream()
                    .filter(h -> principal.isPerson() || !h.id().equals(request.applicantId()))
                    .forEach(h -> ids.add(h.id()));
        }
        return ids;
    }

    /** Tells those who grant roles that a step found nobody; once for each slot. */
    void nobodyFound(String slotOrRoundId, RoundRow round, Request request) {
        Set<String> told = new LinkedHashSet<>();
        for (var role : List.of("ADMIN", "PEOPLE_ADMIN")) {
            people.holders(Principal.school(role)).forEach(p -> told.add(p.id()));
        }
        Map<String, Object> args = args(round, request);
        args.put("rule", round.rule());
        told.forEach(person -> notifications.tell(new Notice(
                "nobody-found", person, args, request.id(), null, false, "nobody-found:" + slotOrRoundId + ":" + person, null)));
    }

    static Map<String, Object> args(RoundRow round, Request request) {
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
