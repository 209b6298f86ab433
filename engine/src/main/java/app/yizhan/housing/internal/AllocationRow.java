package app.yizhan.housing.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code bed_allocation}.
 *
 * @param toDate first day that is free again; 9999-12-31 while open
 * @param requestId null if it was imported
 */
public record AllocationRow(
        String id,
        String bedId,
        String studentId,
        LocalDate fromDate,
        LocalDate toDate,
        @Nullable String requestId) {

    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public static AllocationRow open(
            String id, String bedId, String studentId, LocalDate from, @Nullable String requestId) {
        return new AllocationRow(id, bedId, studentId, from, OPEN, requestId);
    }

    public boolean isOpen() {
        return toDate.equals(OPEN);
    }
}
