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
        byte @Nullable [] words,
        @Nullable String takenBy,
        @Nullable String verifierId,
        LocalDate due,
        @Nullable String outcome,
        byte @Nullable [] finding,
        @Nullable LocalDateTime verifiedAt) {

    /** Who said it, and how it came in. */
    public record Origin(
            String channel,
            @Nullable String authorId,
            @Nullable String authorKey,
            byte @Nullable [] author,
            @Nullable String takenBy) {}

    /** One that nobody looks into yet. */
    public static ObjectionRow taken(
            String id,
            String subjectId,
            String publicityId,
            LocalDate day,
            LocalDateTime now,
            LocalDate due,
            Origin origin,
            byte[] words) {
        return new ObjectionRow(
                id,
                subjectId,
                publicityId,
                day,
                now,
                origin.channel(),
                origin.authorId(),
                origin.authorKey(),
                origin.author(),
                words,
                origin.takenBy(),
                null,
                due,
                null,
                null,
                null);
    }
}
