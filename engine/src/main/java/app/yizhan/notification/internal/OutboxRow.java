package app.yizhan.notification.internal;

import app.yizhan.notification.OutboxItem;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code outbox} without its lock. */
public record OutboxRow(
        String id, String channel, @Nullable String recipientId, String kind, String args, @Nullable String requestId,
        @Nullable String slotId, boolean urgent, OutboxItem.Status status, int attempts, LocalDateTime nextAt, LocalDateTime createdAt,
        @Nullable LocalDateTime sentAt, @Nullable String lastError) {

    public OutboxItem item() {
        return new OutboxItem(
                id, channel, recipientId, kind, ArgsJson.read(args), requestId, slotId, urgent, status, attempts, nextAt, createdAt, sentAt,
                lastError);
    }

    OutboxRow with(
            OutboxItem.Status newStatus, int newAttempts, LocalDateTime newNextAt, @Nullable LocalDateTime newSentAt, @Nullable String newError) {
        return new OutboxRow(
                id, channel, recipientId, kind, args, requestId, slotId, urgent, newStatus, newAttempts, newNextAt, createdAt, newSentAt, newError);
    }
}
