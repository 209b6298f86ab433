package app.yizhan.publicity.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code party_publicity_subject}.
 *
 * @param settled whether nothing is left to do
 * @param awaited whether its case still waits where it waited when the notice was hung
 */
public record SubjectRow(
        String id,
        String publicityId,
        int pos,
        String requestId,
        String roundId,
        String pack,
        String name,
        @Nullable String className,
        @Nullable LocalDate appliedOn,
        @Nullable LocalDate activistOn,
        @Nullable String slotId,
        @Nullable String outcome,
        boolean settled,
        boolean awaited) {

    /** Whether the notice is still to decide it. */
    public boolean open() {
        return !settled && awaited;
    }
}
