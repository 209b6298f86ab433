package app.yizhan.publicity.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code party_publicity}. */
public record PublicityRow(
        String id,
        String unitId,
        String step,
        String place,
        String contact,
        LocalDate firstDay,
        LocalDate lastDay,
        int edition,
        String state,
        @Nullable String lateReason,
        String hungBy,
        LocalDateTime hungAt,
        @Nullable String endedReason,
        @Nullable LocalDateTime endedAt,
        @Nullable LocalDateTime tellAt) {

    /** Its days run anew. */
    public PublicityRow restarted(String place, String contact, LocalDate first, LocalDate last, LocalDateTime tellAt) {
        return new PublicityRow(
                id,
                unitId,
                step,
                place,
                contact,
                first,
                last,
                edition + 1,
                state,
                null,
                hungBy,
                hungAt,
                null,
                null,
                tellAt);
    }
}
