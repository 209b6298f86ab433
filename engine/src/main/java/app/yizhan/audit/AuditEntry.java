package app.yizhan.audit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the record.
 *
 * @param chain request id, or {@link Audit#SYSTEM}
 * @param seq from 1 in its chain
 * @param actorId person id; null if the system acted by itself
 * @param facts canonical JSON; personal values stand in it as salted hashes
 */
public record AuditEntry(
        String chain,
        int seq,
        LocalDateTime at,
        @Nullable String actorId,
        String action,
        @Nullable String subject,
        String facts,
        String prevHash,
        String hash) {}
