package app.yizhan.camunda;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Moves our clock, and with it that of the engine beside it. Exists in the demo, in rehearsals and in tests only. */
@Service
@Profile({"demo", "rehearsal", "test"})
public class MovableClock {

    /** Work that makes new work due at the same instant again and again would never let go. */
    private static final int MOST_PASSES = 1_000;

    private final SchoolClock clock;
    private final List<DueWork> works;

    MovableClock(SchoolClock clock, List<DueWork> works) {
        this.clock = clock;
        this.works = works;
    }

    /**
     * Walks from due instant to due instant up to {@code amount} from now and runs, at each, what falls due and what that
     * causes. A plain jump would fire two timers in a row as one.
     *
     * @return the new time
     */
    public LocalDateTime advance(TemporalAmount amount) {
        return walk(clock.now().plus(amount), () -> true);
    }

    /**
     * The same up to an instant, or to the first due one after which nobody wants to go on.
     *
     * @param goesOn asked when everything that was due at an instant has run
     * @return the new time
     */
    public LocalDateTime walk(LocalDateTime target, BooleanSupplier goesOn) {
        return walk(target, goesOn, () -> true);
    }

    /**
     * The same for whoever cannot wait for all that is due at one instant; what is left over runs when time passes the next time.
     *
     * @param inTime asked each time when something has run
     * @return the new time
     */
    public synchronized LocalDateTime walk(LocalDateTime target, BooleanSupplier goesOn, BooleanSupplier inTime) {
        if (target.isBefore(clock.now())) {
            throw new IllegalArgumentException("The clock goes forward only, not to " + target);
        }
        runDue(inTime);
        for (var next = next(); next.isPresent() && next.get().isBefore(target); next = next()) {
            if (!goesOn.getAsBoolean()) {
                return clock.now();
            }
            moveTo(next.get());
            runDue(inTime);
        }
        if (goesOn.getAsBoolean()) {
            moveTo(target);
            runDue(inTime);
        }
        return clock.now();
    }

    public Duration offset() {
        return clock.offset();
    }

    /** Sets the distance to real time without running anything, e.g. to what it was before a restart. */
    public synchronized void setOffset(Duration offset) {
        clock.setOffset(offset);
    }

    private void moveTo(LocalDateTime time) {
        var now = clock.now();
        if (time.isAfter(now)) {
            setOffset(clock.offset().plus(Duration.between(now, time)));
        }
    }

    private void runDue(BooleanSupplier inTime) {
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            if (works.stream().mapToInt(DueWork::runDue).sum() == 0 || !inTime.getAsBoolean()) {
                return;
            }
        }
        throw new IllegalStateException("Due work at " + clock.now() + " does not come to an end");
    }

    private Optional<LocalDateTime> next() {
        var now = clock.now();
        return works.stream().flatMap(work -> work.nextAfter(now).stream()).min(LocalDateTime::compareTo);
    }
}
