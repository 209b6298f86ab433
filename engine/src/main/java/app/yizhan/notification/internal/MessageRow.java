package app.yizhan.notification.internal;

import app.yizhan.notification.Message;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code message}. */
public record MessageRow(
        String id, String kind, String args, @Nullable String requestId, @Nullable String slotId, LocalDateTime createdAt,
        @Nullable LocalDateTime readAt) {

    public Message message() {
        return new Message(id, kind, ArgsJson.read(args), requestId, slotId, createdAt, readAt != null);
    }
}
