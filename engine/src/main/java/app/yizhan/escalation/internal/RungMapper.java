package app.yizhan.escalation.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The next rung of each ladder and wait. */
@Mapper
public interface RungMapper {

    /**
     * @param kind LADDER, IF_RETURNED or IF_SILENT
     * @param rungNo place in the ladder, from 0
     * @param repeats reminders of this rung that were sent
     */
    record RungRow(String id, String roundId, String requestId, String kind, int rungNo, int repeats, LocalDateTime dueAt) {}

    @Insert("""
            INSERT INTO rung (id, round_id, request_id, wait, rung_no, repeats, due_at)
            VALUES (#{id}, #{roundId}, #{requestId}, #{kind}, #{rungNo}, #{repeats}, #{dueAt})""")
    int insert(RungRow rung);

    @Delete("DELETE FROM rung WHERE round_id = #{roundId}")
    int deleteOfRound(String roundId);

    @Delete("DELETE FROM rung WHERE round_id = #{roundId} AND wait = #{kind}")
    int deleteWait(@Param("roundId") String roundId, @Param("kind") String kind);

    @Update("UPDATE rung SET due_at = #{at}, locked_until = NULL WHERE round_id = #{roundId} AND wait = 'LADDER'")
    int moveLadder(@Param("roundId") String roundId, @Param("at") LocalDateTime at);

    @Select("""
            SELECT id, round_id, request_id, wait AS kind, rung_no, repeats, due_at FROM rung
            WHERE round_id = #{roundId} AND wait = 'LADDER'""")
    Optional<RungRow> ladderOf(String roundId);

    @Delete("DELETE FROM rung WHERE id = #{id}")
    int delete(String id);

    /** Free rungs that are due, oldest first. */
    @Select("""
            SELECT id, round_id, request_id, wait AS kind, rung_no, repeats, due_at FROM rung
            WHERE due_at <= #{now} AND (locked_until IS NULL OR locked_until < #{realNow})
            ORDER BY due_at, id LIMIT #{limit}""")
    List<RungRow> due(@Param("now") LocalDateTime now, @Param("realNow") LocalDateTime realNow, @Param("limit") int limit);

    /** @return 1, or 0 if another node was faster */
    @Update("""
            UPDATE rung SET locked_until = #{until}, locked_by = #{node}
            WHERE id = #{id} AND (locked_until IS NULL OR locked_until < #{realNow})""")
    int claim(
            @Param("id") String id,
            @Param("node") String node,
            @Param("until") LocalDateTime until,
            @Param("realNow") LocalDateTime realNow);

    @Select("SELECT id, round_id, request_id, wait AS kind, rung_no, repeats, due_at FROM rung WHERE id = #{id}")
    Optional<RungRow> find(String id);

    @Select("SELECT MIN(due_at) FROM rung WHERE due_at > #{time}")
    Optional<LocalDateTime> nextAfter(LocalDateTime time);
}
