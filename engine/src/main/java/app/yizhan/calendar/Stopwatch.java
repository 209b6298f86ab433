package app.yizhan.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Since when a time is counted, and when it stood still meanwhile (docs/decisions/0019).
 *
 * @param pauses one after the other, none before {@code start}
 */
public record Stopwatch(LocalDateTime start, List<Pause> pauses) {

    /** A stretch that is not counted. */
    public record Pause(LocalDateTime from, LocalDateTime to) {}

    public Stopwatch {
        pauses = List.copyOf(pauses);
    }

    /** One that never stood still. */
    public static Stopwatch since(LocalDateTime start) {
        return new Stopwatch(start, List.of());
    }

    /** Begins at a later moment, at which this one ran; what stood still after it stands still. */
    public Stopwatch from(LocalDateTime later) {
        return new Stopwatch(
                later, pauses.stream().filter(p -> !p.from().isBefore(later)).toList());
    }

    /** By the clock, day and night. */
    public Duration paused() {
        return pauses.stream().map(p -> Duration.between(p.from(), p.to())).reduce(Duration.ZERO, Duration::plus);
    }
}
