package app.yizhan.unsealing;

import app.yizhan.audit.Audit;
import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import app.yizhan.unsealing.internal.UnsealingMapper;
import app.yizhan.unsealing.internal.UnsealingMapper.UnsealingRow;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opening whose an alias is, by two hands; each step of it is in the record, and the applicant is told. See decision 0020. */
@Service
public class Unsealings {

    private static final String REASON = "reason";
    private static final int LEAST_REASON = 10;
    private static final int MOST_REASON = 500;

    /** What a call that asks or answers says. */
    public record Answer(String id) {}

    private final UnsealingMapper mapper;
    private final BothHands hands;
    private final UnsealingNotices notices;
    private final RequestsById requests;
    private final People people;
    private final Vault vault;
    private final CaseRecord record;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final Settings settings;
    private final SchoolClock clock;

    Unsealings(
            UnsealingMapper mapper,
            BothHands hands,
            UnsealingNotices notices,
            RequestsById requests,
            People people,
            Vault vault,
            CaseRecord record,
            Audit audit,
            Once once,
            Retries retries,
            Settings settings,
            SchoolClock clock) {
        this.mapper = mapper;
        this.hands = hands;
        this.notices = notices;
        this.requests = requests;
        this.people = people;
        this.vault = vault;
        this.record = record;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the person is one of the two hands. */
    public boolean isFor(String personId) {
        return !hands.of(personId).isEmpty();
    }

    /**
     * Asks the other hand.
     *
     * @param number of the request
     * @param reason 10 to 500 characters
     * @throws NotFound if the person is none of the two hands
     * @throws InvalidFields on {@code number} or {@code reason}
     * @throws Refusal NO_SECOND_HAND, or UNSEALING_ASKED if it is asked already
     */
    public Answer ask(String number, @Nullable String reason, @Nullable String requestKey, String personId) {
        var role = hands.required(personId);
        var why = reason == null ? "" : reason.strip();
        if (why.codePointCount(0, why.length()) < LEAST_REASON || why.length() > MOST_REASON) {
            throw new InvalidFields(REASON, "unsealing.REASON", Map.of("least", LEAST_REASON, "most", MOST_REASON));
        }
        return retries.run(() -> once.run(
                personId,
                requestKey,
                "unseal " + number,
                why,
                Answer.class,
                () -> askOnce(sealed(number), why, role, people.get(personId))));
    }

    private Request sealed(String number) {
        return requests.findByNumber(number.strip())
                .filter(r -> people.get(r.applicantId()).kind() == Person.Kind.ALIAS)
                .map(r -> requests.lock(r.id()))
                .orElseThrow(() -> new InvalidFields("number", "unsealing.NUMBER", Map.of()));
    }

    private Answer askOnce(Request request, String why, String role, Person asker) {
        var others = hands.others(role, asker.id());
        var now = clock.now();
        if (mapper.countWaiting(request.id(), now) > 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "UNSEALING_ASKED", Map.of());
        }
        var row = new UnsealingRow(
                TimeOrderedId.next(),
                request.id(),
                asker.id(),
                role,
                vault.seal(why),
                now,
                now.plusHours(settings.number(UnsealingDefinitions.HOURS)),
                null,
                null,
                null);
        mapper.insert(row);
        audit.record(request.id(), asker.id(), "unsealing.asked", row.id(), Map.of("role", role), Map.of(REASON, why));
        notices.asked(others, request, asker, row);
        return new Answer(row.id());
    }

    /**
     * The second hand agrees or refuses.
     *
     * @throws NotFound for everybody else
     * @throws Refusal UNSEALING_OVER if it was answered or has lapsed
     */
    public Answer answer(String id, boolean agree, @Nullable String requestKey, String personId) {
        return retries.run(() -> once.run(
                personId,
                requestKey,
                "answer unsealing " + id,
                agree,
                Answer.class,
                () -> answerOnce(id, agree, people.get(personId))));
    }

    private Answer answerOnce(String id, boolean agree, Person second) {
        var row = known(id)
                .filter(r -> hands.isSecond(second.id(), r.askedRole(), r.askedBy()))
                .findFirst()
                .orElseThrow(() -> new NotFound("page"));
        var request = requests.lock(row.requestId());
        var now = clock.now();
        var endsAt = agree ? now.plusMinutes(settings.number(UnsealingDefinitions.MINUTES)) : null;
        if (mapper.answer(id, agree ? "AGREED" : "REFUSED", second.id(), now, endsAt) == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "UNSEALING_OVER", Map.of());
        }
        audit.record(
                request.id(), second.id(), agree ? "unsealing.agreed" : "unsealing.refused", id, Map.of(), Map.of());
        if (agree) {
            var asker = people.get(row.askedBy());
            record.add(request.id(), CaseRecord.Entry.by(second, "IDENTITY_OPENED", Map.of("asker", asker.name())));
            notices.opened(request, asker, second, id);
        } else {
            notices.refused(request, second, row);
        }
        return new Answer(id);
    }

    private Stream<UnsealingRow> known(String id) {
        return TimeOrderedId.couldBe(id) ? mapper.find(id).stream() : Stream.empty();
    }
}
