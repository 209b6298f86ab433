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
import org.jspecify.annotations.Nullable;

/** What was asked and answered in cases of joining the Party. */
@Mapper
public interface InquiryMapper {

    /** So many are told of at a time. */
    int BATCH = 50;

    String COLUMNS = "i.id, i.request_id, i.about, i.way, i.first_sent_on, i.sent_on, i.sent_count, i.due,"
            + " i.answered_on, i.outcome, i.answer, i.replaced_by, i.taken_by, i.taken_at, i.answered_by, i.remind_at";

    /** One inquiry without what is sealed, for counting. */
    record Figure(
            String way,
            @Nullable LocalDate answeredOn,
            @Nullable String outcome,
            @Nullable String replacedBy,
            @Nullable LocalDateTime voidAt) {

        public boolean counts() {
            return replacedBy == null && voidAt == null;
        }
    }

    /** Those that were not dropped, in the order in which they were asked. */
    @Select(
            "SELECT " + COLUMNS + " FROM party_inquiry i"
                    + " WHERE i.request_id = #{requestId} AND i.void_at IS NULL AND i.about IS NOT NULL ORDER BY i.taken_at, i.id")
    List<InquiryRow> of(String requestId);

    /** All, dropped ones too. */
    @Select("SELECT i.way, i.answered_on, i.outcome, i.replaced_by, i.void_at FROM party_inquiry i"
            + " WHERE i.request_id = #{requestId} ORDER BY i.taken_at, i.id")
    List<Figure> figures(String requestId);

    /** Whoever writes about a case does so one after the other. Empty if it has ended. */
    @Select("SELECT id FROM request WHERE id = #{requestId} AND ended_at IS NULL FOR UPDATE")
    Optional<String> lockRunning(String requestId);

    /** Empty if it has ended. */
    @Select("SELECT id FROM request WHERE id = #{requestId} AND ended_at IS NULL")
    Optional<String> running(String requestId);

    @Insert("""
            INSERT INTO party_inquiry (id, request_id, about, way, first_sent_on, sent_on, sent_count, due, taken_by, taken_at, remind_at)
            VALUES (#{id}, #{requestId}, #{about}, #{way}, #{firstSentOn}, #{sentOn}, #{sentCount}, #{due}, #{takenBy}, #{takenAt}, #{remindAt})""")
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
            UPDATE party_inquiry SET answered_on = #{day}, outcome = #{outcome}, answer = #{answer},
              answered_by = #{by}, answered_at = #{at}, remind_at = NULL
            WHERE id = #{id}""")
    int answer(
            @Param("id") String id,
            @Param("day") LocalDate day,
            @Param("outcome") String outcome,
            @Param("answer") byte[] answer,
            @Param("by") String by,
            @Param("at") LocalDateTime at);

    @Update("UPDATE party_inquiry SET replaced_by = #{by} WHERE id = #{id}")
    int replace(@Param("id") String id, @Param("by") String by);

    /** What it replaced counts again. */
    @Update("UPDATE party_inquiry SET replaced_by = NULL WHERE request_id = #{requestId} AND replaced_by = #{by}")
    int restore(@Param("requestId") String requestId, @Param("by") String by);

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

    @Update("UPDATE party_inquiry SET remind_at = #{at} WHERE id = #{id}")
    int remindAt(@Param("id") String id, @Param("at") LocalDateTime at);

    /** The days stay; about whom and what was answered goes. @return how many there were */
    @Update("""
            UPDATE party_inquiry SET about = NULL, answer = NULL, remind_at = NULL
            WHERE request_id = #{requestId} AND about IS NOT NULL""")
    int forget(String requestId);
}
