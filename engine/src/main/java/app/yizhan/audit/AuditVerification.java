package app.yizhan.audit;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a walk over the whole record.
 *
 * @param entries how many entries were read
 * @param head the last seal, 64 hex digits: what to keep outside this server
 * @param firstBroken where the first contradiction was found and what it is; null if there is none
 */
public record AuditVerification(
        boolean ok, long entries, String head, @Nullable String firstBroken) {}
