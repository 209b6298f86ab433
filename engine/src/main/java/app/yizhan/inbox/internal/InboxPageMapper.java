package app.yizhan.inbox.internal;

import app.yizhan.inbox.DoneEntry;
import app.yizhan.inbox.InboxFilter;
import app.yizhan.inbox.InboxShare;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Reads the read model: every range is one range of an index, cut at the page's size before anything is joined to it. */
@Mapper
public interface InboxPageMapper {

    /**
     * One way in which a person is reached.
     *
     * @param no place in the list of ranges, the best capacity first; comes back with the row
     * @param service null: every service
     * @param notOf applicant whose requests this range does not reach
     * @param norOf another such applicant
     * @param notSignedBy whoever acts for another does not sign twice; null: in one's own right
     */
    record Range(
            int no,
            String principal,
            @Nullable String service,
            @Nullable String notOf,
            @Nullable String norOf,
            @Nullable String notSignedBy) {

        private String shape() {
            return Stream.of(service, notOf, norOf, notSignedBy)
                    .map(part -> part == null ? "-" : "+")
                    .collect(Collectors.joining());
        }
    }

    /** A row as one person sees it. @param range number of the range that reached it */
    record SeenRow(
            String slotId,
            String requestId,
            String number,
            String service,
            String definitionId,
            String step,
            String purpose,
            String applicantId,
            String applicant,
            @Nullable String unitName,
            String card,
            String why,
            LocalDateTime createdAt,
            int rankNo,
            LocalDateTime sortDue,
            @Nullable String claimedBy,
            @Nullable String claimedName,
            @Nullable LocalDateTime claimedTo,
            int rangeNo) {}

    /** Where a page ended. */
    record Cursor(int rankNo, LocalDateTime sortDue, String slotId) {}

    record CountRow(int todo, int overdue, int waiting) {}

    /**
     * A slot that somebody else has for a while.
     *
     * @param pausedAt since when the applicant has the request; null: they do not
     */
    record WaitingRow(
            String slotId,
            String roundId,
            String requestId,
            String number,
            String service,
            String definitionId,
            String step,
            String applicant,
            @Nullable String unitName,
            String principal,
            @Nullable LocalDateTime dueAt,
            @Nullable LocalDateTime pausedAt) {}

    /** Who has to answer or sign before the slot comes back. */
    record AskedRow(String slotId, String principal, LocalDateTime since) {}

    /**
     * In order of rank, due time and id; a slot that several ranges reach stands once, with the first of them.
     *
     * @param units applicants' units that the filter's unit holds; empty: every unit
     */
    default List<SeenRow> page(
            List<Range> ranges,
            InboxFilter filter,
            List<String> units,
            LocalDateTime now,
            @Nullable Cursor after,
            int limit) {
        var shape = List.of(
                shape(ranges),
                filter.service() == null,
                filter.step() == null,
                filter.text() == null,
                filter.overdue(),
                units.size(),
                after == null);
        return pageOfShape(ranges, filter, units, now, after, limit, shape);
    }

    List<SeenRow> pageOfShape(
            @Param("ranges") List<Range> ranges,
            @Param("filter") InboxFilter filter,
            @Param("units") List<String> units,
            @Param("now") LocalDateTime now,
            @Param("after") @Nullable Cursor after,
            @Param("limit") int limit,
            @Param("shape") Object shape);

    private static String shape(List<Range> ranges) {
        return ranges.stream().map(Range::shape).collect(Collectors.joining(" "));
    }

    /** Whatever waits in the request, for whomever; in the order in which it was asked. */
    @Select("SELECT slot_id FROM inbox_entry WHERE request_id = #{requestId} ORDER BY created_at, slot_id")
    List<String> slotsOf(String requestId);

    Optional<SeenRow> one(@Param("ranges") List<Range> ranges, @Param("slotId") String slotId);

    List<InboxShare> shares(@Param("ranges") List<Range> ranges);

    default CountRow count(List<Range> ranges, List<String> owners, String me, LocalDateTime now) {
        return countOfShape(ranges, owners, me, now, List.of(shape(ranges), owners.size()));
    }

    CountRow countOfShape(
            @Param("ranges") List<Range> ranges,
            @Param("owners") List<String> owners,
            @Param("me") String me,
            @Param("now") LocalDateTime now,
            @Param("shape") Object shape);

    /** Newest first; a slot that several of the owner's principals reach stands once. */
    List<WaitingRow> waiting(
            @Param("owners") List<String> owners,
            @Param("me") String me,
            @Param("after") @Nullable String after,
            @Param("limit") int limit);

    /** Of the slots of these rounds; first asked, first named. */
    List<AskedRow> askedFirst(@Param("rounds") List<String> rounds);

    List<DoneEntry> done(
            @Param("me") String me,
            @Param("filter") InboxFilter filter,
            @Param("after") @Nullable String after,
            @Param("limit") int limit);
}
