package app.yizhan.request;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs an action in a transaction of its own and again, at most four times, when it lost a race. What a person decided is
 * read anew each time, so a second run sees what the first one lost to.
 */
@Component
public class Retries {

    private static final int ATTEMPTS = 4;

    /** Serialization failure, deadlock, lock wait; InnoDB's 1213 and 1205 among them. */
    private static final Set<Integer> LOST_ERRORS = Set.of(1213, 1205, 50200);

    private final TransactionTemplate transactions;
    private final Turns turns;
    private final Counter retried;

    Retries(TransactionTemplate transactions, Turns turns, ObjectProvider<MeterRegistry> meters) {
        this.transactions = transactions;
        this.turns = turns;
        this.retried = Counter.builder("yizhan.races.retried")
                .register(meters.getIfAvailable(io.micrometer.core.instrument.simple.SimpleMeterRegistry::new));
    }

    /**
     * @throws LostRace if it lost four times
     * @throws Busy if too many others acted at the same time
     */
    public <T> T run(Supplier<T> action) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A retry must begin outside a transaction");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return turns.take(() -> transactions.execute(t -> action.get()));
            } catch (RuntimeException e) {
                if (!isLostRace(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new LostRace(e);
                }
                retried.increment();
                pause();
            }
        }
    }

    static boolean isLostRace(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof OptimisticLockingException
                    || e instanceof PessimisticLockingFailureException
                    || e instanceof DuplicateKeyException
                    || e instanceof NullValueException n
                            && String.valueOf(n.getMessage()).contains("Cannot find task")
                    || e instanceof ProcessEngineException p
                            && String.valueOf(p.getMessage()).contains("ENGINE-02010")
                    || e instanceof SQLException sql
                            && (LOST_ERRORS.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState()))
                    || isFromInsideTheEngine(e)) {
                return true;
            }
        }
        return false;
    }

    /** A task that vanishes under the engine's feet shows as a bare NullPointerException from its own code. */
    private static boolean isFromInsideTheEngine(Throwable e) {
        return e instanceof NullPointerException
                && e.getStackTrace().length > 0
                && e.getStackTrace()[0].getClassName().startsWith("org.camunda.bpm.engine.impl");
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20, 200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
