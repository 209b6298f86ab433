package app.yizhan.rating;

import app.yizhan.audit.Vault;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.People;
import app.yizhan.rating.internal.RatingMapper;
import app.yizhan.rating.internal.RatingMapper.RatingRow;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.PersonalWords;
import app.yizhan.request.Request;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import app.yizhan.request.Visibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applicant of an ended request rates it once; whoever sees its history sees the stars. */
@Service
public class Ratings implements PersonalWords {

    private static final int MOST = 5;
    private static final int WORDS_LIMIT = 500;

    private final RatingMapper mapper;
    private final RequestsById requests;
    private final Visibility visibility;
    private final CallBacks callBacks;
    private final People people;
    private final CaseRecord record;
    private final Vault vault;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Ratings(
            RatingMapper mapper,
            RequestsById requests,
            Visibility visibility,
            CallBacks callBacks,
            People people,
            CaseRecord record,
            Vault vault,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.visibility = visibility;
        this.callBacks = callBacks;
        this.people = people;
        this.record = record;
        this.vault = vault;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** Whether the page may ask for it now. */
    @Transactional(readOnly = true)
    public boolean mayRate(Request request, String personId) {
        return request.applicantId().equals(personId)
                && request.status() == RequestStatus.COMPLETED
                && mapper.find(request.id()).isEmpty();
    }

    /** @throws NotFound if the reader may not see the request */
    @Transactional(readOnly = true)
    public Optional<Rating> of(String requestId, String readerId) {
        var sight = visibility.of(requestId, readerId);
        return mapper.find(requestId)
                .filter(row -> sight.history())
                .map(row -> new Rating(
                        row.stars(),
                        row.sealed() != null && sight.opinions() ? vault.open(row.sealed()) : null,
                        row.ratedAt()));
    }

    /**
     * @param stars 1 to 5
     * @param words may be empty, at most 500 characters
     * @throws NotFound if it is not the person's own request
     * @throws Refusal NOT_RATED_YET while it runs or where it was taken back, RATED_ALREADY the second time
     */
    public Rating rate(
            String requestId,
            @Nullable Integer stars,
            @Nullable String words,
            @Nullable String requestKey,
            String personId) {
        var said = words == null ? "" : words.strip();
        check(stars, said);
        return retries.run(() -> {
            var request = requests.lock(requestId);
            if (!request.applicantId().equals(personId)) {
                throw new NotFound("request");
            }
            Map<String, Object> body = new HashMap<>(Map.of("stars", stars, "words", said));
            return once.run(
                    personId,
                    requestKey,
                    "rate " + requestId,
                    body,
                    Rating.class,
                    () -> rateOnce(request, stars, said));
        });
    }

    private static void check(@Nullable Integer stars, String words) {
        if (stars == null || stars < 1 || stars > MOST) {
            throw new InvalidFields("stars", "rating.stars", Map.of("max", MOST));
        }
        PlainText.words("words", words, WORDS_LIMIT);
    }

    private Rating rateOnce(Request request, int stars, String words) {
        if (request.status() != RequestStatus.COMPLETED) {
            throw new Refusal(Refusal.Kind.CONFLICT, "NOT_RATED_YET", Map.of("number", request.number()));
        }
        if (mapper.find(request.id()).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "RATED_ALREADY", Map.of("number", request.number()));
        }
        var now = clock.now();
        mapper.insert(new RatingRow(
                request.id(), request.applicantId(), stars, words.isEmpty() ? null : vault.seal(words), now));
        record.add(
                request.id(), CaseRecord.Entry.by(people.get(request.applicantId()), "RATED", Map.of("stars", stars)));
        callBacks.after(request, stars, words);
        return new Rating(stars, words.isEmpty() ? null : words, now);
    }

    @Override
    public int delete(String requestId) {
        return mapper.deleteWords(requestId);
    }
}
