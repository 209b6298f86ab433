package app.yizhan.audit.internal;

import app.yizhan.audit.AuditEntry;
import app.yizhan.audit.AuditVerification;
import app.yizhan.audit.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Walks over chains, seals and personal values, a page at a time, and stops at the first contradiction. */
@Component
public class AuditVerifier {

    private static final int PAGE = 1_000;
    /** Sorts after every chain. */
    private static final String END = "~";

    private final AuditMapper mapper;
    private final Vault vault;

    AuditVerifier(AuditMapper mapper, Vault vault) {
        this.mapper = mapper;
        this.vault = vault;
    }

    public AuditVerification verify() {
        var seals = mapper.head(Sealer.SEALS);
        var walk = new Walk();
        var broken = walk.chains().or(() -> seals(seals.orElse(null))).or(this::values);
        var head = seals.map(HeadRow::lastHash).orElse(Hash.NONE);
        return new AuditVerification(broken.isEmpty(), walk.entries, head, broken.orElse(null));
    }

    private Optional<String> seals(@Nullable HeadRow head) {
        if (head == null) {
            return Optional.of("seals: their head is gone");
        }
        var before = new HeadRow(Sealer.SEALS, 0, Hash.NONE);
        for (var page = mapper.sealsAfter(0, PAGE); !page.isEmpty(); page = mapper.sealsAfter(before.lastSeq(), PAGE)) {
            var from = before.lastSeq();
            for (var seal : page) {
                var broken = link(seal, before, head);
                if (broken.isPresent()) {
                    return broken;
                }
                before = new HeadRow(Sealer.SEALS, seal.sealNo(), seal.seal());
            }
            var broken = sealed(from, before.lastSeq());
            if (broken.isPresent()) {
                return broken;
            }
        }
        return before.lastSeq() < head.lastSeq()
                ? Optional.of("seal " + (before.lastSeq() + 1) + ": cut off")
                : Optional.empty();
    }

    private static Optional<String> link(SealRow seal, HeadRow before, HeadRow head) {
        var expected = before.lastSeq() + 1;
        if (seal.sealNo() != expected
                || !seal.prevSeal().equals(before.lastHash())
                || !Hash.of(seal).equals(seal.seal())) {
            return Optional.of("seal " + expected + ": changed, or not linked to the one before");
        }
        return seal.sealNo() == head.lastSeq() && !seal.seal().equals(head.lastHash())
                ? Optional.of("seal " + seal.sealNo() + ": is not the head of its line")
                : Optional.empty();
    }

    /** Whether what the seals after the first up to the last have sealed is still there. */
    private Optional<String> sealed(int first, int last) {
        return mapper.brokenSeal(first, last)
                .map(seal -> "chain " + seal.chain() + ", entry " + seal.seq() + ": sealed as seal " + seal.sealNo()
                        + ", and gone or another");
    }

    private Optional<String> values() {
        var last = new AuditMapper.ValueAndFacts("", 0, "", "", new byte[0], "");
        for (var page = valuesAfter(last); !page.isEmpty(); page = valuesAfter(last)) {
            for (var value : page) {
                if (!isTrue(value)) {
                    return Optional.of("chain " + value.chain() + ", entry " + value.seq() + ", value " + value.name()
                            + ": changed");
                }
            }
            last = page.getLast();
        }
        return Optional.empty();
    }

    private List<AuditMapper.ValueAndFacts> valuesAfter(AuditMapper.ValueAndFacts last) {
        return mapper.valuesAfter(last.chain(), last.seq(), last.name(), PAGE);
    }

    private boolean isTrue(AuditMapper.ValueAndFacts value) {
        try {
            return Hash.salted(value.salt(), vault.open(value.sealed()))
                    .equals(Hash.personal(value.facts()).get(value.name()));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** One pass over the chains. Heads are read before the entries, so that what is added meanwhile is never missed. */
    private final class Walk {

        private long entries;
        private HeadRow at = new HeadRow("", 0, Hash.NONE);

        Optional<String> chains() {
            Optional<String> broken = Optional.empty();
            var last = "";
            while (broken.isEmpty() && !last.equals(END)) {
                var heads = mapper.headsAfter(last, PAGE);
                last = heads.isEmpty() ? END : heads.getLast().chain();
                broken = chains(heads, last);
            }
            return broken;
        }

        private Optional<String> chains(List<HeadRow> heads, String last) {
            var unseen = new HashMap<>(heads.stream()
                    .filter(head -> head.lastSeq() > 0 && !head.chain().equals(Sealer.SEALS))
                    .collect(Collectors.toMap(HeadRow::chain, Function.identity())));
            for (var page = entriesTo(last); !page.isEmpty(); page = entriesTo(last)) {
                for (var entry : page) {
                    var head = unseen.get(entry.chain());
                    var broken = link(entry).or(() -> ofHead(entry, head));
                    if (broken.isPresent()) {
                        return broken;
                    }
                    if (head != null && head.lastSeq() == entry.seq()) {
                        unseen.remove(entry.chain());
                    }
                }
            }
            return unseen.keySet().stream().min(String::compareTo).map(chain -> "chain " + chain + ": cut off");
        }

        private List<AuditEntry> entriesTo(String last) {
            return mapper.entriesAfter(at.chain(), at.lastSeq(), last, PAGE);
        }

        private Optional<String> link(AuditEntry entry) {
            entries++;
            if (!entry.chain().equals(at.chain())) {
                at = new HeadRow(entry.chain(), 0, Hash.NONE);
            }
            var broken = entry.seq() != at.lastSeq() + 1
                    || !entry.prevHash().equals(at.lastHash())
                    || !Hash.of(entry).equals(entry.hash());
            var expected = at.lastSeq() + 1;
            at = new HeadRow(entry.chain(), entry.seq(), entry.hash());
            return broken
                    ? Optional.of("chain " + entry.chain() + ", entry " + expected + ": changed, missing or moved")
                    : Optional.empty();
        }

        private Optional<String> ofHead(AuditEntry entry, @Nullable HeadRow head) {
            if (head != null
                    && head.lastSeq() == entry.seq()
                    && !head.lastHash().equals(entry.hash())) {
                return Optional.of(
                        "chain " + entry.chain() + ", entry " + entry.seq() + ": is not the head of its chain");
            }
            // no head among those read: the chain is younger than the reading, or its head was taken away
            return entry.seq() == 1
                            && head == null
                            && mapper.head(entry.chain()).isEmpty()
                    ? Optional.of("chain " + entry.chain() + ": its head is gone")
                    : Optional.empty();
        }
    }
}
