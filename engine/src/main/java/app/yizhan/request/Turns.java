package app.yizhan.request;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets so many actions run at a time, first come first served. Who waits here holds no connection: however many people press
 * a button at once, none of them is told that the pool is empty, and reading goes on beside them.
 */
@Component
class Turns {

    /** Longer than that and a person believes that nothing happens. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore free;

    /** @param connections of the pool; two of five are for reading and jobs, whatever {@code atOnce} says */
    Turns(
            @Value("${yizhan.actions-at-once}") int atOnce,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.free = new Semaphore(Math.min(atOnce, Math.max(1, connections * 3 / 5)), true);
    }

    /** @throws Busy if the turn did not come in 30 seconds; nothing was done */
    <T> T take(Supplier<T> action) {
        await();
        try {
            return action.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
