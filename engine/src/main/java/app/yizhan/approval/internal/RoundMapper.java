package app.yizhan.approval.internal;

import app.yizhan.approval.RoundDues.OpenRound;
import app.yizhan.statement.Answers;
import app.yizhan.statement.Gathered;
import app.yizhan.statement.Remembered;
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

/** Rounds, slots, principals and decisions. */
@Mapper
public interface RoundMapper {

    record RoundRow(
            String id,
            String requestId,
            String engineTask,
            String definitionId,
            String step,
            String kind,
            String mode,
            String state,
            String rule,
            String why,
            int rankNo,
            LocalDateTime openedAt,
            @Nullable LocalDateTime dueAt,
            @Nullable LocalDateTime pausedAt,
            int requestTurn,
            @Nullable String outcome) {}

    record SlotRow(
            String id,
            String roundId,
            String requestId,
            int position,
            String purpose,
            String state,
            int turn,
            @Nullable String claimedBy,
            @Nullable LocalDateTime claimedTo,
            @Nullable String filledBy,
            @Nullable LocalDateTime filledAt,
            String place,
            @Nullable String originId,
            @Nullable String addedBy,
            @Nullable String capacity,
            LocalDateTime openedAt,
            @Nullable String verdict) {

        public boolean is(String wanted) {
            return state.equals(wanted);
        }

        /** Whether it counts when the round is: a delegate's answer and the applicant's correction do not. */
        public boolean votes() {
            return !is("CANCELLED") && (purpose.equals("DECIDE") || purpose.equals("WORK"));
        }
    }

    @Insert("""
            INSERT INTO round (id, request_id, engine_task, definition_id, step, kind, mode, state, rule, why, rank_no, opened_at, due_at,
                request_turn)
            VALUES (#{id}, #{requestId}, #{engineTask}, #{definitionId}, #{step}, #{kind}, #{mode}, #{state}, #{rule}, #{why},
                #{rankNo}, #{openedAt}, #{dueAt}, #{requestTurn})""")
    int insertRound(RoundRow round);

    @Remembered
    Optional<RoundRow> round(String id);

    Optional<RoundRow> roundOfTask(String engineTask);

    @Remembered
    List<RoundRow> openRounds(String requestId);

    List<RoundRow> allOpenRounds();

    @Update(
            "UPDATE round SET state = #{to}, closed_at = #{at}, outcome = #{outcome} WHERE id = #{id} AND state IN ('OPEN', 'PAUSED')")
    int closeRound(
            @Param("id") String id,
            @Param("to") String to,
            @Param("outcome") @Nullable String outcome,
            @Param("at") LocalDateTime at);

    @Update("UPDATE round SET state = 'PAUSED', paused_at = #{at} WHERE id = #{id} AND state = 'OPEN'")
    int pauseRound(@Param("id") String id, @Param("at") LocalDateTime at);

    @Update("""
            UPDATE round SET state = 'OPEN', paused_at = NULL, paused_minutes = #{pausedMinutes}, due_at = #{dueAt},
                request_turn = #{turn}
            WHERE id = #{id} AND state = 'PAUSED'""")
    int resumeRound(
            @Param("id") String id,
            @Param("pausedMinutes") long pausedMinutes,
            @Param("dueAt") @Nullable LocalDateTime dueAt,
            @Param("turn") int turn);

    /** Stands in for a round that was undone. */
    @Update("UPDATE round SET opened_at = #{openedAt}, due_at = #{dueAt} WHERE id = #{id} AND state = 'OPEN'")
    int restartRound(
            @Param("id") String id,
            @Param("openedAt") LocalDateTime openedAt,
            @Param("dueAt") @Nullable LocalDateTime dueAt);

    @Update("UPDATE round SET due_at = #{dueAt} WHERE id = #{id} AND state = 'OPEN'")
    int moveDue(@Param("id") String id, @Param("dueAt") LocalDateTime dueAt);

    @Select("""
            SELECT id, request_id FROM round WHERE state IN ('OPEN', 'PAUSED') AND id > #{cursor}
            ORDER BY id LIMIT #{limit}""")
    List<OpenRound> waitingAfter(@Param("cursor") String cursor, @Param("limit") int limit);

    @Insert("""
            INSERT INTO slot (id, round_id, request_id, position, purpose, state, turn, place, origin_id, added_by, capacity,
                opened_at)
            VALUES (#{id}, #{roundId}, #{requestId}, #{position}, #{purpose}, #{state}, #{turn}, #{place}, #{originId},
                #{addedBy}, #{capacity}, #{openedAt})""")
    int insertSlot(SlotRow slot);

    @Remembered
    Optional<SlotRow> slot(String id);

    @Answers(method = "round", by = "id")
    List<RoundRow> rounds(@Param("ids") Collection<String> ids);

    @Answers(method = "slots", by = "roundId")
    List<SlotRow> slotsOf(@Param("rounds") Collection<String> rounds);

    record SlotPrincipal(String slotId, String principal) {}

    @Answers(method = "principals", by = "slotId", value = "principal")
    List<SlotPrincipal> principalsOf(@Param("slots") Collection<String> slots);

    /** One of whom a slot asks; {@code principal} is null if it asks nobody. */
    record AskedRow(String slotId, @Nullable String principal, SlotRow slot, RoundRow round) {}

    /** The round in which this is a slot, with all of its slots and whom they ask. */
    @Answers(method = "slots", by = "slot.roundId", value = "slot", table = "slot")
    @Answers(method = "slot", by = "slotId", value = "slot", table = "slot")
    @Answers(method = "round", by = "round.id", value = "round", table = "round")
    @Answers(method = "principals", by = "slotId", value = "principal", table = "slot_principal")
    List<AskedRow> roundWith(String slotId);

    @Remembered
    @Answers(method = "slot", by = "id")
    List<SlotRow> slots(String roundId);

    @Update("UPDATE slot SET state = #{to}, turn = #{turn} WHERE id = #{id} AND state = #{from}")
    int changeSlot(@Param("id") String id, @Param("from") String from, @Param("to") String to, @Param("turn") int turn);

    @Update("""
            UPDATE slot SET state = 'FILLED', filled_by = #{by}, filled_at = #{at}, verdict = #{verdict}, claimed_by = NULL,
                claimed_to = NULL
            WHERE id = #{id} AND state IN ('OPEN', 'WAITING')""")
    int fillSlot(
            @Param("id") String id,
            @Param("by") String by,
            @Param("verdict") String verdict,
            @Param("at") LocalDateTime at);

    /** Begins the next turn of a filled slot. */
    @Update("""
            UPDATE slot SET state = #{to}, turn = turn + 1, filled_by = NULL, filled_at = NULL, verdict = NULL
            WHERE id = #{id} AND state = 'FILLED'""")
    int unfillSlot(@Param("id") String id, @Param("to") String to);

    /** Makes the slot that of a person and no longer that of a role. */
    @Update("UPDATE slot SET capacity = #{capacity} WHERE id = #{id}")
    int capacity(@Param("id") String id, @Param("capacity") @Nullable String capacity);

    @Update("UPDATE slot SET claimed_by = #{by}, claimed_to = #{to} WHERE id = #{id} AND state = 'OPEN'")
    int claimSlot(@Param("id") String id, @Param("by") @Nullable String by, @Param("to") @Nullable LocalDateTime to);

    @Insert("""
            INSERT INTO slot_principal (slot_id, principal, added_by) SELECT #{slotId}, #{principal}, #{addedBy} FROM slot s
            WHERE s.id = #{slotId} AND NOT EXISTS (
                SELECT 1 FROM slot_principal p WHERE p.slot_id = #{slotId} AND p.principal = #{principal})""")
    int addPrincipal(
            @Param("slotId") String slotId, @Param("principal") String principal, @Param("addedBy") String addedBy);

    @Gathered
    @Insert("INSERT INTO slot_principal (slot_id, principal, added_by) VALUES (#{slotId}, #{principal}, #{addedBy})")
    int insertPrincipal(
            @Param("slotId") String slotId, @Param("principal") String principal, @Param("addedBy") String addedBy);

    @Remembered
    @Select("SELECT principal FROM slot_principal WHERE slot_id = #{slotId} ORDER BY principal")
    List<String> principals(String slotId);

    List<SlotRow> openSlotsOf(String principal);

    @Delete("DELETE FROM slot_principal WHERE slot_id = #{slotId}")
    int removePrincipals(String slotId);

    /** The last approval of this submission that was settled, before the round that is about to open. */
    Optional<RoundRow> lastSettled(
            @Param("requestId") String requestId,
            @Param("requestTurn") int requestTurn,
            @Param("before") LocalDateTime before);
}
