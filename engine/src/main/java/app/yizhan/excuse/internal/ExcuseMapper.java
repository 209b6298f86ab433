package app.yizhan.excuse.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Intervals in which students are excused. */
@Mapper
public interface ExcuseMapper {

    record ExcuseRow(
            String id,
            String studentId,
            LocalDateTime fromAt,
            LocalDateTime toAt,
            String kind,
            String requestId,
            LocalDateTime madeAt) {}

    @Insert("""
            INSERT INTO excuse_interval (id, student_id, from_at, to_at, kind, request_id, made_at)
            VALUES (#{id}, #{studentId}, #{fromAt}, #{toAt}, #{kind}, #{requestId}, #{madeAt})""")
    int insert(ExcuseRow row);

    @Update("UPDATE excuse_interval SET from_at = #{from}, to_at = #{to} WHERE request_id = #{requestId}")
    int move(@Param("requestId") String requestId, @Param("from") LocalDateTime from, @Param("to") LocalDateTime to);

    @Delete("DELETE FROM excuse_interval WHERE request_id = #{requestId} AND from_at >= #{at}")
    int deleteFrom(@Param("requestId") String requestId, @Param("at") LocalDateTime at);

    @Update("UPDATE excuse_interval SET to_at = #{at} WHERE request_id = #{requestId} AND to_at > #{at}")
    int shorten(@Param("requestId") String requestId, @Param("at") LocalDateTime at);

    @Select("""
            SELECT id, student_id, from_at, to_at, kind, request_id, made_at FROM excuse_interval
            WHERE request_id = #{requestId}""")
    Optional<ExcuseRow> ofRequest(String requestId);

    @Select("""
            SELECT id, student_id, from_at, to_at, kind, request_id, made_at FROM excuse_interval
            WHERE student_id = #{studentId} AND to_at > #{from} AND from_at < #{to} ORDER BY from_at, id""")
    List<ExcuseRow> ofStudent(
            @Param("studentId") String studentId, @Param("from") LocalDateTime from, @Param("to") LocalDateTime to);

    @Select("""
            SELECT COUNT(*) FROM excuse_interval
            WHERE student_id = #{studentId} AND to_at > #{at} AND from_at <= #{at}""")
    int count(@Param("studentId") String studentId, @Param("at") LocalDateTime at);

    @Select("""
            SELECT DISTINCT student_id FROM excuse_interval
            WHERE to_at > #{at} AND from_at <= #{at} ORDER BY student_id""")
    List<String> studentsAt(LocalDateTime at);
}
