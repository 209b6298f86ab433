package app.yizhan.request.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

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

    @Insert("""
            INSERT INTO request_value (request_id, turn, field, val, sealed, written_by, written_at)
            VALUES (#{requestId}, #{turn}, #{field}, #{val}, #{sealed}, #{writtenBy}, #{writtenAt})""")
    int insert(ValueRow row);

    @Delete("DELETE FROM request_value WHERE request_id = #{requestId} AND turn = #{turn} AND field = #{field}")
    int delete(@Param("requestId") String requestId, @Param("turn") int turn, @Param("field") String field);

    @Select("""
            SELECT request_id, turn, field, val, sealed, written_by, written_at FROM request_value
            WHERE request_id = #{requestId} ORDER BY turn, field""")
    List<ValueRow> all(String requestId);

    /** Ordered by request, turn and field. */
    List<ValueRow> allOf(List<String> requestIds);
}
