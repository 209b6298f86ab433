package app.yizhan.escalation.internal;

import app.yizhan.statement.Gathered;
import java.time.LocalDateTime;
import java.util.Collection;
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
    record RungRow(
            String id, String roundId, String requestId, String kind, int rungNo, int repeats, LocalDateTime dueAt) {}

    /** A rung with where its round stands in the model. */
    record AheadRow(String definitionId, String step, String kind, int rungNo, LocalDateTime dueAt) {}

    @Gathered
    @Insert("""
            INSERT INTO rung (id, round_id, request_id, wait, rung_no, repeats, due_at)
            VALUES (#{id}, #{roundId}, #{requestId}, #{kind}, #{rungNo}, #{repeats}, #{dueAt})""")
    int insert(RungRow rung);

    @Gathered
    @Delete("DELETE FROM rung WHERE round_id = #{roundId}")
    int deleteOfRound(String roundId);

    @Gathered
    @Delete("DELETE FROM rung WHERE round_id = #{roundId} AND wait = #{kind}")
    int deleteWait(@Param("roundId") String roundId, @Param("kind") String kind);

    @Update("UPDATE rung SET due_at = #{at}, locked_until = NULL WHERE round_id = #{roundId} AND wait = #{kind}")
    int move(@Param("roundId") String roundId, @Param("kind") String kind, @Param("at") LocalDateTime at);

    @Select("""
            SELECT id, round_id, request_id, wait AS kind, rung_no, repeats, due_at FROM rung
            WHERE round_id = #{roundId} AND wait = #{kind}""")
    Optional<RungRow> ofRound(@Param("roundId") String roundId, @Param("kind") String kind);

    /** Makes it the next rung, free for whoever claims it then. */
    @Gathered(ownRow = true)
    @Update("""
            UPDATE rung SET rung_no = #{rungNo}, repeats = #{repeats}, due_at = #{dueAt}, locked_until = NULL, locked_by = NULL
            WHERE id = #{id}""")
    int moveOn(
            @Param("id") String id,
            @Param("rungNo") int rungNo,
            @Param("repeats") int repeats,
            @Param("dueAt") LocalDateTime dueAt);

    @Gathered(ownRow = true)
    @Delete("DELETE FROM rung WHERE id = #{id}")
    int delete(String id);

    /** Free rungs that are due, oldest first. */
    @Select("""
            SELECT id, round_id, request_id, wait AS kind, rung_no, repeats, due_at FROM rung
            WHERE due_at <= #{now} AND (locked_until IS NULL OR locked_until < #{realNow})
            ORDER BY due_at, id LIMIT #{limit}""")
    List<RungRow> due(
            @Param("now") LocalDateTime now, @Param("realNow") LocalDateTime realNow, @Param("limit") int limit);

    /** Claims those that are free still. @return how many */
    int claimAll(
            @Param("ids") Collection<String> ids,
            @Param("by") String by,
            @Param("until") LocalDateTime until,
            @Param("realNow") LocalDateTime realNow);

    /** Those of them that were claimed by that, are there still and have not been put off; in the order of their requests. */
    List<RungRow> claimed(
            @Param("ids") Collection<String> ids, @Param("by") String by, @Param("now") LocalDateTime now);

    /** Of the open rounds of a request, soonest first. */
    @Select("""
            SELECT r.definition_id, r.step, g.wait AS kind, g.rung_no, g.due_at
            FROM round r JOIN rung g ON g.round_id = r.id
            WHERE r.request_id = #{requestId} AND g.due_at < #{before}
            ORDER BY g.due_at, g.id""")
    List<AheadRow> ahead(@Param("requestId") String requestId, @Param("before") LocalDateTime before);

    @Select("SELECT MIN(due_at) FROM rung WHERE due_at > #{time}")
    Optional<LocalDateTime> nextAfter(LocalDateTime time);
}
