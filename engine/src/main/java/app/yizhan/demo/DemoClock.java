package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.MovableClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** The clock that visitors of the demo may move forward; a restart keeps where it stood. */
@Service
@Profile("demo")
public class DemoClock {

    private final MovableClock movable;
    private final SchoolClock clock;
    private final Installation installation;

    /** @param weeks how far back a college that is not there yet begins */
    DemoClock(
            MovableClock movable,
            SchoolClock clock,
            Installation installation,
            @Value("${yizhan.demo.weeks:0}") int weeks) {
        this.movable = movable;
        this.clock = clock;
        this.installation = installation;
        movable.setOffset(installation.isDemo() ? installation.clockOffset() : Duration.ofDays(-7L * weeks));
    }

    public LocalDateTime now() {
        return clock.now();
    }

    /**
     * Moves the clock and runs, in order, everything that falls due on the way.
     *
     * @return the new time
     * @throws IllegalArgumentException if it would go backward
     */
    public LocalDateTime advance(TemporalAmount amount) {
        try {
            return movable.advance(amount);
        } finally {
            installation.keepClockOffset(movable.offset());
        }
    }
}
