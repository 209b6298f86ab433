package app.yizhan.audit;

import app.yizhan.audit.internal.AuditMapper;
import app.yizhan.audit.internal.AuditVerifier;
import app.yizhan.audit.internal.AuditWriter;
import app.yizhan.audit.internal.ChainCheck;
import app.yizhan.audit.internal.RootCheck;
import app.yizhan.calendar.SchoolClock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of every decision and of every reading of sensitive data: append-only, one hash chain a case, and one line of seals over
 * the ends of all chains.
 */
@Service
public class Audit {

    /** The chain of everything that belongs to no case. */
    public static final String SYSTEM = "system";

    private final AuditMapper mapper;
    private final AuditWriter writer;
    private final AuditVerifier verifier;
    private final ChainCheck chains;
    private final RootCheck roots;
    private final Vault vault;
    private final SchoolClock clock;

    Audit(
            AuditMapper mapper,
            AuditWriter writer,
            AuditVerifier verifier,
            ChainCheck chains,
            RootCheck roots,
            Vault vault,
            SchoolClock clock) {
        this.mapper = mapper;
        this.writer = writer;
        this.verifier = verifier;
        this.chains = chains;
        this.roots = roots;
        this.vault = vault;
        this.clock = clock;
    }

    /** Says that the caller's transaction makes what the chain is about: nobody else has written to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begins(String chain) {
        writer.begins(chain);
    }

    /**
     * Adds an entry in the caller's transaction. It is written just before that commits, so that a long transaction does not keep
     * others from the chain and two never lock chains in opposite order; {@link #entries} shows it from then on.
     *
     * @param chain request id, or {@link #SYSTEM}
     * @param actorId person id, or null if the system acts by itself
     * @param action lower case with dots, at most 40 characters: {@code task.approved}
     * @param subject what it was done to, an id; cut after 120 characters
     * @param facts what is kept for ever: ids, codes, numbers, dates; never words of a person. Not named {@code personal}
     * @param personal values that may have to be deleted one day, by name: kept sealed, in the chain only as salted hash
     * @throws IllegalStateException in a read-only transaction
     */
    @Transactional
    public void record(
            String chain,
            @Nullable String actorId,
            String action,
            @Nullable String subject,
            Map<String, ?> facts,
            Map<String, String> personal) {
        writer.add(new AuditWriter.Pending(
                chain, clock.now(), actorId, action, subject, new TreeMap<>(facts), Map.copyOf(personal)));
    }

    /** All of a chain, oldest first; for cases, whose chains are short. */
    public List<AuditEntry> entries(String chain) {
        return entries(chain, 0, Integer.MAX_VALUE);
    }

    /** Oldest first, those after {@code afterSeq}. */
    public List<AuditEntry> entries(String chain, int afterSeq, int limit) {
        return mapper.entries(chain, afterSeq, limit);
    }

    /** The personal values of an entry by name, without those whose retention is over. The caller records the reading. */
    public Map<String, String> personal(String chain, int seq) {
        var values = new TreeMap<String, String>();
        mapper.values(chain, seq).forEach(value -> values.put(value.name(), vault.open(value.sealed())));
        return values;
    }

    /**
     * Deletes the personal values of a chain because their retention is over; the entries with their hashes stay, and the chain verifies.
     *
     * @return how many there were
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int deletePersonal(String chain) {
        return mapper.deleteValues(chain);
    }

    /** Reads one chain from its first entry to its head, with the seals over it. */
    @Transactional(readOnly = true)
    public ChainState check(String chain) {
        return chains.of(chain);
    }

    /** Walks over the whole record, page by page, while others write. */
    public AuditVerification verify() {
        var walked = verifier.verify();
        return walked.ok()
                ? roots.broken()
                        .map(found -> new AuditVerification(false, walked.entries(), walked.head(), found))
                        .orElse(walked)
                : walked;
    }
}
