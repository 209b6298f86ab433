package app.yizhan.notification.internal;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.Message;
import app.yizhan.notification.Notice;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code message}. */
public record MessageRow(
        String id,
        String kind,
        String args,
        @Nullable String requestId,
        @Nullable String slotId,
        LocalDateTime createdAt,
        @Nullable LocalDateTime readAt) {

    public static MessageRow of(Notice notice, String args, LocalDateTime now) {
        return new MessageRow(
                TimeOrderedId.next(), notice.kind(), args, notice.requestId(), notice.slotId(), now, null);
    }

    public Message message() {
        return new Message(id, kind, ArgsJson.read(args), requestId, slotId, createdAt, readAt != null);
    }
}
