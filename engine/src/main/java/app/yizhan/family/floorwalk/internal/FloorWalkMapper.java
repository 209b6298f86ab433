package app.yizhan.family.floorwalk.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Walks by week and floor. */
@Mapper
public interface FloorWalkMapper {

    /** So many walks are opened at a look. */
    int BATCH = 200;

    /** @param openAt null once it is open */
    record WalkRow(
            String id,
            String floor,
            String headId,
            LocalDate weekOf,
            @Nullable LocalDateTime openAt) {}

    record HeadRow(String floor, String headId) {}

    @Select("SELECT COUNT(*) FROM floor_walk_week WHERE week_of = #{weekOf}")
    int countWeeks(LocalDate weekOf);

    @Insert("INSERT INTO floor_walk_week (week_of, begun_at) VALUES (#{weekOf}, #{at})")
    int insertWeek(@Param("weekOf") LocalDate weekOf, @Param("at") LocalDateTime at);

    /** Who heads which floor that day, without leavers; by floor. */
    @Select("""
            SELECT DISTINCT g.scope_id AS floor, g.person_id AS head_id
            FROM role_grant g JOIN person p ON p.id = g.person_id
            WHERE g.role = #{role} AND g.scope_type = 'floor' AND g.from_date <= #{day} AND g.to_date >= #{day}
              AND (p.left_on IS NULL OR p.left_on > #{day})
            ORDER BY g.scope_id, g.person_id""")
    List<HeadRow> heads(@Param("role") String role, @Param("day") LocalDate day);

    /** Every floor that somebody lives on, with who heads its building that day, the same one of several; by floor. */
    @Select("""
            SELECT f.floor AS floor, MIN(g.person_id) AS head_id
            FROM (SELECT DISTINCT b.code AS building, CONCAT(b.code, '-', r.floor) AS floor
                  FROM bed_allocation a JOIN bed d ON d.id = a.bed_id JOIN room r ON r.id = d.room_id
                  JOIN building b ON b.id = r.building_id
                  WHERE a.open_mark = 1) f
            JOIN role_grant g ON g.role = #{role} AND g.scope_type = 'building' AND g.scope_id = f.building
                AND g.from_date <= #{day} AND g.to_date >= #{day}
            JOIN person p ON p.id = g.person_id AND (p.left_on IS NULL OR p.left_on > #{day})
            GROUP BY f.floor
            ORDER BY f.floor""")
    List<HeadRow> headsAbove(@Param("role") String role, @Param("day") LocalDate day);

    @Insert("""
            INSERT INTO floor_walk (id, floor, head_id, week_of, open_at)
            VALUES (#{id}, #{floor}, #{headId}, #{weekOf}, #{openAt})""")
    int insert(WalkRow walk);

    /** The longest due first. */
    @Select("""
            SELECT id, floor, head_id, week_of, open_at FROM floor_walk
            WHERE open_at <= #{now} ORDER BY open_at, id LIMIT #{limit}""")
    List<WalkRow> due(@Param("now") LocalDateTime now, @Param("limit") int limit);

    @Select("SELECT MIN(open_at) FROM floor_walk WHERE open_at > #{time}")
    Optional<LocalDateTime> nextAfter(LocalDateTime time);

    /** @return 0 if another node took it */
    @Update("UPDATE floor_walk SET open_at = NULL WHERE id = #{id} AND open_at IS NOT NULL")
    int take(String id);

    @Update("UPDATE floor_walk SET request_id = #{requestId} WHERE id = #{id}")
    int opened(@Param("id") String id, @Param("requestId") String requestId);

    /** Numbers of cases that came of walks of the floor and are not closed. */
    @Select("""
            SELECT r.number FROM floor_walk w
            JOIN case_child k ON k.parent_id = w.request_id AND k.closed_at IS NULL
            JOIN request r ON r.id = k.request_id
            WHERE w.floor = #{floor} ORDER BY r.number LIMIT #{limit}""")
    List<String> openOf(@Param("floor") String floor, @Param("limit") int limit);
}
