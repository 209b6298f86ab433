package app.yizhan.request;

import app.yizhan.catalog.Families;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The applicant takes a request back; the model ends at {@code EndEvent_Withdrawn} whatever was open. */
@Service
public class Withdrawals {

    static final String MESSAGE = "Msg_RequestWithdrawn";
    private static final int REASON_LIMIT = 500;

    /** An answer that only says where the request stands. */
    public record Answer(RequestStatus status) {}

    private final RequestsById requests;
    private final Families families;
    private final CaseRecord record;
    private final People people;
    private final Aliases aliases;
    private final CaseMessages messages;
    private final Once once;
    private final Retries retries;

    Withdrawals(
            RequestsById requests,
            Families families,
            CaseRecord record,
            People people,
            Aliases aliases,
            CaseMessages messages,
            Once once,
            Retries retries) {
        this.requests = requests;
        this.families = families;
        this.record = record;
        this.people = people;
        this.aliases = aliases;
        this.messages = messages;
        this.once = once;
        this.retries = retries;
    }

    /**
     * @param reason may be empty, at most 500 characters
     * @throws NotFound if it is not the person's own request
     * @throws Refusal REQUEST_ENDED, or WITHDRAW_TOO_LATE where the service allows it only before the first decision
     */
    public Answer withdraw(String requestId, @Nullable String reason, @Nullable String requestKey, String actorId) {
        var words = PlainText.words("reason", reason, REASON_LIMIT);
        return retries.run(() -> {
            var request = requests.lock(requestId);
            var personId = aliases.inCase(request.applicantId(), actorId);
            if (!request.applicantId().equals(personId)) {
                throw new NotFound("request");
            }
            return once.run(
                    personId,
                    requestKey,
                    "withdraw " + requestId,
                    words,
                    Answer.class,
                    () -> withdrawOnce(request, words));
        });
    }

    /** Whether the page may offer it now. */
    public boolean mayWithdraw(Request request, String personId) {
        return request.applicantId().equals(personId) && request.status().isOpen() && !isTooLate(request);
    }

    private Answer withdrawOnce(Request request, String reason) {
        if (!request.status().isOpen()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "REQUEST_ENDED", Map.of("number", request.number()));
        }
        if (isTooLate(request)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "WITHDRAW_TOO_LATE", Map.of("number", request.number()));
        }
        var applicant = people.get(request.applicantId());
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        "WITHDRAWN", applicant, null, null, null, reason.isEmpty() ? null : reason, Map.of()));
        if (!messages.send(request, MESSAGE)) {
            // nothing is left to take back
            throw new Refusal(Refusal.Kind.CONFLICT, "WITHDRAW_TOO_LATE", Map.of("number", request.number()));
        }
        return new Answer(requests.get(request.id()).status());
    }

    /** A decision that was taken back decides nothing. */
    private static boolean isDecided(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(e -> List.of("APPROVED", "DONE").contains(e.action()))
                .anyMatch(e -> entries.stream()
                        .noneMatch(later -> later.action().equals("UNDONE")
                                && later.id().compareTo(e.id()) > 0
                                && Objects.equals(later.slotId(), e.slotId())));
    }

    private boolean isTooLate(Request request) {
        return switch (families.of(request.definitionId()).withdraw()) {
            case "any-time" -> false;
            case "never" -> true;
            default -> isDecided(record.of(request.id()));
        };
    }
}
