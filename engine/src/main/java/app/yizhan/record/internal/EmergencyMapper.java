package app.yizhan.record.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Cases that administrators opened for a short time. */
@Mapper
public interface EmergencyMapper {

    record EmergencyRow(String id, String requestId, String readerId, LocalDateTime openedAt, LocalDateTime endsAt) {}

    @Insert("""
            INSERT INTO emergency_reading (id, request_id, reader_id, opened_at, ends_at)
            VALUES (#{id}, #{requestId}, #{readerId}, #{openedAt}, #{endsAt})""")
    int insert(EmergencyRow row);

    @Select("""
            SELECT id, request_id, reader_id, opened_at, ends_at FROM emergency_reading
            WHERE reader_id = #{readerId} AND ends_at > #{now} ORDER BY ends_at, id""")
    List<EmergencyRow> open(@Param("readerId") String readerId, @Param("now") LocalDateTime now);
}
