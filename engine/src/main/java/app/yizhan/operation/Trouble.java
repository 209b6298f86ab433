package app.yizhan.operation;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should look at now.
 *
 * @param sentence what is wrong and why, in the reader's language
 * @param service key, or null
 * @param since of the first of them, or null where that is not known
 * @param path page on which something can be done about it, without a slash in front
 */
public record Trouble(
        Kind kind,
        String sentence,
        @Nullable String service,
        long many,
        @Nullable LocalDateTime since,
        String path) {

    /** What it is about; the page's next act is the text {@code trouble.<kind>.act}. */
    public enum Kind {
        /** Beds or students are allocated twice. */
        BEDS_TWICE,
        INCIDENT,
        JOBS_LATE,
        MIGRATION_STAYS,
        MIGRATION_HELD,
        OUTBOX_FAILED,
        OUTBOX_LATE,
        NO_MAIL_HOST,
        CALENDAR_GAP;

        /** Whether people notice, so that it does not wait until morning. */
        public boolean isUrgent() {
            return this == BEDS_TWICE || this == INCIDENT || this == JOBS_LATE || this == OUTBOX_LATE;
        }
    }
}
