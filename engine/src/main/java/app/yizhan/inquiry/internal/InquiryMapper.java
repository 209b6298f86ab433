package app.yizhan.inquiry.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** What was asked and answered in cases of joining the Party. */
@Mapper
public interface InquiryMapper {

    /** So many are told of at a time. */
    int BATCH = 50;

    String COLUMNS = "i.id, i.request_id, i.about, i.way, i.sent_on, i.sent_count, i.due, i.answered_on, i.outcome,"
            + " i.answer, i.taken_by, i.taken_at, i.remind_at";

    /** Those that stand, in the order in which they were asked. */
    @Select("SELECT " + COLUMNS + " FROM party_inquiry i"
            + " WHERE i.request_id = #{requestId} AND i.void_at IS NULL ORDER BY i.taken_at, i.id")
    List<InquiryRow> of(String requestId);

    /** Whoever writes about a case does so one after the other. */
    @Select("SELECT id FROM request WHERE id = #{requestId} FOR UPDATE")
    Optional<String> lock(String requestId);

    @Insert("""
            INSERT INTO party_inquiry (id, request_id, about, way, sent_on, sent_count, due, taken_by, taken_at, remind_at)
            VALUES (#{id}, #{requestId}, #{about}, #{way}, #{sentOn}, #{sentCount}, #{due}, #{takenBy}, #{takenAt}, #{remindAt})""")
    int insert(InquiryRow row);

    @Update("""
            UPDATE party_inquiry SET sent_on = #{sentOn}, sent_count = sent_count + 1, due = #{due}, remind_at = #{remindAt}
            WHERE id = #{id}""")
    int again(
            @Param("id") String id,
            @Param("sentOn") LocalDate sentOn,
            @Param("due") LocalDate due,
            @Param("remindAt") LocalDateTime remindAt);

    @Update("""
            UPDATE party_inquiry SET answered_on = #{day}, outcome = #{outcome}, answer = #{answer}, remind_at = NULL
            WHERE id = #{id}""")
    int answer(
            @Param("id") String id,
            @Param("day") LocalDate day,
            @Param("outcome") String outcome,
            @Param("answer") byte[] answer);

    @Update("UPDATE party_inquiry SET void_at = #{now}, remind_at = NULL WHERE id = #{id}")
    int drop(@Param("id") String id, @Param("now") LocalDateTime now);

    @Select("SELECT MIN(remind_at) FROM party_inquiry WHERE remind_at > #{time}")
    Optional<LocalDateTime> nextAfter(LocalDateTime time);

    @Select("SELECT " + COLUMNS + " FROM party_inquiry i"
            + " WHERE i.remind_at <= #{now} ORDER BY i.remind_at, i.id LIMIT #{limit}")
    List<InquiryRow> overdue(@Param("now") LocalDateTime now, @Param("limit") int limit);

    /** @return 1, or 0 if another node tells of it */
    @Update("UPDATE party_inquiry SET remind_at = NULL WHERE id = #{id} AND remind_at <= #{now}")
    int reminded(@Param("id") String id, @Param("now") LocalDateTime now);
}
