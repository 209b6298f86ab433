package app.yizhan.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database-free")
class MovableClockTest {

    final SchoolClock clock = new SchoolClock();
    final LocalDateTime start = clock.now();

    @Test
    void timers_that_start_each_other_fire_at_their_own_times() {
        var timers = new Timers();
        timers.due.add(start.plusDays(1));
        timers.next = Duration.ofDays(1);
        var moved = new MovableClock(clock, List.of(timers))
                .advance(Duration.ofDays(3).plusHours(1));

        assertThat(moved).isAfterOrEqualTo(start.plusDays(3).plusHours(1));
        assertThat(timers.fired).hasSize(3);
        assertThat(timers.fired.get(1))
                .isBetween(start.plusDays(2), start.plusDays(2).plusMinutes(1));
    }

    @Test
    void kinds_of_work_run_in_the_order_of_their_times() {
        var late = new Timers();
        late.due.add(start.plusHours(20));
        var early = new Timers();
        early.due.add(start.plusHours(2));
        new MovableClock(clock, List.of(late, early)).advance(Duration.ofDays(1));

        assertThat(early.fired.getFirst()).isBefore(late.fired.getFirst());
    }

    @Test
    void it_does_not_go_back() {
        var movable = new MovableClock(clock, List.of());
        assertThatThrownBy(() -> movable.advance(Duration.ofHours(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Fires at given times; each firing makes the next due {@code next} later. */
    private final class Timers implements DueWork {

        final TreeSet<LocalDateTime> due = new TreeSet<>();
        final List<LocalDateTime> fired = new ArrayList<>();
        Duration next = Duration.ofDays(1_000);

        @Override
        public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
            return Optional.ofNullable(due.higher(time));
        }

        @Override
        public int runDue() {
            if (due.isEmpty() || due.first().isAfter(clock.now())) {
                return 0;
            }
            due.add(due.pollFirst().plus(next));
            fired.add(clock.now());
            return 1;
        }
    }
}
