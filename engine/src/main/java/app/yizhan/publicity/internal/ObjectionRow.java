package app.yizhan.publicity.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code party_objection}, with the notice that it belongs to. */
public record ObjectionRow(
        String id,
        String subjectId,
        String publicityId,
        LocalDate receivedOn,
        LocalDateTime takenAt,
        String channel,
        @Nullable String authorId,
        @Nullable String authorKey,
        byte @Nullable [] author,
        byte[] words,
        @Nullable String takenBy,
        @Nullable String verifierId,
        @Nullable LocalDate due,
        @Nullable String outcome,
        byte @Nullable [] finding,
        @Nullable LocalDateTime verifiedAt) {}
