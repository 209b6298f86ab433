package app.yizhan.notification.internal;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Channel;
import app.yizhan.notification.Delivery;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
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

    private final OutboxMapper outbox;
    private final List<Channel> channels;
    private final Mates mates;
    private final MailRules rules;
    private final LateHost lateHost;
    private final QuietHours quietHours;
    private final SchoolClock clock;
    private final Pauses pauses = new Pauses();
    private final ReentrantLock sending = new ReentrantLock();

    OutboxSender(
            OutboxMapper outbox,
            List<Channel> channels,
            Mates mates,
            MailRules rules,
            LateHost lateHost,
            QuietHours quietHours,
            SchoolClock clock) {
        this.outbox = outbox;
        this.channels = channels;
        this.mates = mates;
        this.rules = rules;
        this.lateHost = lateHost;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** @return how many items were handled: left, or will not be tried again now */
    @Override
    @Transactional(propagation = Propagation.NEVER)
    public int runDue() {
        sending.lock(); // a clock that jumps would end this node's own locks
        try {
            channels.forEach(lateHost::look);
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
        var urgentOnly =
                channel.name().equals(MailChannel.NAME) && quietHours.delay(now).isAfter(now);
        var ids = outbox.due(channel.name(), now, urgentOnly, BATCH);
        if (ids.isEmpty() || outbox.claim(ids, by, now, now.plus(LOCK)) == 0) {
            return List.of();
        }
        var claimed = outbox.claimed(by);
        return mates.claim(claimed, by, now, now.plus(LOCK)) == 0 ? claimed : outbox.claimed(by);
    }

    private int send(Channel channel, String by, List<OutboxRow> claimed) {
        Set<String> waiting = new HashSet<>();
        var handled = 0;
        for (var post : mates.posts(claimed)) {
            var person = post.first().recipientId();
            var rows = waiting.contains(person) ? List.<OutboxRow>of() : kept(by, rules.leaving(post, by));
            if (rows.isEmpty()) {
                continue;
            }
            var delivery = deliver(channel, rows);
            var ids = rows.stream().map(OutboxRow::id).toList();
            outbox.mark(ids, by, SendResult.of(rows, delivery, clock.now(), quietHours));
            if (delivery.isAway()) {
                pauses.away(channel.name(), clock.now());
                return handled;
            }
            pauses.reached(channel.name());
            if (delivery.outcome() == Delivery.Outcome.REFUSED && person != null) {
                waiting.add(person);
            }
            handled += rows.size();
        }
        return handled;
    }

    /** Says in the rows that they are one letter, so that whoever finds them after a crash sends the same again. */
    private List<OutboxRow> kept(String by, List<OutboxRow> leaving) {
        var rows = leaving;
        while (!rows.isEmpty()) {
            var ids = rows.stream().map(OutboxRow::id).toList();
            if (outbox.keep(ids, letterOf(rows), by, clock.now().plus(LOCK)) == rows.size()) {
                return rows;
            }
            rows = outbox.claimed(by).stream()
                    .filter(row -> ids.contains(row.id()))
                    .toList();
        }
        return rows;
    }

    private static String letterOf(List<OutboxRow> rows) {
        return rows.getFirst().id();
    }

    private static Delivery deliver(Channel channel, List<OutboxRow> rows) {
        try {
            return channel.deliver(rows.stream().map(OutboxRow::item).toList());
        } catch (RuntimeException e) {
            LOG.warn("Item {} of the outbox failed", letterOf(rows), e);
            return new Delivery(Delivery.Outcome.REFUSED, e.toString());
        }
    }
}
