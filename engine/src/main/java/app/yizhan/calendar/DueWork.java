package app.yizhan.calendar;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Work that waits for a time: jobs of the engine, rungs of ladders, messages. Each kind is a bean; so a clock that is moved
 * (demo, tests) can stop at every instant at which something falls due.
 */
public interface DueWork {

    /** @return the earliest time strictly after {@code time} at which something of this kind falls due */
    Optional<LocalDateTime> nextAfter(LocalDateTime time);

    /**
     * Runs what is due now and free to be run.
     *
     * @return how many were worked off; 0 when nothing was left to do
     */
    int runDue();
}
