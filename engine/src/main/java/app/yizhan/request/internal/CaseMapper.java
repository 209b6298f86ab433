package app.yizhan.request.internal;

import app.yizhan.statement.Gathered;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Timeline, visits, parties and holds of cases. */
@Mapper
public interface CaseMapper {

    /** A line of the timeline; {@code detail} is JSON. */
    record TimelineRow(
            String id,
            String requestId,
            LocalDateTime at,
            String action,
            @Nullable String actorId,
            @Nullable String actorName,
            @Nullable String capacity,
            @Nullable String actingFor,
            @Nullable String step,
            @Nullable String slotId,
            @Nullable String opinion,
            String detail) {}

    /** Whether and when a case passed a flow node. */
    record VisitRow(
            String element,
            LocalDateTime enteredAt,
            @Nullable LocalDateTime leftAt,
            boolean cancelled) {}

    record PartyRow(String personId, String part) {}

    record HoldRow(String id, String requestId, String kind, String ref, LocalDateTime heldAt) {}

    @Gathered
    @Insert("""
            INSERT INTO timeline_entry (id, request_id, at, action, actor_id, actor_name, capacity, acting_for, step, slot_id, opinion, detail)
            VALUES (#{id}, #{requestId}, #{at}, #{action}, #{actorId}, #{actorName}, #{capacity}, #{actingFor}, #{step}, #{slotId},
                #{opinion}, #{detail})""")
    int addTimeline(TimelineRow row);

    @Select("""
            SELECT id, request_id, at, action, actor_id, actor_name, capacity, acting_for, step, slot_id, opinion, detail
            FROM timeline_entry WHERE request_id = #{requestId} ORDER BY id""")
    List<TimelineRow> timeline(String requestId);

    @Gathered(ownRow = true)
    @Insert("""
            INSERT INTO step_visit (id, request_id, element, activity_instance_id, entered_at, left_at, cancelled)
            VALUES (#{id}, #{requestId}, #{element}, #{activityInstanceId}, #{enteredAt}, #{leftAt}, #{cancelled})""")
    int enter(
            @Param("id") String id,
            @Param("requestId") String requestId,
            @Param("element") String element,
            @Param("activityInstanceId") String activityInstanceId,
            @Param("enteredAt") LocalDateTime enteredAt,
            @Param("leftAt") @Nullable LocalDateTime leftAt,
            @Param("cancelled") boolean cancelled);

    /** What is entered and left in one transaction is one row written once. */
    @Gathered(into = "enter", by = "activityInstanceId")
    @Update("""
            UPDATE step_visit SET left_at = #{leftAt}, cancelled = #{cancelled}
            WHERE activity_instance_id = #{activityInstanceId} AND left_at IS NULL""")
    int leave(
            @Param("activityInstanceId") String activityInstanceId,
            @Param("leftAt") LocalDateTime leftAt,
            @Param("cancelled") boolean cancelled);

    /** The applicant's asking for attention is no answer to anything. */
    @Select("""
            SELECT COUNT(*) > 0 FROM timeline_entry
            WHERE request_id = #{requestId} AND at >= #{since} AND actor_id <> #{personId} AND action <> 'NUDGED'""")
    boolean anotherActedSince(
            @Param("requestId") String requestId,
            @Param("personId") String personId,
            @Param("since") LocalDateTime since);

    @Select("""
            SELECT element, entered_at, left_at, cancelled FROM step_visit
            WHERE request_id = #{requestId} ORDER BY id""")
    List<VisitRow> visits(String requestId);

    @Delete("DELETE FROM request_party WHERE request_id = #{requestId}")
    int clearParties(String requestId);

    @Insert("INSERT INTO request_party (request_id, person_id, part) VALUES (#{requestId}, #{personId}, #{part})")
    int addParty(@Param("requestId") String requestId, @Param("personId") String personId, @Param("part") String part);

    @Select("SELECT person_id, part FROM request_party WHERE request_id = #{requestId} ORDER BY person_id, part")
    List<PartyRow> parties(String requestId);

    /** Ids of those of the requests to which the person is a party. */
    List<String> concerning(@Param("personId") String personId, @Param("requestIds") Collection<String> requestIds);

    @Insert("""
            INSERT INTO held_resource (id, request_id, kind, ref, held_at, open_mark)
            VALUES (#{id}, #{requestId}, #{kind}, #{ref}, #{heldAt}, 1)""")
    int hold(HoldRow row);

    @Select("""
            SELECT id, request_id, kind, ref, held_at FROM held_resource
            WHERE kind = #{kind} AND ref = #{ref} AND open_mark = 1""")
    Optional<HoldRow> holder(@Param("kind") String kind, @Param("ref") String ref);

    @Select("""
            SELECT id, request_id, kind, ref, held_at FROM held_resource
            WHERE request_id = #{requestId} AND open_mark = 1 ORDER BY kind, ref""")
    List<HoldRow> holds(String requestId);

    @Update("""
            UPDATE held_resource SET open_mark = NULL, released_at = #{at}
            WHERE request_id = #{requestId} AND kind = #{kind} AND ref = #{ref} AND open_mark = 1""")
    int release(
            @Param("requestId") String requestId,
            @Param("kind") String kind,
            @Param("ref") String ref,
            @Param("at") LocalDateTime at);

    @Select("""
            SELECT COUNT(*) FROM held_resource h JOIN request r ON r.id = h.request_id
            WHERE h.open_mark = 1 AND r.ended_at IS NOT NULL""")
    int holdsOfEndedRequests();
}
