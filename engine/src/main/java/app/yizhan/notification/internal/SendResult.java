package app.yizhan.notification.internal;

import app.yizhan.notification.Delivery;
import app.yizhan.notification.OutboxItem.Status;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a try left behind.
 *
 * @param nextAt of what failed for good: when it did; null: as it was
 * @param sentAt when it left
 * @param letterAt as {@code sentAt}; also when it would have left had there been a host
 * @param letterId null: as it was
 * @param reopened whether the letter was never handed over, so that others may join it
 */
record SendResult(
        Status status,
        int attempts,
        @Nullable LocalDateTime nextAt,
        @Nullable LocalDateTime sentAt,
        @Nullable LocalDateTime letterAt,
        @Nullable String letterId,
        @Nullable Integer letterSize,
        boolean reopened,
        @Nullable String error) {

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);
    /** About ten days. */
    private static final int MOST_ATTEMPTS = 20;

    private static final int LONGEST_ERROR = 500;

    /** @param quietHours in which what is not urgent is not tried again */
    static SendResult of(List<OutboxRow> rows, Delivery delivery, LocalDateTime now, QuietHours quietHours) {
        int before = rows.getFirst().attempts();
        var letter = rows.getFirst().id();
        var error = cut(delivery.detail());
        return switch (delivery.outcome()) {
            case SENT -> new SendResult(Status.SENT, before + 1, null, now, now, letter, rows.size(), false, null);
            case NO_HOST -> new SendResult(Status.NO_HOST, before, null, null, now, letter, rows.size(), false, null);
            case NO_ADDRESS ->
                new SendResult(Status.NO_ADDRESS, before, null, null, null, letter, rows.size(), false, null);
            case IMPOSSIBLE ->
                new SendResult(Status.FAILED, before + 1, now, null, null, letter, rows.size(), false, error);
            case UNREACHABLE -> away(before, wasNeverTried(rows), error);
            case BROKEN_OFF -> away(before, false, error);
            case REFUSED -> refused(rows.getFirst(), now, quietHours, error);
        };
    }

    private static SendResult away(int before, boolean reopened, @Nullable String error) {
        return new SendResult(Status.PENDING, before, null, null, null, null, null, reopened, error);
    }

    /** The rows are as they were before this try. */
    private static boolean wasNeverTried(List<OutboxRow> rows) {
        return rows.stream().allMatch(row -> row.letterId() == null);
    }

    private static SendResult refused(OutboxRow row, LocalDateTime now, QuietHours quietHours, @Nullable String error) {
        int tries = row.attempts() + 1;
        if (tries >= MOST_ATTEMPTS) {
            return new SendResult(Status.FAILED, tries, now, null, null, null, null, false, error);
        }
        var next = now.plus(wait(row.attempts()));
        var at = row.isMail() && !row.urgent() ? quietHours.delay(next) : next;
        return new SendResult(Status.PENDING, tries, at, null, null, null, null, false, error);
    }

    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 20));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static @Nullable String cut(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_ERROR ? detail : detail.substring(0, LONGEST_ERROR);
    }
}
