package app.yizhan.operation;

import app.yizhan.refusal.Refusal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins: after this one, in the order of their times. */
record Cursor(LocalDateTime at, String id) {

    private static final Cursor START = new Cursor(LocalDateTime.of(2000, 1, 1, 0, 0), "");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;
    private static final int ID = 36;

    /** @throws Refusal BAD_CURSOR */
    static Cursor read(@Nullable String text) {
        if (text == null) {
            return START;
        }
        int end = text.indexOf('_');
        try {
            var at = LocalDateTime.parse(text.substring(0, Math.max(0, end)));
            var id = text.substring(end + 1);
            if (at.getYear() < FIRST_YEAR
                    || at.getYear() > LAST_YEAR
                    || id.length() > ID
                    || !id.matches("[0-9a-f-]*")) {
                throw bad();
            }
            return new Cursor(at, id);
        } catch (DateTimeParseException e) {
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
