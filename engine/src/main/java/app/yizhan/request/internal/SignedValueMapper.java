package app.yizhan.request.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What each of several signers filled in. */
@Mapper
public interface SignedValueMapper {

    /** One field as one person filled it in; {@code sealed} instead of {@code val} where the form says sensitive. */
    @SuppressWarnings("ArrayRecordComponent")
    record SignedRow(
            String requestId,
            int turn,
            String field,
            String writtenBy,
            @Nullable String val,
            byte @Nullable [] sealed,
            LocalDateTime writtenAt) {}

    @Insert("""
            INSERT INTO signed_value (request_id, turn, field, written_by, val, sealed, written_at)
            VALUES (#{requestId}, #{turn}, #{field}, #{writtenBy}, #{val}, #{sealed}, #{writtenAt})""")
    int insert(SignedRow row);

    @Delete("""
            DELETE FROM signed_value
            WHERE request_id = #{requestId} AND turn = #{turn} AND field = #{field} AND written_by = #{writtenBy}""")
    int delete(
            @Param("requestId") String requestId,
            @Param("turn") int turn,
            @Param("field") String field,
            @Param("writtenBy") String writtenBy);

    /** By turn, and in it the oldest first. */
    @Select("""
            SELECT request_id, turn, field, written_by, val, sealed, written_at FROM signed_value
            WHERE request_id = #{requestId} ORDER BY turn, written_at, written_by, field""")
    List<SignedRow> all(String requestId);
}
