package app.yizhan.rehearsal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.camunda.MovableClock;
import app.yizhan.notification.Notifications;
import app.yizhan.refusal.InvalidFields;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets time pass on a stage, and sees to it that whoever waits for that gets an answer: at most so many instants and seconds. */
@Component
@Profile("rehearsal")
class StageClock {

    static final int MOST_DAYS = 400;
    private static final int UNTIL_SOMETHING_DAYS = 60;
    private static final int MOST_INSTANTS = 3_000;
    private static final Duration MOST_REAL = Duration.ofSeconds(8);

    private final MovableClock movable;
    private final SchoolClock clock;
    private final WorkingCalendar calendar;
    private final Notifications notifications;
    private boolean cut;

    StageClock(MovableClock movable, SchoolClock clock, WorkingCalendar calendar, Notifications notifications) {
        this.movable = movable;
        this.clock = clock;
        this.calendar = calendar;
        this.notifications = notifications;
    }

    /** Whether the last walk ended before its end because too much happened. */
    boolean wasCut() {
        return cut;
    }

    /**
     * @param by null: until something happens
     * @param each called before every instant
     * @throws InvalidFields field {@code by}
     */
    void advance(@Nullable String by, Runnable each) {
        var target = by == null ? clock.now().plusDays(UNTIL_SOMETHING_DAYS) : target(by);
        var before = newest();
        var budget = new Budget(each);
        movable.walk(target, () -> budget.allows() && (by != null || newest().equals(before)), budget::isInTime);
        cut = budget.isSpent();
    }

    /** As if it were that time, without anything happening on the way there. */
    void startAt(LocalDateTime time) {
        movable.setOffset(movable.offset().plus(Duration.between(clock.now(), time)));
    }

    /** To a moment that was reached before; nothing where it is over. */
    void repeat(LocalDateTime target, Runnable each) {
        if (clock.now().isBefore(target)) {
            var budget = new Budget(each);
            movable.walk(target, budget::allows, budget::isInTime);
            cut = budget.isSpent();
        }
    }

    private LocalDateTime target(String by) {
        var now = clock.now();
        var target = calendar.due(Stopwatch.since(now), WorkDuration.parse(by));
        if (target.isBefore(now) || target.isAfter(now.plusDays(MOST_DAYS))) {
            throw new InvalidFields("by", "field.rehearsal.by", Map.of("days", MOST_DAYS));
        }
        return target;
    }

    /** Whatever happens to a case is told somebody. */
    private String newest() {
        return notifications.outbox(null, 1).stream()
                .map(item -> item.id())
                .findFirst()
                .orElse("");
    }

    /** What one walk may take. */
    private static final class Budget {

        private final Runnable each;
        private final long began = System.nanoTime();
        private int instants;
        private boolean spent;

        Budget(Runnable each) {
            this.each = each;
        }

        boolean allows() {
            each.run();
            spent |= ++instants > MOST_INSTANTS;
            return isInTime();
        }

        boolean isInTime() {
            spent |= System.nanoTime() - began > MOST_REAL.toNanos();
            return !spent;
        }

        boolean isSpent() {
            return spent;
        }
    }
}
