package app.yizhan.duty;

import app.yizhan.party.PartyRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of them with what was written, as far as the reader may read it.
 *
 * @param said null: nothing was written here, or it is not for the reader
 * @param files that came with it
 * @param place where the original on paper lies; null: with {@code said}, or there is none
 * @param rating of an assessment
 * @param lateReason why it was recorded later than it happened
 * @param atStep whether it was written at a step of the case, where its words stand
 * @param recordedBy name of whoever wrote it down
 * @param version of what was written; whoever agrees to it says which they read; null: nothing is
 * @param confirmedBy name of whoever agreed for the branch
 * @param remark what the branch wrote when it agreed or gave it back
 * @param rule that asks for it; null: the pack has none any more
 * @param may what the reader may do
 */
public record DutySheet(
        DutyItem item,
        @Nullable String said,
        List<File> files,
        @Nullable String place,
        @Nullable DutyRating rating,
        @Nullable String lateReason,
        boolean atStep,
        @Nullable String recordedBy,
        @Nullable String version,
        @Nullable String confirmedBy,
        @Nullable String remark,
        @Nullable PartyRule rule,
        May may) {

    /** A file to be kept. */
    public record File(String id, String name) {}

    /**
     * What a reader may do with it.
     *
     * @param handIn a report of one's own
     * @param note that the report lies on paper
     * @param assess
     * @param confirm
     * @param giveBack
     */
    public record May(boolean handIn, boolean note, boolean assess, boolean confirm, boolean giveBack) {}
}
