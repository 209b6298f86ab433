package app.yizhan.behalf;

import app.yizhan.audit.Vault;
import app.yizhan.behalf.internal.EntryMapper;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseMessages;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * An applicant says that they never asked for what a window handed in: the request stops whatever was decided, and the clerk's
 * superiors look into it. What is over cannot be stopped; then it is theirs alone. See decision 0029.
 */
@Service
public class Objections {

    private static final String MESSAGE = "Msg_RequestCancelled";
    private static final int WORDS_LIMIT = 500;

    /** @param stopped whether the request ended by it; else it was over already */
    public record Answer(RequestStatus status, boolean stopped) {}

    private final RequestsById requests;
    private final EntryMapper mapper;
    private final ObjectionOffices offices;
    private final CaseRecord record;
    private final People people;
    private final Vault vault;
    private final CaseMessages messages;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Objections(
            RequestsById requests,
            EntryMapper mapper,
            ObjectionOffices offices,
            CaseRecord record,
            People people,
            Vault vault,
            CaseMessages messages,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.requests = requests;
        this.mapper = mapper;
        this.offices = offices;
        this.record = record;
        this.people = people;
        this.vault = vault;
        this.messages = messages;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * @param reason may be empty, at most 500 characters
     * @throws NotFound if it is not the person's own request
     * @throws Refusal NOT_ENTERED_FOR_YOU, or OBJECTED_ALREADY
     */
    public Answer object(String requestId, @Nullable String reason, @Nullable String requestKey, String personId) {
        var words = PlainText.words("reason", reason, WORDS_LIMIT);
        return retries.run(() -> {
            var request = requests.lock(requestId);
            if (!request.applicantId().equals(personId)) {
                throw new NotFound("request");
            }
            return once.run(
                    personId,
                    requestKey,
                    "object " + requestId,
                    words,
                    Answer.class,
                    () -> objectOnce(request, words, people.get(personId)));
        });
    }

    private Answer objectOnce(Request request, String words, Person applicant) {
        var entry = mapper.find(request.id())
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.CONFLICT, "NOT_ENTERED_FOR_YOU", Map.of("number", request.number())));
        if (entry.objectedAt() != null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "OBJECTED_ALREADY", Map.of("number", request.number()));
        }
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        "OBJECTED", applicant, null, null, null, words.isEmpty() ? null : words, Map.of()));
        boolean stopped = request.status().isOpen() && messages.send(request, MESSAGE);
        var office = offices.of(entry.capacity(), request);
        mapper.object(request.id(), clock.now(), words.isEmpty() ? null : vault.seal(words), stopped, office.value());
        offices.tell(office, request, stopped);
        return new Answer(requests.get(request.id()).status(), stopped);
    }

    /**
     * The office says what it found.
     *
     * @param finding required, at most 500 characters; the applicant reads it
     * @throws NotFound if there is no such objection or it is another office's
     * @throws Refusal OBJECTION_SETTLED
     */
    public Answer settle(String requestId, @Nullable String finding, @Nullable String requestKey, String personId) {
        if (!offices.isFor(requestId, personId)) {
            throw new NotFound("request");
        }
        var words = PlainText.demanded("finding", finding, WORDS_LIMIT);
        return retries.run(() -> {
            var request = requests.lock(requestId);
            return once.run(
                    personId,
                    requestKey,
                    "settle objection " + requestId,
                    words,
                    Answer.class,
                    () -> settleOnce(request, words, people.get(personId)));
        });
    }

    private Answer settleOnce(Request request, String words, Person officer) {
        if (mapper.settle(request.id(), clock.now(), officer.id(), vault.seal(words)) == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "OBJECTION_SETTLED", Map.of("number", request.number()));
        }
        record.add(request.id(), new CaseRecord.Entry("OBJECTION_SETTLED", officer, null, null, null, words, Map.of()));
        offices.settled(request);
        boolean stopped = mapper.find(request.id())
                .map(row -> Boolean.TRUE.equals(row.stopped()))
                .orElse(false);
        return new Answer(request.status(), stopped);
    }
}
