package app.yizhan.inbox;

import app.yizhan.inbox.internal.InboxPageMapper.Cursor;
import app.yizhan.inbox.internal.InboxPageMapper.SeenRow;
import app.yizhan.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The last entry of a page, as a text that callers hand back unread. */
final class InboxCursor {

    static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private InboxCursor() {}

    static String after(SeenRow last) {
        var plain = last.rankNo() + "|" + last.sortDue() + "|" + last.slotId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|");
            var sortDue = LocalDateTime.parse(parts[1]);
            if (sortDue.getYear() < 1
                    || sortDue.isAfter(Inbox.NO_DUE)
                    || !ID.matcher(parts[2]).matches()) {
                throw bad();
            }
            return new Cursor(Integer.parseInt(parts[0]), sortDue, parts[2]);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw bad();
        }
    }

    static Refusal bad() {
        return new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
    }
}
