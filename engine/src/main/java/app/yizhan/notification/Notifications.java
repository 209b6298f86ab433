package app.yizhan.notification;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells people and other systems what happened. */
@Service
public class Notifications {

    public void tell(Notice notice) {
        throw new UnsupportedOperationException();
    }

    public void gate(String event, Map<String, ?> args, String requestId, String dedupeKey) {
        throw new UnsupportedOperationException();
    }

    public int dropUnsent(String slotId) {
        throw new UnsupportedOperationException();
    }

    public List<Message> messages(String personId, @Nullable String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    public int unread(String personId) {
        throw new UnsupportedOperationException();
    }

    public void markRead(String personId, List<String> ids) {
        throw new UnsupportedOperationException();
    }

    public List<OutboxItem> outbox(@Nullable String recipientId, int limit) {
        throw new UnsupportedOperationException();
    }

    public Letter letter(OutboxItem item) {
        throw new UnsupportedOperationException();
    }

    public OutboxStats stats() {
        throw new UnsupportedOperationException();
    }

    public int sendDue() {
        throw new UnsupportedOperationException();
    }

    public Optional<LocalDateTime> nextDue() {
        throw new UnsupportedOperationException();
    }
}
