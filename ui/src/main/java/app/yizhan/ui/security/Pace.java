package app.yizhan.ui.security;

import app.yizhan.calendar.SchoolClock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** So many questions a minute from one address; counted in memory, each node for itself. */
final class Pace {

    /** Beyond it everybody begins anew: better too patient than out of memory. */
    private static final int MOST_ADDRESSES = 20_000;

    private final int most;
    private final SchoolClock clock;
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private LocalDateTime minute = LocalDateTime.MIN;

    Pace(int most, SchoolClock clock) {
        this.most = most;
        this.clock = clock;
    }

    boolean allows(String address) {
        begin(clock.now().truncatedTo(ChronoUnit.MINUTES));
        return asked.merge(address, 1, Integer::sum) <= most;
    }

    private synchronized void begin(LocalDateTime now) {
        if (!now.equals(minute) || asked.size() > MOST_ADDRESSES) {
            minute = now;
            asked.clear();
        }
    }
}
