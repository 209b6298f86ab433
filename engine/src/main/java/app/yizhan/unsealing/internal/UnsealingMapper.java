package app.yizhan.unsealing.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Who asked whose an alias is, and who agreed. */
@Mapper
public interface UnsealingMapper {

    /** A row of {@code unsealing}. */
    record UnsealingRow(
            String id,
            String requestId,
            String askedBy,
            String askedRole,
            byte[] reason,
            LocalDateTime askedAt,
            LocalDateTime lapsesAt,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable LocalDateTime endsAt) {}

    @Insert("""
        INSERT INTO unsealing (id, request_id, asked_by, asked_role, reason, asked_at, lapses_at)
        VALUES (#{id}, #{requestId}, #{askedBy}, #{askedRole}, #{reason}, #{askedAt}, #{lapsesAt})\
        """)
    int insert(UnsealingRow row);

    @Select("""
        SELECT id, request_id, asked_by, asked_role, reason, asked_at, lapses_at, answer, answered_by, ends_at
        FROM unsealing WHERE id = #{id}\
        """)
    Optional<UnsealingRow> find(String id);

    @Select("""
        SELECT id, request_id, asked_by, asked_role, reason, asked_at, lapses_at, answer, answered_by, ends_at
        FROM unsealing WHERE answer IS NULL AND lapses_at > #{now} ORDER BY lapses_at, id\
        """)
    List<UnsealingRow> waiting(@Param("now") LocalDateTime now);

    @Select("""
        SELECT id, request_id, asked_by, asked_role, reason, asked_at, lapses_at, answer, answered_by, ends_at
        FROM unsealing WHERE answer = 'AGREED' AND ends_at > #{now} AND (asked_by = #{personId} OR answered_by = #{personId})
        ORDER BY ends_at, id\
        """)
    List<UnsealingRow> open(@Param("personId") String personId, @Param("now") LocalDateTime now);

    @Select("SELECT COUNT(*) FROM unsealing WHERE request_id = #{requestId} AND answer IS NULL AND lapses_at > #{now}")
    int countWaiting(@Param("requestId") String requestId, @Param("now") LocalDateTime now);

    /** @return 0 if it was answered or has lapsed */
    @Update("""
        UPDATE unsealing SET answer = #{answer}, answered_by = #{by}, answered_at = #{now}, ends_at = #{endsAt}
        WHERE id = #{id} AND answer IS NULL AND lapses_at > #{now}\
        """)
    int answer(
            @Param("id") String id,
            @Param("answer") String answer,
            @Param("by") String by,
            @Param("now") LocalDateTime now,
            @Param("endsAt") @Nullable LocalDateTime endsAt);
}
