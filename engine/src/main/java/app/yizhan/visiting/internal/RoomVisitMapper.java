package app.yizhan.visiting.internal;

import java.time.LocalDateTime;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/** Visited rooms, by visit and room. */
@Mapper
public interface RoomVisitMapper {

    @Insert("""
            INSERT INTO room_visit (request_id, room, visitor_id, visited_at, mood, watched)
            VALUES (#{requestId}, #{room}, #{visitorId}, #{at}, #{mood}, 0)""")
    int insert(
            @Param("requestId") String requestId,
            @Param("room") String room,
            @Param("visitorId") String visitorId,
            @Param("at") LocalDateTime at,
            @Param("mood") int mood);

    @Delete("DELETE FROM room_visit WHERE request_id = #{requestId}")
    int delete(String requestId);

    @Update("UPDATE room_visit SET watched = 1 WHERE request_id = #{requestId}")
    int watch(String requestId);
}
