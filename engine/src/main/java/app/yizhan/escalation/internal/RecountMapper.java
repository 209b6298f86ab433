package app.yizhan.escalation.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Changes of the calendar after which open rounds are counted again. */
@Mapper
public interface RecountMapper {

    /**
     * @param cause what was changed
     * @param cursorId last round that was counted
     * @param moved how many rounds are due at another time
     */
    record RecountRow(String id, String cause, String actorId, LocalDateTime startAt, String cursorId, int moved) {}

    @Insert("""
            INSERT INTO due_recount (id, cause, actor_id, start_at, cursor_id, moved)
            VALUES (#{id}, #{cause}, #{actorId}, #{startAt}, #{cursorId}, #{moved})""")
    int add(RecountRow row);

    @Select("""
            SELECT id, cause, actor_id, start_at, cursor_id, moved FROM due_recount WHERE start_at <= #{now}
            ORDER BY start_at, id LIMIT 1""")
    Optional<RecountRow> due(LocalDateTime now);

    @Select("SELECT MIN(start_at) FROM due_recount WHERE start_at > #{time}")
    Optional<LocalDateTime> nextAfter(LocalDateTime time);

    /** @return 0 if another node was here as well */
    @Update("UPDATE due_recount SET cursor_id = #{to}, moved = #{moved} WHERE id = #{id} AND cursor_id = #{from}")
    int goOn(@Param("id") String id, @Param("from") String from, @Param("to") String to, @Param("moved") int moved);

    /** @return 0 if another node was faster */
    @Delete("DELETE FROM due_recount WHERE id = #{id} AND cursor_id = #{cursor}")
    int remove(@Param("id") String id, @Param("cursor") String cursor);
}
