package app.yizhan.document;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a document may be relied on at a moment. */
public enum DocumentStatus {
    VALID,
    NOT_YET,
    EXPIRED,
    REVOKED;

    static DocumentStatus at(
            LocalDateTime now,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to,
            @Nullable LocalDateTime revokedAt) {
        if (revokedAt != null) {
            return REVOKED;
        }
        if (from != null && now.isBefore(from)) {
            return NOT_YET;
        }
        return to != null && !now.isBefore(to) ? EXPIRED : VALID;
    }
}
