package app.yizhan.request;

import app.yizhan.request.internal.RequestMapper;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The end events that cases came to last; written down only of those that outlive the transaction. */
@Component
class ReachedEnds {

    private final RequestMapper requests;

    ReachedEnds(RequestMapper requests) {
        this.requests = requests;
    }

    void reached(String requestId, String endEvent) {
        inTransaction().put(requestId, endEvent);
    }

    /** The case is over. */
    Optional<String> last(String requestId) {
        var reached = inTransaction().remove(requestId);
        return reached == null ? requests.reachedEnd(requestId) : Optional.of(reached);
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> inTransaction() {
        var known = (Map<String, String>) TransactionSynchronizationManager.getResource(this);
        return known == null ? begin() : known;
    }

    private Map<String, String> begin() {
        Map<String, String> reached = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, reached);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                reached.forEach(requests::reached);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(ReachedEnds.this);
            }
        });
        return reached;
    }
}
