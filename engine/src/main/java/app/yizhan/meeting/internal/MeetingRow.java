package app.yizhan.meeting.internal;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of {@code party_meeting}. @param revision counts changes of the record */
public record MeetingRow(
        String id,
        String kind,
        String unitId,
        LocalDateTime startsAt,
        String place,
        String chairId,
        String recorderId,
        String state,
        int edition,
        @Nullable String tellerOneId,
        @Nullable String tellerTwoId,
        @Nullable String lateReason,
        @Nullable String endedReason,
        String plannedBy,
        LocalDateTime plannedAt,
        @Nullable LocalDateTime chairAt,
        @Nullable LocalDateTime recorderAt,
        @Nullable LocalDateTime endedAt,
        int revision) {

    /** Whoever changes what was confirmed asks for both confirmations anew. */
    public MeetingRow changed(LocalDateTime at, String where, String chair, String recorder, int edition) {
        return new MeetingRow(
                id,
                kind,
                unitId,
                at,
                where,
                chair,
                recorder,
                state,
                edition,
                tellerOneId,
                tellerTwoId,
                lateReason,
                endedReason,
                plannedBy,
                plannedAt,
                null,
                null,
                null,
                revision + 1);
    }

    public MeetingRow told(@Nullable String tellerOne, @Nullable String tellerTwo, @Nullable String late) {
        return with(state, tellerOne, tellerTwo, late, endedReason, null, null, null, revision + 1);
    }

    public MeetingRow confirmed(
            String late, @Nullable LocalDateTime byChair, @Nullable LocalDateTime byRecorder, String state) {
        var end = byChair == null || byRecorder == null ? null : byChair.isAfter(byRecorder) ? byChair : byRecorder;
        return with(state, tellerOneId, tellerTwoId, late, endedReason, byChair, byRecorder, end, revision);
    }

    public MeetingRow ended(String state, String reason, LocalDateTime now) {
        return with(state, tellerOneId, tellerTwoId, lateReason, reason, null, null, now, revision);
    }

    private MeetingRow with(
            String newState,
            @Nullable String one,
            @Nullable String two,
            @Nullable String late,
            @Nullable String ended,
            @Nullable LocalDateTime byChair,
            @Nullable LocalDateTime byRecorder,
            @Nullable LocalDateTime end,
            int newRevision) {
        return new MeetingRow(
                id,
                kind,
                unitId,
                startsAt,
                place,
                chairId,
                recorderId,
                newState,
                edition,
                one,
                two,
                late,
                ended,
                plannedBy,
                plannedAt,
                byChair,
                byRecorder,
                end,
                newRevision);
    }
}
