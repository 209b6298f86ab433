package app.yizhan.duty.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code party_duty}.
 *
 * @param span length of a period, e.g. {@code 6 MONTHS}
 * @param earliest null: no rule keeps two of them apart
 * @param actId the act of the case that it is; null: none, or not done
 * @param said what was written, sealed; null: it was written at a step of the case, or its retention is over
 * @param files ids with commas
 * @param remark of the branch, sealed
 * @param rung who is told next
 */
public record DutyRow(
        String id,
        String requestId,
        String branchId,
        String step,
        String kind,
        int n,
        LocalDate anchor,
        String span,
        LocalDate due,
        @Nullable LocalDate earliest,
        String state,
        @Nullable LocalDate doneOn,
        @Nullable LocalDateTime recordedAt,
        @Nullable String recordedBy,
        @Nullable Integer lateDays,
        @Nullable String actId,
        byte @Nullable [] said,
        @Nullable String files,
        byte @Nullable [] remark,
        @Nullable String confirmedBy,
        @Nullable LocalDateTime confirmedAt,
        int rung,
        @Nullable LocalDateTime remindAt) {

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public boolean isDone() {
        return state.equals("DONE") || state.equals("CONFIRMED");
    }

    /** The last day on which it is in time: as long as it may not be done it is not late. */
    public LocalDate limit() {
        return earliest == null || earliest.isBefore(due) ? due : earliest;
    }

    /** Ids of what came with it. */
    public List<String> fileIds() {
        return files == null || files.isEmpty() ? List.of() : List.of(files.split(","));
    }
}
