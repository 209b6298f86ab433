package app.yizhan.duty.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param reopenedAt when it was last given back or taken back; null: never
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
        @Nullable LocalDateTime reopenedAt,
        int rung,
        @Nullable LocalDateTime remindAt) {

    /** Whoever has to write it again has a week for it. Source: practice. */
    private static final int AGAIN_DAYS = 7;

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public boolean isDone() {
        return state.equals("DONE") || state.equals("CONFIRMED");
    }

    /** The last day on which it is in time: as long as it may not be done it is not late, nor in the week after it came back. */
    public LocalDate limit() {
        var again = reopenedAt == null ? null : reopenedAt.toLocalDate().plusDays(AGAIN_DAYS);
        return Stream.of(due, earliest, again)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(due);
    }

    /** Ids of what came with it. */
    public List<String> fileIds() {
        return files == null || files.isEmpty() ? List.of() : List.of(files.split(","));
    }
}
