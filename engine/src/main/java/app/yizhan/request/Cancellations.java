package app.yizhan.request;

import app.yizhan.form.PlainText;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An administrator ends a case that nobody else can; the model ends at {@code EndEvent_Cancelled} whatever was open. */
@Service
public class Cancellations {

    private static final String MESSAGE = "Msg_RequestCancelled";
    private static final int REASON_LIMIT = 500;

    private final RequestsById requests;
    private final CaseRecord record;
    private final People people;
    private final CaseMessages messages;
    private final Once once;
    private final Retries retries;

    Cancellations(
            RequestsById requests,
            CaseRecord record,
            People people,
            CaseMessages messages,
            Once once,
            Retries retries) {
        this.requests = requests;
        this.record = record;
        this.people = people;
        this.messages = messages;
        this.once = once;
        this.retries = retries;
    }

    /**
     * @param reason required, at most 500 characters; the applicant reads it
     * @throws NotFound if there is no such request or the person is no administrator
     * @throws Refusal REQUEST_ENDED
     */
    public Withdrawals.Answer cancel(
            String requestId, @Nullable String reason, @Nullable String requestKey, String personId) {
        if (!people.hasRole(personId, "ADMIN")) {
            throw new NotFound("request");
        }
        var words = PlainText.demanded("reason", reason, REASON_LIMIT);
        return retries.run(() -> {
            var request = requests.lock(requestId);
            return once.run(
                    personId,
                    requestKey,
                    "cancel " + requestId,
                    words,
                    Withdrawals.Answer.class,
                    () -> cancelOnce(request, words, personId));
        });
    }

    private Withdrawals.Answer cancelOnce(Request request, String reason, String personId) {
        if (!request.status().isOpen()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "REQUEST_ENDED", Map.of("number", request.number()));
        }
        record.add(
                request.id(),
                new CaseRecord.Entry("CANCELLED", people.get(personId), null, null, null, reason, Map.of()));
        if (!messages.send(request, MESSAGE)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "REQUEST_ENDED", Map.of("number", request.number()));
        }
        return new Withdrawals.Answer(requests.get(request.id()).status());
    }
}
