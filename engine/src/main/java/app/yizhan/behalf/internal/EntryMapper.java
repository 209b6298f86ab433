package app.yizhan.behalf.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What was handed in at service windows, and what applicants and offices said of it. */
@Mapper
public interface EntryMapper {

    /** @param objection sealed words of the applicant; @param finding sealed words of the office */
    record EntryRow(
            String requestId,
            String capacity,
            String sheetId,
            @Nullable LocalDateTime objectedAt,
            byte @Nullable [] objection,
            @Nullable Boolean stopped,
            @Nullable String office,
            @Nullable LocalDateTime settledAt,
            @Nullable String settledBy,
            byte @Nullable [] finding) {}

    /** An objection with what its request says; @param clerk name; @param clerkId who entered it */
    record ObjectionRow(
            String requestId,
            String number,
            String service,
            String applicant,
            String clerkId,
            String clerk,
            LocalDateTime enteredAt,
            LocalDateTime objectedAt,
            byte @Nullable [] objection,
            @Nullable Boolean stopped,
            @Nullable LocalDateTime settledAt,
            byte @Nullable [] finding) {}

    @Insert("INSERT INTO window_entry (request_id, capacity, sheet_id) VALUES (#{requestId}, #{capacity}, #{sheetId})")
    int insert(
            @Param("requestId") String requestId, @Param("capacity") String capacity, @Param("sheetId") String sheetId);

    Optional<EntryRow> find(String requestId);

    /** @return 1, or 0 if the applicant objected before */
    @Update("""
        UPDATE window_entry SET objected_at = #{at}, objection = #{words}, stopped = #{stopped}, office = #{office}
        WHERE request_id = #{requestId} AND objected_at IS NULL\
        """)
    int object(
            @Param("requestId") String requestId,
            @Param("at") LocalDateTime at,
            @Param("words") byte @Nullable [] words,
            @Param("stopped") boolean stopped,
            @Param("office") String office);

    /** Objections that one of the offices looks into: those that wait first, then the newest. */
    List<ObjectionRow> ofOffices(@Param("offices") Collection<String> offices, @Param("limit") int limit);

    /** @return 1, or 0 if it was settled before */
    @Update("""
        UPDATE window_entry SET settled_at = #{at}, settled_by = #{by}, finding = #{finding}
        WHERE request_id = #{requestId} AND objected_at IS NOT NULL AND settled_at IS NULL\
        """)
    int settle(
            @Param("requestId") String requestId,
            @Param("at") LocalDateTime at,
            @Param("by") String by,
            @Param("finding") byte[] finding);

    @Select("SELECT COUNT(*) > 0 FROM window_entry WHERE request_id = #{requestId} AND sheet_id = #{sheetId}")
    boolean isSheet(@Param("requestId") String requestId, @Param("sheetId") String sheetId);

    @Update("""
        UPDATE window_entry SET objection = NULL, finding = NULL
        WHERE request_id = #{requestId} AND (objection IS NOT NULL OR finding IS NOT NULL)\
        """)
    int forgetWords(String requestId);
}
