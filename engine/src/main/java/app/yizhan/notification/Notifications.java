package app.yizhan.notification;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.internal.ArgsJson;
import app.yizhan.notification.internal.DedupeKey;
import app.yizhan.notification.internal.Letters;
import app.yizhan.notification.internal.MessageMapper;
import app.yizhan.notification.internal.MessageRow;
import app.yizhan.notification.internal.OutboxMapper;
import app.yizhan.notification.internal.OutboxRow;
import app.yizhan.notification.internal.OutboxSender;
import app.yizhan.notification.internal.QuietHours;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people and other systems what happened: rows in the caller's transaction, which leave after it has committed. At least once;
 * a crash may show one mail twice, never lose one.
 */
@Service
public class Notifications {

    private final MessageMapper messages;
    private final OutboxMapper outbox;
    private final OutboxSender sender;
    private final Letters letters;
    private final QuietHours quietHours;
    private final SchoolClock clock;

    Notifications(
            MessageMapper messages, OutboxMapper outbox, OutboxSender sender, Letters letters, QuietHours quietHours, SchoolClock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.sender = sender;
        this.letters = letters;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** A message in the application at once, and a mail: not before {@code notBefore}, and unless urgent not in the quiet hours. */
    @Transactional
    public void tell(Notice notice) {
        var now = clock.now();
        var key = DedupeKey.of(notice.dedupeKey(), notice.recipientId());
        var args = ArgsJson.write(notice.args());
        messages.add(notice.recipientId(), key, new MessageRow(
                TimeOrderedId.next(), notice.kind(), args, notice.requestId(), notice.slotId(), now, null));
        var earliest = notice.notBefore() == null ? now : notice.notBefore();
        outbox.add(DedupeKey.of("mail", key), new OutboxRow(
                TimeOrderedId.next(), "mail", notice.recipientId(), notice.kind(), args, notice.requestId(), notice.slotId(), notice.urgent(),
                OutboxItem.Status.PENDING, 0, notice.urgent() ? earliest : quietHours.delay(earliest), now, null, null));
    }

    /** An event for the access control. */
    @Transactional
    public void gate(String event, Map<String, ?> args, String requestId, String dedupeKey) {
        var now = clock.now();
        outbox.add(DedupeKey.of("gate", dedupeKey), new OutboxRow(
                TimeOrderedId.next(), "gate", null, event, ArgsJson.write(args), requestId, null, false, OutboxItem.Status.PENDING, 0, now, now,
                null, null));
    }

    /**
     * Takes back what nobody needs any more: unsent mails and unread messages of a slot.
     *
     * @return how many
     */
    @Transactional
    public int dropUnsent(String slotId) {
        return outbox.drop(slotId) + messages.dropUnread(slotId, clock.now());
    }

    /**
     * Newest first.
     *
     * @param cursor id of the last message of the page before; null for the first page
     */
    public List<Message> messages(String personId, @Nullable String cursor, int limit) {
        return messages.page(personId, cursor, limit).stream().map(MessageRow::message).toList();
    }

    public int unread(String personId) {
        return messages.unread(personId);
    }

    /** Other people's ids are passed over. */
    @Transactional
    public void markRead(String personId, List<String> ids) {
        if (!ids.isEmpty()) {
            messages.markRead(personId, ids, clock.now());
        }
    }

    @Transactional
    public void markAllRead(String personId) {
        messages.markAllRead(personId, clock.now());
    }

    /** Newest first; of one recipient, or of all. */
    public List<OutboxItem> outbox(@Nullable String recipientId, int limit) {
        return outbox.newest(recipientId, limit).stream().map(OutboxRow::item).toList();
    }

    /** How the item reads in its recipient's language. */
    public Letter letter(OutboxItem item) {
        return letters.write(item);
    }

    public OutboxStats stats() {
        var counts = outbox.counts();
        return new OutboxStats(counts.pending(), counts.noHost(), counts.failed(), outbox.oldestDue(clock.now()).orElse(null));
    }

    /**
     * Sends what is due now; the scheduled sender does so every other second.
     *
     * @return how many items were handled
     * @throws org.springframework.transaction.IllegalTransactionStateException inside a transaction
     */
    public int sendDue() {
        return sender.runDue();
    }
}
