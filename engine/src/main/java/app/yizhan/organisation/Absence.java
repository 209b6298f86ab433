package app.yizhan.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An absence with the names that people read.
 *
 * @param absentee name
 * @param substitute name; null: nobody acts meanwhile
 * @param mayEnd whether the reader may end it
 * @param reason null also for a reader whom it does not concern
 */
public record Absence(
        Substitution entry,
        String absentee,
        @Nullable String substitute,
        boolean mayEnd,
        @Nullable String reason) {

    /** Whether everything that waits for the absentee has somebody else. */
    public boolean isCovered() {
        return substitute != null && entry.services().isEmpty();
    }
}
