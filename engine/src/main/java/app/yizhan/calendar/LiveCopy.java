package app.yizhan.calendar;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small table in memory: as this node last changed it, and at most {@code maxAge} behind a change by another node.
 *
 * @param <T> immutable
 */
public final class LiveCopy<T> {

    private record Held<T>(T value, long readAt) {}

    private final Supplier<T> table;
    private final long maxAgeNanos;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile @Nullable Held<T> held;

    /** @param maxAge in real time: a clock that a demo moves makes nothing older */
    public LiveCopy(Supplier<T> table, Duration maxAge) {
        this.table = table;
        this.maxAgeNanos = maxAge.toNanos();
    }

    public T get() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return table.get(); // the transaction that changes it sees its own change, nobody else does yet
        }
        var copy = held;
        if (copy != null && System.nanoTime() - copy.readAt() < maxAgeNanos) {
            return copy.value();
        }
        var before = changes.get();
        var value = table.get();
        if (changes.get() == before) {
            held = new Held<>(value, System.nanoTime());
        }
        return value;
    }

    /** Says that the running transaction changes the table. */
    public void changed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
        } else if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, this);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(LiveCopy.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(LiveCopy.this, LiveCopy.this);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(LiveCopy.this);
                    forget();
                }
            });
        }
    }

    private void forget() {
        changes.incrementAndGet();
        held = null;
    }
}
