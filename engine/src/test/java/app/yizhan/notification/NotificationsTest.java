package app.yizhan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.OutboxItem.Status;
import app.yizhan.testing.EngineTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class NotificationsTest {

    @Autowired
    Notifications notifications;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SchoolClock clock;

    private final String person = TimeOrderedId.next();
    private final String slot = TimeOrderedId.next();
    private Duration offset = Duration.ZERO;

    @BeforeEach
    void at_noon() {
        offset = clock.offset();
        clock.setOffset(offset.plus(Duration.between(clock.now(), clock.today().atTime(LocalTime.NOON))));
    }

    @AfterEach
    void as_it_was() {
        clock.setOffset(offset);
    }

    @Test
    void a_notice_is_a_message_now_and_a_mail_soon() {
        notifications.tell(notice("k1", slot, false, null));
        assertThat(notifications.unread(person)).isEqualTo(1);
        var message = notifications.messages(person, null, 10).getFirst();
        assertThat(message.args())
                .containsEntry("due", LocalDateTime.of(2026, 11, 25, 18, 0))
                .containsEntry("day", LocalDate.of(2026, 11, 25))
                .containsEntry("step", new TextRef("word.yes"))
                .containsEntry("names", List.of("李𠮷", "王"))
                .containsEntry("n", 3)
                .doesNotContainKey("nothing");
        var mail = notifications.outbox(person, 10).getFirst();
        assertThat(mail.status()).isEqualTo(Status.PENDING);
        assertThat(mail.args()).isEqualTo(message.args());
    }

    @Test
    void the_same_key_tells_once_and_another_person_too() {
        notifications.tell(notice("k2", slot, false, null));
        notifications.tell(notice("k2", slot, false, null));
        assertThat(notifications.messages(person, null, 10)).hasSize(1);
        assertThat(notifications.outbox(person, 10)).hasSize(1);
        var other = TimeOrderedId.next();
        notifications.tell(new Notice("task", other, Map.of(), null, null, false, "k2", null));
        assertThat(notifications.unread(other)).isEqualTo(1);
        notifications.tell(new Notice("task", other, Map.of(), null, null, false, "键".repeat(200), null));
        assertThat(notifications.unread(other)).isEqualTo(2);
    }

    @Test
    void a_notice_goes_with_its_transaction() {
        transaction.executeWithoutResult(status -> {
            notifications.tell(notice("k3", slot, false, null));
            status.setRollbackOnly();
        });
        assertThat(notifications.messages(person, null, 10)).isEmpty();
        assertThat(notifications.outbox(person, 10)).isEmpty();
    }

    @Test
    void what_can_still_be_undone_is_told_when_the_time_to_undo_has_passed() {
        var undoUntil = clock.now().plusMinutes(5);
        transaction.executeWithoutResult(status -> {
            MessageDelay.until(undoUntil);
            notifications.tell(notice("u1", slot, true, null));
        });
        notifications.tell(notice("u2", slot, true, null));
        assertThat(notifications.outbox(person, 2))
                .extracting(item -> item.nextAt().isBefore(undoUntil))
                .containsExactly(true, false);
        assertThat(notifications.unread(person)).isEqualTo(1);
        notifications.markAllRead(person);
        clock.setOffset(clock.offset().plusMinutes(6));
        assertThat(notifications.unread(person)).as("the held one now shows").isEqualTo(1);
        assertThat(notifications.messages(person, null, 10)).hasSize(2);
        assertThatThrownBy(() -> MessageDelay.until(undoUntil)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_transaction_inside_another_is_not_held_with_it() {
        var inner = new TransactionTemplate(java.util.Objects.requireNonNull(transaction.getTransactionManager()));
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            MessageDelay.until(clock.now().plusMinutes(5));
            inner.executeWithoutResult(own -> notifications.tell(notice("u3", slot, false, null)));
            notifications.tell(notice("u4", slot, false, null));
        });
        assertThat(notifications.unread(person)).isEqualTo(1);
        assertThat(notifications.outbox(person, 10)).hasSize(2);
    }

    @Test
    void what_nobody_needs_any_more_is_dropped_and_what_was_read_stays() {
        notifications.tell(notice("k4", slot, false, null));
        notifications.markRead(
                person,
                List.of(notifications.messages(person, null, 1).getFirst().id()));
        notifications.tell(notice("k5", slot, false, null));
        notifications.tell(notice("k6", TimeOrderedId.next(), false, null));
        assertThat(notifications.dropUnsent(slot)).isEqualTo(3);
        assertThat(notifications.messages(person, null, 10)).hasSize(2);
        assertThat(notifications.unread(person)).isEqualTo(1);
        assertThat(notifications.outbox(person, 10))
                .extracting(OutboxItem::status)
                .containsExactly(Status.PENDING, Status.DROPPED, Status.DROPPED);
    }

    @Test
    void pages_of_messages_are_newest_first_and_marks_touch_only_ones_own() {
        for (var n = 0; n < 5; n++) {
            notifications.tell(notice("p" + n, slot, false, null));
        }
        var first = notifications.messages(person, null, 3);
        var second = notifications.messages(person, first.getLast().id(), 3);
        assertThat(second).hasSize(2);
        assertThat(first.getFirst().id()).isGreaterThan(second.getFirst().id());
        notifications.markRead(
                TimeOrderedId.next(), first.stream().map(Message::id).toList());
        notifications.markRead(person, List.of());
        assertThat(notifications.unread(person)).isEqualTo(5);
        notifications.markAllRead(person);
        assertThat(notifications.unread(person)).isZero();
    }

    @Test
    void a_mail_that_would_leave_at_night_leaves_in_the_morning_unless_it_is_urgent() {
        var midnight = clock.today().plusDays(1).atStartOfDay();
        notifications.tell(notice("n1", slot, false, midnight));
        assertThat(notifications.outbox(person, 1).getFirst().nextAt()).isEqualTo(midnight.plusHours(7));
        notifications.tell(notice("n2", slot, false, midnight.minusMinutes(90)));
        assertThat(notifications.outbox(person, 1).getFirst().nextAt()).isEqualTo(midnight.plusHours(7));
        notifications.tell(notice("n3", slot, true, midnight));
        assertThat(notifications.outbox(person, 1).getFirst().nextAt()).isEqualTo(midnight);
        notifications.tell(notice("n4", slot, false, midnight.minusMinutes(91)));
        assertThat(notifications.outbox(person, 1).getFirst().nextAt()).isEqualTo(midnight.minusMinutes(91));
    }

    @Test
    void events_for_the_gate_stay_visible_without_an_address() {
        notifications.gate("bed-changed", Map.of("student", "s1"), slot, "gate-" + slot);
        notifications.gate("bed-changed", Map.of("student", "s1"), slot, "gate-" + slot);
        notifications.tell(notice("g1", null, false, null));
        clock.setOffset(clock.offset().plusMinutes(15));
        assertThat(notifications.sendDue()).isGreaterThanOrEqualTo(2);
        assertThat(notifications.outbox(null, 100))
                .filteredOn(item -> slot.equals(item.requestId()))
                .singleElement()
                .satisfies(item -> assertThat(item.status()).isEqualTo(Status.NO_HOST));
        assertThat(notifications.outbox(person, 1).getFirst().status()).isEqualTo(Status.NO_HOST);
        assertThat(notifications.stats().noHost()).isGreaterThanOrEqualTo(2);
        assertThat(notifications
                        .letter(notifications.outbox(person, 1).getFirst())
                        .subject())
                .isNotBlank();
    }

    @Test
    void nothing_is_sent_inside_a_transaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(any -> notifications.sendDue()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Notice notice(String key, @Nullable String slotId, boolean urgent, @Nullable LocalDateTime notBefore) {
        var args = new HashMap<String, Object>(Map.of(
                "due",
                LocalDateTime.of(2026, 11, 25, 18, 0),
                "day",
                LocalDate.of(2026, 11, 25),
                "step",
                new TextRef("word.yes"),
                "names",
                List.of("李𠮷", "王"),
                "n",
                3));
        args.put("nothing", null);
        return new Notice("task", person, args, null, slotId, urgent, key, notBefore);
    }
}
