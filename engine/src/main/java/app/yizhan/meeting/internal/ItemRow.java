package app.yizhan.meeting.internal;

import org.jspecify.annotations.Nullable;

/** A row of {@code party_meeting_item}, without its marks of time. */
public record ItemRow(
        String id,
        String meetingId,
        int pos,
        String requestId,
        String pack,
        String step,
        String task,
        String definitionId,
        String name,
        @Nullable Integer yesCount,
        @Nullable Integer noCount,
        @Nullable Integer abstain,
        @Nullable Integer invalid,
        byte @Nullable [] said,
        @Nullable Boolean passed,
        @Nullable String slotId,
        @Nullable String outcome,
        boolean settled) {

    public boolean isCounted() {
        return yesCount != null;
    }
}
