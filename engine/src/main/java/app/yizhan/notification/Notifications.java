package app.yizhan.notification;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.internal.ArgsJson;
import app.yizhan.notification.internal.DedupeKey;
import app.yizhan.notification.internal.Kinds;
import app.yizhan.notification.internal.Letters;
import app.yizhan.notification.internal.MailHours;
import app.yizhan.notification.internal.MessageMapper;
import app.yizhan.notification.internal.MessageRow;
import app.yizhan.notification.internal.OutboxMapper;
import app.yizhan.notification.internal.OutboxRow;
import app.yizhan.notification.internal.OutboxSender;
import app.yizhan.notification.internal.QuietHours;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private final Kinds kinds;
    private final MailHours hours;
    private final QuietHours quietHours;
    private final ObjectProvider<Recipients> recipients;
    private final SchoolClock clock;

    Notifications(
            MessageMapper messages,
            OutboxMapper outbox,
            OutboxSender sender,
            Letters letters,
            Kinds kinds,
            MailHours hours,
            QuietHours quietHours,
            ObjectProvider<Recipients> recipients,
            SchoolClock clock) {
        this.messages = messages;
        this.outbox = outbox;
        this.sender = sender;
        this.letters = letters;
        this.kinds = kinds;
        this.hours = hours;
        this.quietHours = quietHours;
        this.recipients = recipients;
        this.clock = clock;
    }

    /**
     * A message in the application at once, and a mail: not before {@code notBefore}, and unless urgent not in the quiet hours; as its
     * reader chose, several of a kind in one letter, and no more of them a day than the settings say. Both wait while
     * {@link MessageDelay} holds them. A copy is not told to whom what it belongs to was told already.
     */
    @Transactional
    public void tell(Notice notice) {
        var now = clock.now();
        var kind = kinds.find(notice.kind());
        if (kind.filter(NoticeKind::copy).isPresent() && wasTold(notice)) {
            return;
        }
        var key = DedupeKey.of(notice.dedupeKey(), notice.recipientId());
        var args = ArgsJson.write(kind.isPresent() ? kind.get().args(notice.args()) : notice.args());
        var heldTo = MessageDelay.current().filter(now::isBefore).orElse(null);
        messages.add(notice.recipientId(), key, MessageRow.of(notice, args, now), notice.belongsTo(), heldTo);
        var notBefore = notice.notBefore() == null ? heldTo : latest(notice.notBefore(), heldTo);
        boolean gathered = !notice.urgent() && kind.filter(NoticeKind::gathered).isPresent();
        var earliest = latest(gathered ? now.plus(hours.gather()) : now, notBefore);
        var at = notice.urgent() ? earliest : quietHours.delay(earliest);
        outbox.add(DedupeKey.of("mail", key), OutboxRow.mail(notice, args, now, at), notice.belongsTo(), notBefore);
    }

    /** Lets go what the running transaction told about a request and {@link MessageDelay} holds: it cannot be undone. */
    @Transactional
    public void letGo(String requestId) {
        MessageDelay.current().ifPresent(heldTo -> {
            messages.letGo(requestId, heldTo);
            outbox.letGo(requestId, heldTo, clock.now());
        });
    }

    private boolean wasTold(Notice notice) {
        return notice.belongsTo() != null
                && messages.told(notice.recipientId(), notice.belongsTo(), kinds.copies()) > 0;
    }

    private static LocalDateTime latest(LocalDateTime one, @Nullable LocalDateTime other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    /** An event for the access control. */
    @Transactional
    public void gate(String event, Map<String, ?> args, String requestId, String dedupeKey) {
        var row = OutboxRow.gate(event, ArgsJson.write(args), requestId, clock.now());
        outbox.add(DedupeKey.of("gate", dedupeKey), row, null, null);
    }

    /**
     * Takes back what nobody needs any more: unsent mails and unread messages.
     *
     * @param belongsTo as in {@link Notice#belongsTo()}
     * @return how many
     */
    @Transactional
    public int dropUnsent(String belongsTo) {
        var now = clock.now();
        return outbox.drop(belongsTo, now) + messages.dropUnread(belongsTo, now);
    }

    /**
     * The task is no longer that of these people: what they were told of it goes as in {@link #dropUnsent}, and what they have read
     * leads to the request from now on.
     */
    @Transactional
    public void takenFrom(Collection<String> personIds, String slotId) {
        if (!personIds.isEmpty()) {
            outbox.dropOf(personIds, slotId, clock.now());
            messages.dropOf(personIds, slotId, clock.now());
        }
    }

    /**
     * Newest first.
     *
     * @param cursor id of the last message of the page before; null for the first page
     */
    public List<Message> messages(String personId, @Nullable String cursor, int limit) {
        return messages.page(boxes(personId), cursor, clock.now(), limit).stream()
                .map(MessageRow::message)
                .toList();
    }

    /** Messages, newest first, with those that mails would gather into one letter as one; reads nothing. */
    public List<MessageGroup> grouped(List<Message> messages) {
        return MessageGroup.of(
                messages, kind -> kinds.find(kind).filter(NoticeKind::gathered).isPresent(), hours.gather());
    }

    public int unread(String personId) {
        return messages.unread(boxes(personId), clock.now());
    }

    /** Other people's ids are passed over. */
    @Transactional
    public void markRead(String personId, List<String> ids) {
        if (!ids.isEmpty()) {
            messages.markRead(boxes(personId), ids, clock.now());
        }
    }

    @Transactional
    public void markAllRead(String personId) {
        messages.markAllRead(boxes(personId), clock.now());
    }

    private List<String> boxes(String personId) {
        var directory = recipients.getIfAvailable();
        return directory == null ? List.of(personId) : directory.boxesOf(personId);
    }

    /** Newest first; of one recipient, or of all. Items that left in one letter are shown by its first. */
    public List<OutboxItem> outbox(@Nullable String recipientId, int limit) {
        return outbox.newest(recipientId, limit).stream().map(OutboxRow::item).toList();
    }

    /** How the letter that begins with the item reads in its recipient's language. */
    public Letter letter(OutboxItem item) {
        return letters.read(item);
    }

    public OutboxStats stats() {
        var counts = outbox.counts();
        return new OutboxStats(
                counts.pending(),
                counts.noHost(),
                counts.failed(),
                outbox.failedSince(clock.now().minusDays(1)),
                outbox.oldestDue(clock.now()).orElse(null));
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
