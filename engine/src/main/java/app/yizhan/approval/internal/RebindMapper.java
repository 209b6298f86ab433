package app.yizhan.approval.internal;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rounds that go on with another version of their model. */
@Mapper
public interface RebindMapper {

    @Update("""
            UPDATE round SET definition_id = #{definitionId}, step = #{step}, rule = #{rule}, due_at = #{dueAt}
            WHERE id = #{id} AND state IN ('OPEN', 'PAUSED')""")
    int rebind(
            @Param("id") String id,
            @Param("definitionId") String definitionId,
            @Param("step") String step,
            @Param("rule") String rule,
            @Param("dueAt") @Nullable LocalDateTime dueAt);

    /** Who signs is asked in another way. */
    @Update("UPDATE round SET kind = #{kind}, mode = #{mode} WHERE id = #{id} AND state = 'OPEN'")
    int askOtherwise(@Param("id") String id, @Param("kind") String kind, @Param("mode") String mode);
}
