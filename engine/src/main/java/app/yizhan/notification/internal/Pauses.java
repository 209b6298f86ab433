package app.yizhan.notification.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Channels whose host is away. The whole channel waits, 10 s at first and at most a minute, and nothing in it loses its place or a try.
 * Kept in memory: after a restart the first try is at once.
 */
final class Pauses {

    private record Pause(LocalDateTime until, int times) {}

    private static final long FIRST_SECONDS = 10;
    private static final long LONGEST_SECONDS = Duration.ofMinutes(1).toSeconds();

    private final Map<String, Pause> pauses = new ConcurrentHashMap<>();

    boolean isPaused(String channel, LocalDateTime now) {
        var pause = pauses.get(channel);
        return pause != null && pause.until().isAfter(now);
    }

    void away(String channel, LocalDateTime now) {
        pauses.compute(channel, (name, before) -> {
            var times = before == null ? 0 : before.times() + 1;
            return new Pause(now.plusSeconds(Math.min(LONGEST_SECONDS, FIRST_SECONDS << Math.min(times, 10))), times);
        });
    }

    void reached(String channel) {
        pauses.remove(channel);
    }

    Optional<LocalDateTime> firstEndAfter(LocalDateTime time) {
        return pauses.values().stream()
                .map(Pause::until)
                .filter(until -> until.isAfter(time))
                .min(LocalDateTime::compareTo);
    }
}
