package app.yizhan.inbox;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A read-only copy of a request, as its card shows it.
 *
 * @param step where the request stood
 * @param card values of fields marked {@code card}
 * @param givenBy name of the person who gave it; null: the model says who gets one
 * @param readAt null while it is new
 */
public record CopyEntry(
        String id,
        String requestId,
        String number,
        String service,
        String definitionId,
        String step,
        String applicant,
        @Nullable String unitName,
        Map<String, Object> card,
        @Nullable String givenBy,
        @Nullable String words,
        LocalDateTime at,
        @Nullable LocalDateTime readAt) {}
