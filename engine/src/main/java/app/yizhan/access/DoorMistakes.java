package app.yizhan.access;

import app.yizhan.form.PlainText;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Page;
import app.yizhan.request.Retries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A door saw somebody else with the card: what it registered is taken back (docs/decisions/0048). */
@Service
public class DoorMistakes {

    private static final int REASON_LIMIT = 200;

    /** That it is taken back. */
    public record Answer(String requestId) {}

    private final Registrations registrations;
    private final Once once;
    private final Retries retries;

    DoorMistakes(Registrations registrations, Once once, Retries retries) {
        this.registrations = registrations;
        this.once = once;
        this.retries = retries;
    }

    /**
     * What the person may take back now, the last first.
     *
     * @param cursor of the page before; null: from the first on
     * @throws Refusal BAD_CURSOR
     */
    public Page<Registration> of(String personId, @Nullable String cursor, int limit) {
        return registrations.of(personId, cursor, limit);
    }

    /**
     * @param reason at most 200 characters; whoever sees the request reads it
     * @throws NotFound if it is not the person's to take back, or it is too late
     * @throws InvalidFields on {@code reason}
     * @throws Refusal if something else of the student's stands in the way, which it names
     */
    public Answer takeBack(String requestId, @Nullable String reason, @Nullable String requestKey, String personId) {
        var words = PlainText.demanded("reason", reason, REASON_LIMIT);
        return retries.run(
                () -> once.run(personId, requestKey, "entry taken back " + requestId, words, Answer.class, () -> {
                    registrations.takeBack(requestId, words, personId);
                    return new Answer(requestId);
                }));
    }
}
