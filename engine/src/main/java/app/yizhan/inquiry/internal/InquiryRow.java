package app.yizhan.inquiry.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code party_inquiry} that stands. */
public record InquiryRow(
        String id,
        String requestId,
        byte[] about,
        String way,
        LocalDate sentOn,
        int sentCount,
        LocalDate due,
        @Nullable LocalDate answeredOn,
        @Nullable String outcome,
        byte @Nullable [] answer,
        String takenBy,
        LocalDateTime takenAt,
        @Nullable LocalDateTime remindAt) {}
