package app.yizhan.approval;

import app.yizhan.form.PlainText;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An administrator takes a case that is stuck back to a step that it passed: where the return planner says that it is safe, and nowhere else. */
@Service
public class CaseMoves {

    private static final int REASON_LIMIT = 500;

    /**
     * One place at which the case stands.
     *
     * @param id of this standing there; another once the case has gone on
     * @param element flow node
     * @param waitsForPerson whether somebody is asked there; else the system has something to do, or waits for a time
     * @param targets steps that it passed on the way there, those that are offered first
     */
    public record Place(String id, String element, boolean waitsForPerson, List<ReturnTarget> targets) {}

    /** @param cancelled keys of other open steps that ended with the move */
    public record Moved(List<String> cancelled) {}

    private final RequestsById requests;
    private final ReturnPlanner planner;
    private final CaseRecord record;
    private final People people;
    private final Once once;
    private final Retries retries;

    CaseMoves(
            RequestsById requests,
            ReturnPlanner planner,
            CaseRecord record,
            People people,
            Once once,
            Retries retries) {
        this.requests = requests;
        this.planner = planner;
        this.record = record;
        this.people = people;
        this.once = once;
        this.retries = retries;
    }

    /**
     * Where the case stands, and to which steps each of its tokens may go; read in one transaction with the case's row locked.
     *
     * @throws NotFound if there is no such request or the person is no administrator
     */
    public List<Place> places(String requestId, String personId) {
        check(personId);
        return retries.run(() -> {
            var request = requests.lock(requestId);
            return request.endedAt() == null ? planner.standing(request) : List.of();
        });
    }

    /**
     * Moves one token; rounds that this cancels close, and who is asked now hears of it as of any task.
     *
     * @param placeId of {@link Place}
     * @param target key of the step
     * @param reason required, at most 500 characters; whoever sees the case reads it
     * @throws NotFound if there is no such request or the person is no administrator
     * @throws TargetNotOffered if the step is not among the offered targets
     * @throws Refusal REQUEST_ENDED, CASE_WITH_APPLICANT, CASE_WENT_ON
     */
    public Moved move(
            String requestId,
            String placeId,
            String target,
            @Nullable String reason,
            @Nullable String requestKey,
            String personId) {
        check(personId);
        var words = PlainText.demanded("reason", reason, REASON_LIMIT);
        return retries.run(() -> {
            var request = requests.lock(requestId);
            return once.run(
                    personId,
                    requestKey,
                    "move " + requestId,
                    Map.of("place", placeId, "target", target, "reason", words),
                    Moved.class,
                    () -> moveOnce(request, placeId, target, words, personId));
        });
    }

    private Moved moveOnce(Request request, String placeId, String target, String reason, String personId) {
        if (request.endedAt() != null) {
            throw refused("REQUEST_ENDED", request);
        }
        if (request.status() == RequestStatus.RETURNED) {
            throw refused("CASE_WITH_APPLICANT", request);
        }
        var from = planner.standsAt(request, placeId).orElseThrow(() -> refused("CASE_WENT_ON", request));
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        "MOVED", people.get(personId), null, from, null, reason, Map.of("target", target)));
        return new Moved(planner.goFrom(request, placeId, target));
    }

    private void check(String personId) {
        if (!people.hasRole(personId, "ADMIN")) {
            throw new NotFound("request");
        }
    }

    private static Refusal refused(String code, Request request) {
        return new Refusal(Refusal.Kind.CONFLICT, code, Map.of("number", request.number()));
    }
}
