package app.yizhan.audit.internal;

import java.time.LocalDateTime;

/** A row of {@code audit_seal}: at that time, that chain ended so. */
public record SealRow(
        int sealNo, String chain, int seq, String headHash, String prevSeal, String seal, LocalDateTime sealedAt) {

    SealRow sealed() {
        return new SealRow(sealNo, chain, seq, headHash, prevSeal, Hash.of(this), sealedAt);
    }
}
