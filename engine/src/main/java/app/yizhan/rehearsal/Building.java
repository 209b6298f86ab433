package app.yizhan.rehearsal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That a rehearsal is built in a thread of its own. What is kept of it afterwards is only that it is over. */
final class Building {

    private static final Logger LOG = LoggerFactory.getLogger(Building.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch over = new CountDownLatch(1);

    void begin(String id, Runnable work) {
        Thread.ofPlatform().daemon().name("rehearsal-" + id).start(() -> {
            try {
                work.run();
            } finally {
                giveUp();
            }
        });
    }

    /** It never begins, or goes no further. */
    void giveUp() {
        over.countDown();
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Returns when it is over, or patience ends. */
    void await() {
        try {
            boolean done = over.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (!done) {
                LOG.warn("A rehearsal is still being built after {}", PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
