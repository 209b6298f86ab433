package app.yizhan.notification;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message in the application; its text is {@code message.<kind>} with {@code args}, in the reader's language. */
public record Message(
        String id,
        String kind,
        Map<String, Object> args,
        @Nullable String requestId,
        @Nullable String slotId,
        LocalDateTime createdAt,
        boolean read) {

    /** The page that it leads to, beginning with a slash; null: there is none. */
    public @Nullable String opens() {
        return Opens.path(args, requestId, slotId);
    }
}
