package app.yizhan.inquiry.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code party_inquiry} that was not dropped.
 *
 * @param about null: its retention is over
 * @param replacedBy the inquiry that asks about the same anew; null: it counts
 */
public record InquiryRow(
        String id,
        String requestId,
        byte @Nullable [] about,
        String way,
        LocalDate firstSentOn,
        LocalDate sentOn,
        int sentCount,
        LocalDate due,
        @Nullable LocalDate answeredOn,
        @Nullable String outcome,
        byte @Nullable [] answer,
        @Nullable String replacedBy,
        String takenBy,
        LocalDateTime takenAt,
        @Nullable String answeredBy,
        @Nullable LocalDateTime remindAt) {}
