package app.yizhan.meeting.internal;

import app.yizhan.party.VoteCount;
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

    /** As it is put on an agenda. */
    public static ItemRow onAgenda(
            String id,
            String meetingId,
            int pos,
            MeetingMapper.WaitingRow task,
            String pack,
            String step,
            String name) {
        return new ItemRow(
                id,
                meetingId,
                pos,
                task.requestId(),
                pack,
                step,
                task.step(),
                task.definitionId(),
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    /** @param words what was written down beside the totals, sealed */
    public ItemRow counted(VoteCount count, byte[] words) {
        return new ItemRow(
                id,
                meetingId,
                pos,
                requestId,
                pack,
                step,
                task,
                definitionId,
                name,
                count.yes(),
                count.no(),
                count.abstain(),
                count.invalid(),
                words,
                null,
                null,
                null,
                false);
    }

    public boolean isCounted() {
        return yesCount != null;
    }
}
