package app.yizhan.notification.internal;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Notice;
import app.yizhan.notification.OutboxItem;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code outbox} without its lock.
 *
 * @param digest whether it waits for the daily summary
 * @param letterId first item of the letter in which it leaves or left
 * @param letterSize items in that letter, 1 until it has left
 */
public record OutboxRow(
        String id,
        String channel,
        @Nullable String recipientId,
        String kind,
        String args,
        @Nullable String requestId,
        @Nullable String slotId,
        boolean urgent,
        OutboxItem.Status status,
        int attempts,
        LocalDateTime nextAt,
        LocalDateTime createdAt,
        @Nullable LocalDateTime sentAt,
        @Nullable String lastError,
        boolean digest,
        @Nullable String letterId,
        int letterSize) {

    /** @param at not sent before */
    public static OutboxRow mail(Notice notice, String args, LocalDateTime now, LocalDateTime at) {
        return new OutboxRow(
                TimeOrderedId.next(),
                MailChannel.NAME,
                notice.recipientId(),
                notice.kind(),
                args,
                notice.requestId(),
                notice.slotId(),
                notice.urgent(),
                OutboxItem.Status.PENDING,
                0,
                at,
                now,
                null,
                null,
                false,
                null,
                1);
    }

    /** An event for the access control, due at once. */
    public static OutboxRow gate(String event, String args, String requestId, LocalDateTime now) {
        return new OutboxRow(
                TimeOrderedId.next(),
                GateChannel.NAME,
                null,
                event,
                args,
                requestId,
                null,
                false,
                OutboxItem.Status.PENDING,
                0,
                now,
                now,
                null,
                null,
                false,
                null,
                1);
    }

    boolean isMail() {
        return channel.equals(MailChannel.NAME);
    }

    public OutboxItem item() {
        return new OutboxItem(
                id,
                channel,
                recipientId,
                kind,
                ArgsJson.read(args),
                requestId,
                slotId,
                urgent,
                status,
                attempts,
                nextAt,
                createdAt,
                sentAt,
                lastError,
                letterId,
                letterSize);
    }
}
