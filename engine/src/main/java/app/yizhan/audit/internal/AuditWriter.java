package app.yizhan.audit.internal;

import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditKind;
import app.yizhan.audit.Vault;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
            String chain,
            LocalDateTime at,
            @Nullable String actorId,
            String action,
            @Nullable String subject,
            Map<String, Object> facts,
            Map<String, String> personal) {

        private AuditEntry entry(int seq, String json, String prevHash, String hash) {
            return new AuditEntry(chain, seq, at, actorId, action, cut(subject), json, prevHash, hash);
        }
    }

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
        waiting().add(entry);
    }

    /** The chain is a new one. */
    public void begins(String chain) {
        waiting().begun.add(chain);
    }

    private Waiting waiting() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private Waiting begin() {
        var waiting = new Waiting();
        TransactionSynchronizationManager.registerSynchronization(waiting);
        return waiting;
    }

    private void write(List<Pending> entries, Set<String> begun) {
        var byChain =
                entries.stream().collect(Collectors.groupingBy(Pending::chain, TreeMap::new, Collectors.toList()));
        var others = byChain.keySet().stream().filter(c -> !begun.contains(c)).toList();
        var heads = others.isEmpty()
                ? Map.<String, HeadRow>of()
                : mapper.lockHeads(others).stream().collect(Collectors.toMap(HeadRow::chain, Function.identity()));
        byChain.forEach((chain, some) -> append(heads.get(chain), chain, some));
        mapper.send();
    }

    private void append(@Nullable HeadRow head, String chain, List<Pending> entries) {
        if (head == null) {
            var begun = new Links(new HeadRow(chain, 0, Hash.NONE), entries);
            if (mapper.begin(begun.head) == 1) {
                begun.write();
                return;
            }
        }
        var links = new Links(head == null ? mapper.lockHead(chain).orElseThrow() : head, entries);
        links.write();
        mapper.moveHead(links.head);
    }

    /** Entries of a chain with their hashes. */
    private final class Links {

        private final List<Runnable> writes = new ArrayList<>();
        private HeadRow head;

        Links(HeadRow head, List<Pending> entries) {
            this.head = head;
            entries.forEach(this::append);
        }

        private void append(Pending entry) {
            var seq = head.lastSeq() + 1;
            var facts = entry.facts();
            if (!entry.personal().isEmpty()) {
                facts.put("personal", seal(entry, seq));
            }
            var json = Hash.json(facts);
            var hash = Hash.of(entry.entry(seq, json, head.lastHash(), ""));
            var kind = AuditKind.of(entry.action(), entry.actorId());
            var linked = entry.entry(seq, json, head.lastHash(), hash);
            writes.add(() -> mapper.add(linked, kind));
            head = new HeadRow(entry.chain(), seq, hash);
        }

        private Map<String, String> seal(Pending entry, int seq) {
            var hashes = new TreeMap<String, String>();
            entry.personal().forEach((name, value) -> {
                var salt = new byte[16];
                random.nextBytes(salt);
                var hex = HexFormat.of().formatHex(salt);
                var row = new ValueRow(entry.chain(), seq, name, hex, vault.seal(value));
                writes.add(() -> mapper.addValue(row));
                hashes.put(name, Hash.salted(hex, value));
            });
            return hashes;
        }

        void write() {
            writes.forEach(Runnable::run);
        }
    }

    private static @Nullable String cut(@Nullable String subject) {
        return subject == null || subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT);
    }

    /** The entries of one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final List<Pending> entries = new ArrayList<>();
        private final Set<String> begun = new HashSet<>();
        private boolean written;

        void add(Pending entry) {
            if (written) {
                write(List.of(entry), Set.of()); // recorded by something that itself ran just before the commit
            } else {
                entries.add(entry);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(entries, begun);
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
