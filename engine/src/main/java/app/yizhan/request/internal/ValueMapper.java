package app.yizhan.request.internal;

import app.yizhan.statement.Remembered;
import app.yizhan.statement.Tells;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Values of requests by turn. */
@Mapper
public interface ValueMapper {

    /** One field's value; {@code sealed} instead of {@code val} where the form says sensitive. */
    @SuppressWarnings("ArrayRecordComponent")
    record ValueRow(
            String requestId,
            int turn,
            String field,
            @org.jspecify.annotations.Nullable String val,
            byte @org.jspecify.annotations.Nullable [] sealed,
            String writtenBy,
            LocalDateTime writtenAt) {}

    int insert(List<ValueRow> rows);

    /** All of a request that has none yet, ordered by field. */
    @Tells(method = "all", by = "requestId")
    int insertFirst(List<ValueRow> rows);

    int delete(
            @Param("requestId") String requestId, @Param("turn") int turn, @Param("fields") Collection<String> fields);

    @Remembered
    @Select("""
            SELECT request_id, turn, field, val, sealed, written_by, written_at FROM request_value
            WHERE request_id = #{requestId} ORDER BY turn, field""")
    List<ValueRow> all(String requestId);

    /** Ordered by request, turn and field. */
    List<ValueRow> allOf(List<String> requestIds);

    @Delete("DELETE FROM request_value WHERE request_id = #{requestId}")
    int deleteAll(String requestId);

    @Update("UPDATE timeline_entry SET opinion = NULL WHERE request_id = #{requestId} AND opinion IS NOT NULL")
    int deleteOpinions(String requestId);

    @Delete("DELETE FROM signed_value WHERE request_id = #{requestId}")
    int deleteSigned(String requestId);
}
