package app.yizhan.visiting.internal;

import app.yizhan.visiting.DoorMark;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Marks at doors, by person. */
@Mapper
public interface DoorMarkMapper {

    @Insert("INSERT INTO door_mark (id, person_id, room, in_at) VALUES (#{id}, #{personId}, #{room}, #{at})")
    int insert(
            @Param("id") String id,
            @Param("personId") String personId,
            @Param("room") String room,
            @Param("at") LocalDateTime at);

    @Update("UPDATE door_mark SET out_at = #{at} WHERE person_id = #{personId} AND out_at IS NULL")
    int close(@Param("personId") String personId, @Param("at") LocalDateTime at);

    @Delete("DELETE FROM door_mark WHERE person_id = #{personId} AND in_at < #{at}")
    int deleteBefore(@Param("personId") String personId, @Param("at") LocalDateTime at);

    @Select("""
            SELECT room, in_at, out_at FROM door_mark
            WHERE person_id = #{personId} AND in_at >= #{from} AND out_at IS NULL
            ORDER BY in_at DESC, id DESC LIMIT 1""")
    Optional<DoorMark> open(@Param("personId") String personId, @Param("from") LocalDateTime from);

    /** Of all the rooms together. */
    Optional<DoorMark> during(
            @Param("personId") String personId,
            @Param("rooms") Collection<String> rooms,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);
}
