package app.yizhan.audit.internal;

import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.Vault;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the entries of a transaction just before it commits, chain by chain in the order of their names. */
@Component
public class AuditWriter {

    /** An entry that has no place in its chain yet. */
    public record Pending(
            String chain, LocalDateTime at, @Nullable String actorId, String action, @Nullable String subject, Map<String, Object> facts,
            Map<String, String> personal) {}

    private static final int LONGEST_SUBJECT = 120;

    private final AuditMapper mapper;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    AuditWriter(AuditMapper mapper, Vault vault) {
        this.mapper = mapper;
        this.vault = vault;
    }

    public void add(Pending entry) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException(entry.action() + " cannot be recorded in a read-only transaction");
        }
        var waiting = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .findFirst()
                .orElseGet(this::begin);
        waiting.add(entry);
    }

    private Waiting begin() {
        var waiting = new Waiting();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private void write(List<Pending> entries) {
        var byChain = entries.stream().collect(Collectors.groupingBy(Pending::chain, TreeMap::new, Collectors.toList()));
        byChain.forEach(this::append);
    }

    private void append(String chain, List<Pending> entries) {
        var head = mapper.lockHead(chain).orElseGet(() -> {
            mapper.begin(chain, Hash.NONE);
            return mapper.lockHead(chain).orElseThrow();
        });
        for (var entry : entries) {
            head = append(head, entry);
        }
        mapper.moveHead(head);
    }

    private HeadRow append(HeadRow head, Pending entry) {
        var seq = head.lastSeq() + 1;
        var facts = entry.facts();
        if (!entry.personal().isEmpty()) {
            facts.put("personal", seal(entry, seq));
        }
        var open = new AuditEntry(
                entry.chain(), seq, entry.at(), entry.actorId(), entry.action(), cut(entry.subject()), Hash.json(facts), head.lastHash(), "");
        var hash = Hash.of(open);
        mapper.add(new AuditEntry(
                open.chain(), seq, open.at(), open.actorId(), open.action(), open.subject(), open.facts(), open.prevHash(), hash));
        return new HeadRow(entry.chain(), seq, hash);
    }

    private Map<String, String> seal(Pending entry, int seq) {
        var hashes = new TreeMap<String, String>();
        entry.personal().forEach((name, value) -> {
            var salt = new byte[16];
            random.nextBytes(salt);
            var hex = HexFormat.of().formatHex(salt);
            mapper.addValue(new ValueRow(entry.chain(), seq, name, hex, vault.seal(value)));
            hashes.put(name, Hash.salted(hex, value));
        });
        return hashes;
    }

    private static @Nullable String cut(@Nullable String subject) {
        return subject == null || subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    /** The entries of one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Pending> entries = new ArrayList<>();
        private boolean written;

        void add(Pending entry) {
            if (written) {
                write(List.of(entry)); // recorded by something that itself ran just before the commit
            } else {
                entries.add(entry);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(entries);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
