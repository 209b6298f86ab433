package app.yizhan.notification;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that leaves this server after the transaction that wrote it.
 *
 * @param channel {@code mail} or {@code gate}
 * @param recipientId person id; null for events to other systems
 * @param nextAt earliest time of the next try
 * @param letterId id of the first item of the letter in which it leaves or left; null before it is put into one
 * @param letterSize how many items left in one letter with it
 */
public record OutboxItem(
        String id,
        String channel,
        @Nullable String recipientId,
        String kind,
        Map<String, Object> args,
        @Nullable String requestId,
        @Nullable String slotId,
        boolean urgent,
        Status status,
        int attempts,
        LocalDateTime nextAt,
        LocalDateTime createdAt,
        @Nullable LocalDateTime sentAt,
        @Nullable String lastError,
        @Nullable String letterId,
        int letterSize) {

    /** The page that a mail leads to, beginning with a slash; null: there is none. */
    public @Nullable String opens() {
        return Opens.path(args, requestId, slotId);
    }

    /** Where it stands. */
    public enum Status {
        PENDING,
        SENT,
        /** The channel has no host configured: it stays visible and nothing fails. */
        NO_HOST,
        /** The recipient has no address. */
        NO_ADDRESS,
        /** No longer needed before it left. */
        DROPPED,
        /** Given up. */
        FAILED
    }
}
