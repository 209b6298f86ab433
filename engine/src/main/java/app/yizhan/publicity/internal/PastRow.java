package app.yizhan.publicity.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** A row of {@code party_publicity_past}. */
public record PastRow(
        String publicityId,
        int edition,
        LocalDate firstDay,
        LocalDate lastDay,
        String place,
        String contact,
        String reason,
        String endedBy,
        LocalDateTime endedAt) {}
