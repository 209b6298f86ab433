package app.yizhan.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The record of every decision and of every reading of sensitive data: append-only, one hash chain a case.
 */
@Service
public class Audit {

    /** The chain of everything that belongs to no case. */
    public static final String SYSTEM = "system";

    /**
     * Adds an entry in the caller's transaction; it is written, and its chain locked, just before that commits.
     *
     * @param chain request id, or {@link #SYSTEM}
     * @param actorId person id, or null if the system acts by itself
     * @param action lower case with dots: {@code task.approved}
     * @param subject what it was done to, an id
     * @param facts what is kept for ever: ids, codes, numbers, dates; never words of a person
     * @param personal values that may have to be deleted one day, by name: kept sealed, in the chain only as salted hash
     */
    public void record(
            String chain, @Nullable String actorId, String action, @Nullable String subject, Map<String, ?> facts, Map<String, String> personal) {
        throw new UnsupportedOperationException();
    }

    /** Oldest first. */
    public List<AuditEntry> entries(String chain) {
        throw new UnsupportedOperationException();
    }

    public AuditVerification verify() {
        throw new UnsupportedOperationException();
    }
}
