package app.yizhan.approval.internal;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What keeps a substitute out of a slot. */
@Mapper
public interface ActingMapper {

    /** Decisions of the person in the case at another step, or in another slot of this round; undone ones do not count. */
    @Select("""
            SELECT COUNT(*) FROM slot s JOIN round r ON r.id = s.round_id
            JOIN decision d ON d.request_id = s.request_id AND d.actor_id = #{personId}
            WHERE s.id = #{slotId} AND d.undone_at IS NULL
                AND (d.step <> r.step OR (d.round_id = s.round_id AND d.slot_id <> s.id))""")
    int signedElsewhere(@Param("slotId") String slotId, @Param("personId") String personId);

    /** Other slots of the round that wait for the person by name: nobody signs for two in one round. */
    @Select("""
            SELECT COUNT(*) FROM slot s JOIN slot o ON o.round_id = s.round_id AND o.id <> s.id
            JOIN slot_principal p ON p.slot_id = o.id AND p.principal = CONCAT('person:', #{personId})
            WHERE s.id = #{slotId} AND o.state IN ('OPEN', 'WAITING', 'HIDDEN') AND o.purpose IN ('DECIDE', 'WORK')""")
    int askedBeside(@Param("slotId") String slotId, @Param("personId") String personId);

    /** Those of the slots that one of the two above keeps the person out of. */
    List<String> keptOut(@Param("slotIds") List<String> slotIds, @Param("personId") String personId);

    /** A slot that waits. */
    record WaitingSlot(String slotId, String requestId, String step) {}

    /** Slots of the cases that wait for one of the principals, ordered by id. */
    List<WaitingSlot> waiting(
            @Param("requestIds") List<String> requestIds, @Param("principals") List<String> principals);

    /** Whom a slot asks, and what brought them there. */
    record AskedBy(String principal, String addedBy) {}

    @Select("SELECT principal, added_by FROM slot_principal WHERE slot_id = #{slotId} ORDER BY principal")
    List<AskedBy> asked(String slotId);

    @Delete("DELETE FROM slot_principal WHERE slot_id = #{slotId} AND principal = #{principal}")
    int remove(@Param("slotId") String slotId, @Param("principal") String principal);

    /** Keeps in mind whose the slot was; a second time changes nothing. */
    @Insert("""
            INSERT INTO slot_former (slot_id, principal) SELECT p.slot_id, p.principal FROM slot_principal p
            WHERE p.slot_id = #{slotId} AND (#{principal} IS NULL OR p.principal = #{principal}) AND NOT EXISTS (
                SELECT 1 FROM slot_former f WHERE f.slot_id = p.slot_id AND f.principal = p.principal)""")
    int keepInMind(@Param("slotId") String slotId, @Param("principal") @Nullable String principal);

    /** Whose slots of the round once were. */
    @Select("""
            SELECT DISTINCT f.principal FROM slot_former f JOIN slot s ON s.id = f.slot_id
            WHERE s.round_id = #{roundId} ORDER BY f.principal""")
    List<String> former(String roundId);

    /** An open slot that the absentee is asked to fill, in somebody else's request. */
    record LentSlot(String slotId, String requestId) {}

    /** Open slots that reach the substitute by what is lent, and were not given to others yet; ordered by id. */
    List<LentSlot> lentSlots(
            @Param("principals") List<String> principals,
            @Param("services") List<String> services,
            @Param("absenteeId") String absenteeId,
            @Param("substituteId") String substituteId);

    /** Open slots that were given to others because a substitute was kept out; ordered by id. */
    @Select("""
            SELECT DISTINCT s.id AS slot_id, s.request_id FROM slot_principal p JOIN slot s ON s.id = p.slot_id
            WHERE p.added_by = 'EMPTY' AND s.state = 'OPEN' ORDER BY s.id""")
    List<LentSlot> givenSlots();

    /** Slots that wait for the person, by name or by a role held on that day; ordered by request. */
    List<LentSlot> tasksOf(@Param("principals") List<String> principals, @Param("services") List<String> services);
}
