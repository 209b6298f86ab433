package app.yizhan.meeting;

import app.yizhan.catalog.Family;
import app.yizhan.form.FormSchema;
import app.yizhan.organisation.Unit;
import app.yizhan.party.VoteCount;
import app.yizhan.party.VoteResult;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one reader sees it.
 *
 * @param agenda on whom it votes, one after the other
 * @param minutes who came and what was counted; null: the reader only belongs to it and is told no more than when, where and on whom
 * @param leads whether the reader calls or records it
 * @param calls whether the reader may move or cancel it
 */
public record MeetingSheet(
        String id,
        MeetingKind kind,
        Unit unit,
        LocalDateTime startsAt,
        String place,
        MeetingState state,
        Who chair,
        Who recorder,
        @Nullable String endedReason,
        List<Item> agenda,
        @Nullable Minutes minutes,
        boolean leads,
        boolean calls) {

    public record Who(String id, String name) {}

    /**
     * @param step code of the step of the rules
     * @param vote null: with {@link MeetingSheet#minutes}
     */
    public record Item(
            String id, String name, String step, @Nullable Vote vote) {}

    /**
     * A vote on one person.
     *
     * @param count null: nothing was counted yet, or others came than were counted
     * @param result of what was counted; before that what the rules ask
     * @param data what else was written down; sensitive values for those only who record it or may read them in the case
     * @param family in whose words that is told
     * @param form what else is to be written down; null: the case waits at the step no longer
     * @param ask fields of it that the vote does not tell
     * @param outcome DONE, WAITS, MOVED, or the code of why the result could not be written to the case; null: nobody has tried
     * @param settled whether nothing is left to do
     * @param requestId the case, for whoever may see it
     */
    public record Vote(
            @Nullable VoteCount count,
            VoteResult result,
            Map<String, Object> data,
            Family family,
            @Nullable FormSchema form,
            Set<String> ask,
            @Nullable String outcome,
            boolean settled,
            @Nullable String requestId) {}

    /**
     * One of those who should attend, or who is listed apart.
     *
     * @param apart why they do not count; null: they do
     */
    public record Member(String id, String name, @Nullable Apart apart, boolean present, boolean written) {}

    /**
     * @param tellers two, or none yet
     * @param chairAt when the chair confirmed; null: not yet
     * @param recorderAt when the recorder did
     * @param revision counts changes of the record; whoever ticks or confirms says which they saw
     */
    public record Minutes(
            List<Member> roster,
            List<Who> tellers,
            @Nullable String lateReason,
            @Nullable LocalDateTime chairAt,
            @Nullable LocalDateTime recorderAt,
            int revision) {

        public int shouldAttend() {
            return (int)
                    roster.stream().filter(member -> member.apart() == null).count();
        }

        public int present() {
            return (int) roster.stream().filter(Member::present).count();
        }

        public int written() {
            return (int) roster.stream().filter(Member::written).count();
        }
    }
}
