package app.yizhan.notification.internal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.MailTime;
import app.yizhan.notification.NoticeKind;
import app.yizhan.notification.Recipient.Audience;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which items of a letter leave now, when it is due: what its reader chose, not twice of a kind within a quarter of an hour, and not
 * more than is good for a day. What does not leave now waits for the daily summary; nothing vanishes.
 */
@Component
class MailRules {

    private final OutboxMapper outbox;
    private final ChoiceMapper choices;
    private final Kinds kinds;
    private final MailHours hours;
    private final QuietHours quietHours;
    private final Letters letters;
    private final SchoolClock clock;

    MailRules(
            OutboxMapper outbox,
            ChoiceMapper choices,
            Kinds kinds,
            MailHours hours,
            QuietHours quietHours,
            Letters letters,
            SchoolClock clock) {
        this.outbox = outbox;
        this.choices = choices;
        this.kinds = kinds;
        this.hours = hours;
        this.quietHours = quietHours;
        this.letters = letters;
        this.clock = clock;
    }

    /** Items of one letter, locked by the sender. @return those that leave now; the others were unlocked */
    List<OutboxRow> leaving(Post post, String by) {
        var row = post.first();
        if (!post.isOpen(kinds) || row.digest() || row.recipientId() == null) {
            return post.rows();
        }
        var kind = kinds.find(row.kind()).orElseThrow();
        return switch (choices.find(row.recipientId(), kind.key()).orElse(MailTime.AT_ONCE)) {
            case OFF -> {
                outbox.dropAll(post.ids(), by);
                yield List.of();
            }
            case DIGEST -> toDigest(post.rows(), by);
            case AT_ONCE -> atOnce(post, by, row.recipientId(), kind);
        };
    }

    private List<OutboxRow> atOnce(Post post, String by, String recipientId, NoticeKind kind) {
        var now = clock.now();
        var audience = letters.audience(recipientId);
        var day = outbox.lettersSince(recipientId, hours.countedSince(now));
        int sent = day.stream().mapToInt(OutboxMapper.KindOfDay::letters).sum();
        var next = day.stream()
                .filter(past -> past.kind().equals(kind.key()) && !past.digest())
                .map(past -> past.last().plus(hours.gap(audience, sent)))
                .findFirst();
        if (next.filter(now::isBefore).isPresent()) {
            outbox.later(post.ids(), by, quietHours.delay(next.get()), false);
            return List.of();
        }
        if (audience == Audience.STUDENT) {
            return kind.need() == NoticeKind.Need.ACTION ? post.rows() : enoughForRequest(post, by, recipientId);
        }
        int limit = hours.limit(audience) - (hours.isBeforeDigest(now) ? 1 : 0);
        return sent < limit ? post.rows() : toDigest(post.rows(), by);
    }

    private List<OutboxRow> enoughForRequest(Post post, String by, String recipientId) {
        int limit = hours.limit(Audience.STUDENT);
        var byRoom = post.rows().stream()
                .collect(Collectors.partitioningBy(row -> row.requestId() == null
                        || outbox.lettersAbout(row.requestId(), recipientId, kinds.asking()) < limit));
        if (!byRoom.get(false).isEmpty()) {
            toDigest(byRoom.get(false), by);
        }
        return byRoom.get(true);
    }

    private List<OutboxRow> toDigest(List<OutboxRow> rows, String by) {
        var at = quietHours.delay(hours.nextDigest(clock.now()));
        outbox.later(rows.stream().map(OutboxRow::id).toList(), by, at, true);
        return List.of();
    }
}
