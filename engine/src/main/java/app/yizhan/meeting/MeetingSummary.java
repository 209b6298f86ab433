package app.yizhan.meeting;

import app.yizhan.organisation.Unit;
import java.time.LocalDateTime;

/**
 * A meeting in a list.
 *
 * @param items on how many people it votes
 * @param leads whether the reader calls or records it
 */
public record MeetingSummary(
        String id,
        MeetingKind kind,
        Unit unit,
        LocalDateTime startsAt,
        String place,
        MeetingState state,
        int items,
        boolean leads) {

    /** Whether its day has come and nobody has said yet what it resolved. */
    public boolean isToBeRecorded(LocalDateTime now) {
        return state == MeetingState.PLANNED && !startsAt.isAfter(now);
    }
}
