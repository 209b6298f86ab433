package app.yizhan.publicity;

import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as one person may read it.
 *
 * @param lastDay by the calendar of today
 * @param past what hung before each restart
 * @param leads whether the reader restarts and concludes it
 */
public record PublicitySheet(
        String id,
        Unit unit,
        String step,
        String place,
        String contact,
        LocalDate firstDay,
        LocalDate lastDay,
        boolean provisional,
        int edition,
        PublicityState state,
        @Nullable String lateReason,
        @Nullable String endedReason,
        List<Past> past,
        List<Subject> subjects,
        boolean leads) {

    public record Who(String id, String name) {}

    public record Past(LocalDate firstDay, LocalDate lastDay, String place, String reason, LocalDateTime endedAt) {}

    /**
     * Somebody whom it names.
     *
     * @param requestId null: the reader only verifies
     * @param outcome DONE, RETURNED, REJECTED, MOVED, or the code of why it could not be written; null: nothing was written
     * @param open whether the notice is still to decide it
     */
    public record Subject(
            String id,
            @Nullable String requestId,
            String name,
            @Nullable String className,
            @Nullable LocalDate appliedOn,
            @Nullable LocalDate activistOn,
            @Nullable String outcome,
            boolean open,
            List<Objection> objections,
            List<Who> verifiers) {

        public boolean upheld() {
            return objections.stream().anyMatch(one -> one.outcome() == ObjectionOutcome.UPHELD);
        }

        public long unverified() {
            return objections.stream().filter(one -> one.outcome() == null).count();
        }
    }

    /**
     * What was said against them.
     *
     * @param author null: not signed, or not the reader's business
     * @param words null: not the reader's business
     * @param mine whether the reader verifies it
     */
    public record Objection(
            String id,
            LocalDate receivedOn,
            Channel channel,
            @Nullable String author,
            @Nullable String words,
            @Nullable Who verifier,
            @Nullable LocalDate due,
            @Nullable ObjectionOutcome outcome,
            @Nullable String finding,
            boolean mine) {}
}
