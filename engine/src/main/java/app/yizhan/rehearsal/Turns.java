package app.yizhan.rehearsal;

import app.yizhan.refusal.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One act or look at a time: whoever comes meanwhile is told so instead of waiting. */
final class Turns {

    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile long usedAt = System.nanoTime();

    /**
     * @param failed code of what is said where neither the domain nor the rehearsal refuses
     * @throws Refusal REHEARSAL_BUSY while another turn lasts
     */
    <T> T take(String failed, Supplier<T> does) {
        usedAt = System.nanoTime();
        if (!turn.tryLock()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "REHEARSAL_BUSY", Map.of());
        }
        try {
            return does.get();
        } catch (RuntimeException | StackOverflowError e) {
            throw Broken.refusal(e, failed);
        } finally {
            turn.unlock();
            usedAt = System.nanoTime();
        }
    }

    /** After the turn that lasts. */
    void last(Runnable does) {
        turn.lock();
        try {
            does.run();
        } finally {
            turn.unlock();
        }
    }

    boolean lastIsOver(Duration idle) {
        return System.nanoTime() - usedAt > idle.toNanos();
    }
}
