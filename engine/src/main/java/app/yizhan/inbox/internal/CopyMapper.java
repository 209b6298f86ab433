package app.yizhan.inbox.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Read-only copies of requests. */
@Mapper
public interface CopyMapper {

    /** {@code card} is JSON. */
    record CopyRow(
            String id,
            String requestId,
            String personId,
            String number,
            String service,
            String definitionId,
            String step,
            String applicant,
            @Nullable String unitName,
            String card,
            @Nullable String givenBy,
            @Nullable String words,
            LocalDateTime at,
            @Nullable LocalDateTime readAt) {}

    /** @return 0 if the person has one of this step already */
    int add(CopyRow row);

    /** Newest first. */
    List<CopyRow> page(
            @Param("personId") String personId, @Param("after") @Nullable String after, @Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM copy WHERE person_id = #{personId} AND read_at IS NULL")
    int unread(String personId);

    /** A step of which somebody has a copy. */
    record CopiedStep(String requestId, String step) {}

    List<CopiedStep> steps(@Param("requestIds") List<String> requestIds, @Param("personId") String personId);

    @Update("""
            UPDATE copy SET read_at = #{at}
            WHERE request_id = #{requestId} AND person_id = #{personId} AND read_at IS NULL""")
    int read(@Param("requestId") String requestId, @Param("personId") String personId, @Param("at") LocalDateTime at);

    /** Ids of unread copies that the model gave since then. */
    @Select("""
            SELECT id FROM copy
            WHERE request_id = #{requestId} AND step = #{step} AND given_by IS NULL AND at >= #{since} AND read_at IS NULL
            ORDER BY id""")
    List<String> givenByModel(
            @Param("requestId") String requestId, @Param("step") String step, @Param("since") LocalDateTime since);

    /** When the retention of the request is over. */
    @Update("UPDATE copy SET words = NULL, card = '{}' WHERE request_id = #{requestId}")
    int forget(String requestId);

    @Delete("""
            DELETE FROM copy
            WHERE request_id = #{requestId} AND step = #{step} AND given_by IS NULL AND at >= #{since} AND read_at IS NULL""")
    int takeBack(@Param("requestId") String requestId, @Param("step") String step, @Param("since") LocalDateTime since);
}
