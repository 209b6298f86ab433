package app.yizhan.family.leave.internal;

import app.yizhan.access.Registration;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of the returns that doors registered begins: after this one, the last first.
 *
 * @param at until when it can be taken back
 */
public record EntryCursor(LocalDateTime at, String id) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    /** Before all. */
    public static final EntryCursor START = new EntryCursor(LocalDateTime.of(LAST_YEAR, 12, 31, 0, 0), "");

    public static EntryCursor after(Registration last) {
        return new EntryCursor(last.openUntil(), last.requestId());
    }

    /** @throws Refusal BAD_CURSOR */
    public static EntryCursor read(@Nullable String text) {
        if (text == null) {
            return START;
        }
        int end = Math.max(0, text.indexOf('_'));
        try {
            var at = LocalDateTime.parse(text.substring(0, end));
            var id = text.substring(end + 1);
            if (at.getYear() < FIRST_YEAR || at.getYear() > LAST_YEAR || !TimeOrderedId.couldBe(id)) {
                throw bad();
            }
            return new EntryCursor(at, id);
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            throw bad();
        }
    }

    private static Refusal bad() {
        return new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
