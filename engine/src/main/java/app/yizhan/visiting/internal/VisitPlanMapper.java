package app.yizhan.visiting.internal;

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

/** Plans by week and visitor, and what rooms are chosen by. */
@Mapper
public interface VisitPlanMapper {

    /** So many plans are worked off at a look. */
    int BATCH = 200;

    /**
     * @param kept null until the week is over
     * @param actorId who took it over, or null
     */
    record PlanRow(
            String id,
            String visitorId,
            LocalDate weekOf,
            String role,
            int quota,
            String stage,
            @Nullable LocalDateTime nextAt,
            @Nullable Boolean kept,
            @Nullable String actorId) {

        /** Who is asked for it. */
        public String asked() {
            return actorId == null ? visitorId : actorId;
        }
    }

    /** A room and what is known of it today. */
    record RoomRow(
            String room,
            @Nullable LocalDateTime lastVisit,
            boolean watched,
            @Nullable Integer mood,
            boolean newInRoom,
            int openItems) {}

    /** A room of a plan, and when somebody whose plan it is was there in the week. */
    record PlannedRow(
            String room,
            String building,
            int floor,
            String number,
            int score,
            @Nullable LocalDate lastVisit,
            boolean watched,
            @Nullable Integer mood,
            boolean newInRoom,
            int openItems,
            @Nullable LocalDateTime visitedAt) {}

    @Select("SELECT COUNT(*) FROM visit_week WHERE week_of = #{weekOf}")
    int countWeeks(LocalDate weekOf);

    @Insert("INSERT INTO visit_week (week_of, begun_at) VALUES (#{weekOf}, #{at})")
    int insertWeek(@Param("weekOf") LocalDate weekOf, @Param("at") LocalDateTime at);

    /** Ids of those who hold the role today in whatever scope, without leavers. */
    @Select("""
            SELECT DISTINCT g.person_id FROM role_grant g JOIN person p ON p.id = g.person_id
            WHERE g.role = #{role} AND g.from_date <= #{day} AND g.to_date >= #{day}
              AND (p.left_on IS NULL OR p.left_on > #{day})
            ORDER BY g.person_id""")
    List<String> holders(@Param("role") String role, @Param("day") LocalDate day);

    @Insert("""
            INSERT INTO visit_plan (id, visitor_id, week_of, role, quota, stage, next_at)
            VALUES (#{id}, #{visitorId}, #{weekOf}, #{role}, #{quota}, #{stage}, #{nextAt})""")
    int insert(PlanRow plan);

    Optional<PlanRow> find(@Param("visitorId") String visitorId, @Param("weekOf") LocalDate weekOf);

    /** Plans that the person took over, by id. */
    List<PlanRow> takenOver(@Param("actorId") String actorId, @Param("weekOf") LocalDate weekOf);

    /** @return 0 if somebody has it already, or it names no room that another could visit */
    @Update("""
            UPDATE visit_plan SET actor_id = #{actorId}
            WHERE id = #{id} AND actor_id IS NULL
              AND EXISTS (SELECT 1 FROM visit_plan_room o WHERE o.plan_id = visit_plan.id)""")
    int handOver(@Param("id") String id, @Param("actorId") String actorId);

    /** The longest due first. */
    List<PlanRow> due(@Param("now") LocalDateTime now, @Param("limit") int limit);

    @Select("SELECT MIN(next_at) FROM visit_plan WHERE next_at > #{time}")
    Optional<LocalDateTime> nextAfter(LocalDateTime time);

    /** @return 0 if it is no longer at that stage */
    @Update("""
            UPDATE visit_plan SET stage = #{next}, next_at = #{nextAt}
            WHERE id = #{id} AND stage = #{stage}""")
    int move(
            @Param("id") String id,
            @Param("stage") String stage,
            @Param("next") String next,
            @Param("nextAt") @Nullable LocalDateTime nextAt);

    @Update("UPDATE visit_plan SET kept = #{kept} WHERE id = #{id}")
    int settle(@Param("id") String id, @Param("kept") boolean kept);

    /** Rooms where students of the classes sleep, those that were visited least lately first. */
    List<RoomRow> candidates(
            @Param("classes") List<String> classes,
            @Param("day") LocalDate day,
            @Param("newSince") LocalDate newSince,
            @Param("limit") int limit);

    @Insert("""
            INSERT INTO visit_plan_room (plan_id, room, score, last_visit, watched, mood, new_in_room, open_items)
            VALUES (#{planId}, #{row.room}, #{score}, #{lastVisit}, #{row.watched}, #{row.mood}, #{row.newInRoom}, #{row.openItems})""")
    int insertRoom(
            @Param("planId") String planId,
            @Param("row") RoomRow row,
            @Param("score") int score,
            @Param("lastVisit") @Nullable LocalDate lastVisit);

    /** Rooms that the person was in, each once, without those of plans that they took over. */
    int countVisited(
            @Param("visitorId") String visitorId,
            @Param("weekOf") LocalDate weekOf,
            @Param("from") LocalDateTime from,
            @Param("to") LocalDateTime to);

    /** Rooms of a plan that its visitor or who took it over was in. */
    int countPlanned(@Param("plan") PlanRow plan, @Param("from") LocalDateTime from, @Param("to") LocalDateTime to);

    /** By building, floor and number. */
    List<PlannedRow> rooms(
            @Param("plan") PlanRow plan, @Param("from") LocalDateTime from, @Param("to") LocalDateTime to);
}
