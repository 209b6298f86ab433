package app.yizhan.request;

import app.yizhan.request.internal.RequestMapper;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever moves a token holds the request's row. People's actions take it themselves before they touch the engine and say so; a
 * job of the engine comes without it and would meet them in the opposite order. Once a transaction; the row is not read again.
 */
@Component
class CaseLock {

    private final RequestMapper requests;

    CaseLock(RequestMapper requests) {
        this.requests = requests;
    }

    void take(String requestId) {
        if (taken().add(requestId)) {
            requests.lock(requestId);
        }
    }

    /** The row is locked, or was made in this transaction. */
    void has(String requestId) {
        taken().add(requestId);
    }

    @SuppressWarnings("unchecked")
    private Set<String> taken() {
        var known = (Set<String>) TransactionSynchronizationManager.getResource(this);
        return known == null ? begin() : known;
    }

    private Set<String> begin() {
        Set<String> taken = new HashSet<>();
        TransactionSynchronizationManager.bindResource(this, taken);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(CaseLock.this);
            }
        });
        return taken;
    }
}
