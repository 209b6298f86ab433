package app.yizhan.document;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document that was given out.
 *
 * @param number {@code <SERIES>-<yyyy>-<6 digits>}
 * @param title what it is called, in the language that was asked for
 * @param validFrom null: since it was issued
 * @param validTo first moment at which it is over; null: never
 * @param revokedAt null while it stands
 */
public record IssuedDocument(
        String id,
        String requestId,
        String number,
        String kind,
        String title,
        LocalDateTime issuedAt,
        @Nullable LocalDateTime validFrom,
        @Nullable LocalDateTime validTo,
        @Nullable LocalDateTime revokedAt,
        DocumentStatus status) {}
