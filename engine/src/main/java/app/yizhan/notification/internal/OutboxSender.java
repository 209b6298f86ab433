package app.yizhan.notification.internal;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Channel;
import app.yizhan.notification.Delivery;
import app.yizhan.notification.OutboxItem;
import app.yizhan.notification.OutboxItem.Status;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is due: claims a batch, delivers outside any transaction, marks each. At least once: who dies between delivery and mark
 * leaves a lock that runs out, and the item goes again under the same id. For one person, an item never overtakes an earlier one that
 * was refused or is on its way.
 */
@Component
public class OutboxSender implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 50;
    private static final int MOST_BATCHES = 20;
    private static final Duration LOCK = Duration.ofMinutes(2);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    /** About ten days. */
    private static final int MOST_ATTEMPTS = 20;
    private static final int LONGEST_ERROR = 500;

    private final OutboxMapper outbox;
    private final List<Channel> channels;
    private final QuietHours quietHours;
    private final SchoolClock clock;
    private final Pauses pauses = new Pauses();
    private final ReentrantLock sending = new ReentrantLock();

    OutboxSender(OutboxMapper outbox, List<Channel> channels, QuietHours quietHours, SchoolClock clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** @return how many items were handled: left, or will not be tried again now */
    @Override
    @Transactional(propagation = Propagation.NEVER)
    public int runDue() {
        sending.lock(); // a clock that jumps would end this node's own locks
        try {
            return channels.stream().mapToInt(this::send).sum();
        } finally {
            sending.unlock();
        }
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        var overdue = outbox.oldestDue(time);
        return Stream.of(
                        outbox.firstAfter(time, true),
                        outbox.firstAfter(time, false).map(quietHours::delay),
                        overdue.map(any -> quietHours.delay(time)),
                        overdue.flatMap(any -> pauses.firstEndAfter(time)),
                        outbox.firstUnlockAfter(time).map(unlock -> unlock.plusNanos(1_000_000)))
                .flatMap(Optional::stream)
                .filter(next -> next.isAfter(time))
                .min(LocalDateTime::compareTo);
    }

    private int send(Channel channel) {
        var handled = 0;
        for (var batch = 0; batch < MOST_BATCHES && !pauses.isPaused(channel.name(), clock.now()); batch++) {
            var by = UUID.randomUUID().toString();
            var claimed = claim(channel, by);
            if (claimed.isEmpty()) {
                break;
            }
            handled += send(channel, by, claimed);
            outbox.release(by);
        }
        return handled;
    }

    private List<OutboxRow> claim(Channel channel, String by) {
        var now = clock.now();
        var urgentOnly = channel.name().equals(MailChannel.NAME) && quietHours.delay(now).isAfter(now);
        var ids = outbox.due(channel.name(), now, urgentOnly, BATCH);
        return ids.isEmpty() || outbox.claim(ids, by, now, now.plus(LOCK)) == 0 ? List.of() : outbox.claimed(by);
    }

    private int send(Channel channel, String by, List<OutboxRow> claimed) {
        Set<@Nullable String> waiting = new HashSet<>();
        var handled = 0;
        for (var row : claimed) {
            if (row.recipientId() != null && waiting.contains(row.recipientId()) || outbox.keep(row.id(), by, clock.now().plus(LOCK)) == 0) {
                continue;
            }
            var delivery = deliver(channel, row.item());
            outbox.mark(by, after(row, delivery));
            if (delivery.outcome() == Delivery.Outcome.UNREACHABLE) {
                pauses.away(channel.name(), clock.now());
                return handled;
            }
            pauses.reached(channel.name());
            if (delivery.outcome() == Delivery.Outcome.REFUSED) {
                waiting.add(row.recipientId());
            }
            handled++;
        }
        return handled;
    }

    private static Delivery deliver(Channel channel, OutboxItem item) {
        try {
            return channel.deliver(item);
        } catch (RuntimeException e) {
            LOG.warn("Item {} of the outbox failed", item.id(), e);
            return new Delivery(Delivery.Outcome.REFUSED, e.toString());
        }
    }

    private OutboxRow after(OutboxRow row, Delivery delivery) {
        return switch (delivery.outcome()) {
            case SENT -> row.with(Status.SENT, row.attempts() + 1, row.nextAt(), clock.now(), null);
            case NO_HOST -> row.with(Status.NO_HOST, row.attempts(), row.nextAt(), null, null);
            case NO_ADDRESS -> row.with(Status.NO_ADDRESS, row.attempts(), row.nextAt(), null, null);
            case IMPOSSIBLE -> row.with(Status.FAILED, row.attempts() + 1, row.nextAt(), null, cut(delivery.detail()));
            case UNREACHABLE -> row.with(Status.PENDING, row.attempts(), row.nextAt(), null, cut(delivery.detail()));
            case REFUSED -> row.with(
                    row.attempts() + 1 < MOST_ATTEMPTS ? Status.PENDING : Status.FAILED, row.attempts() + 1,
                    clock.now().plus(wait(row.attempts())), null, cut(delivery.detail()));
        };
    }

    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static @Nullable String cut(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_ERROR ? detail : detail.substring(0, LONGEST_ERROR);
    }
}
