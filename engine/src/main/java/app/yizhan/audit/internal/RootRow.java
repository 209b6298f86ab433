package app.yizhan.audit.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** A row of {@code audit_root}: at the end of that day the line of seals ended so. */
public record RootRow(
        LocalDate rootDay, int sealNo, String seal, LocalDateTime signedAt, String publicKey, String signature) {

    /** What is signed. */
    String words() {
        return Hash.json(
                Map.of("day", rootDay.toString(), "seal", seal, "sealNo", sealNo, "signedAt", signedAt.toString()));
    }

    /** What leaves the server. */
    public String file() {
        return Hash.json(Map.of("root", words(), "publicKey", publicKey, "signature", signature));
    }
}
