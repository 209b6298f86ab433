package app.yizhan.notification;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell one person: at once in the application, and by mail.
 *
 * @param kind its texts are {@code message.<kind>}, {@code mail.<kind>.subject} and {@code mail.<kind>.body}
 * @param args strings, numbers, booleans, dates, {@link TextRef}s and lists of these; never a sensitive value
 * @param slotId the task that it opens, for readers who may fill it; null: it opens the request's page, or none
 * @param belongsTo id of what it is about, e.g. a slot: unsent messages go when that is settled; null: they go in any case
 * @param urgent whether quiet hours do not hold it back
 * @param dedupeKey the same key tells the same person once
 * @param notBefore earliest time of the mail; null: now
 */
public record Notice(
        String kind,
        String recipientId,
        Map<String, ?> args,
        @Nullable String requestId,
        @Nullable String slotId,
        @Nullable String belongsTo,
        boolean urgent,
        String dedupeKey,
        @Nullable LocalDateTime notBefore) {

    /** Belongs to the task that it opens, if it opens one. */
    public Notice(
            String kind,
            String recipientId,
            Map<String, ?> args,
            @Nullable String requestId,
            @Nullable String slotId,
            boolean urgent,
            String dedupeKey,
            @Nullable LocalDateTime notBefore) {
        this(kind, recipientId, args, requestId, slotId, slotId, urgent, dedupeKey, notBefore);
    }
}
