package app.yizhan.notification;

import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds back what a transaction tells while what it did can still be undone: mails leave and messages show when that time has passed,
 * urgent ones too. Events for other systems are not held: what causes them cannot be undone.
 */
public final class MessageDelay {

    private static final Object KEY = MessageDelay.class;

    private MessageDelay() {}

    /**
     * Holds whatever is told from now to the end of the running transaction; a second call replaces the time.
     *
     * @throws IllegalStateException outside a transaction
     */
    public static void until(LocalDateTime time) {
        if (TransactionSynchronizationManager.unbindResourceIfPossible(KEY) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Binding());
        }
        TransactionSynchronizationManager.bindResource(KEY, time);
    }

    /** Until when the running transaction's messages are held. */
    static Optional<LocalDateTime> current() {
        return Optional.ofNullable((LocalDateTime) TransactionSynchronizationManager.getResource(KEY));
    }

    /** A transaction inside this one is none of its business. */
    private static final class Binding implements TransactionSynchronization {

        private Optional<Object> suspended = Optional.empty();

        @Override
        public void suspend() {
            suspended = Optional.ofNullable(TransactionSynchronizationManager.unbindResourceIfPossible(KEY));
        }

        @Override
        public void resume() {
            suspended.ifPresent(time -> TransactionSynchronizationManager.bindResource(KEY, time));
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}
