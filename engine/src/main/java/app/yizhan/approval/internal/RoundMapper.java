package app.yizhan.approval.internal;

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
            long pausedMinutes,
            @Nullable String outcome) {

        /** When the step's clock would have begun to run without the time that the applicant had the request. */
        public LocalDateTime clockFrom() {
            return openedAt.plusMinutes(pausedMinutes);
        }
    }

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
            @Nullable LocalDateTime filledAt) {}

    record DecisionRow(
            String id,
            String slotId,
            int turn,
            String requestId,
            String roundId,
            String step,
            String action,
            String actorId,
            String actorName,
            String capacity,
            @Nullable String opinion,
            @Nullable String reasonCode,
            LocalDateTime at) {}

    record ReasonCodeRow(String code, String name, String nameEn) {}

    @Insert("""
            INSERT INTO round (id, request_id, engine_task, definition_id, step, kind, mode, state, rule, why, rank_no, opened_at, due_at)
            VALUES (#{id}, #{requestId}, #{engineTask}, #{definitionId}, #{step}, #{kind}, #{mode}, #{state}, #{rule}, #{why},
                #{rankNo}, #{openedAt}, #{dueAt})""")
    int insertRound(RoundRow round);

    Optional<RoundRow> round(String id);

    Optional<RoundRow> roundOfTask(String engineTask);

    List<RoundRow> openRounds(String requestId);

    List<RoundRow> allOpenRounds();

    @Update("UPDATE round SET state = #{to}, closed_at = #{at}, outcome = #{outcome} WHERE id = #{id} AND state IN ('OPEN', 'PAUSED')")
    int closeRound(
            @Param("id") String id,
            @Param("to") String to,
            @Param("outcome") @Nullable String outcome,
            @Param("at") LocalDateTime at);

    @Update("UPDATE round SET state = 'PAUSED', paused_at = #{at} WHERE id = #{id} AND state = 'OPEN'")
    int pauseRound(@Param("id") String id, @Param("at") LocalDateTime at);

    @Update("""
            UPDATE round SET state = 'OPEN', paused_at = NULL, paused_minutes = #{pausedMinutes}, due_at = #{dueAt}
            WHERE id = #{id} AND state = 'PAUSED'""")
    int resumeRound(
            @Param("id") String id,
            @Param("pausedMinutes") long pausedMinutes,
            @Param("dueAt") @Nullable LocalDateTime dueAt);

    @Insert("""
            INSERT INTO slot (id, round_id, request_id, position, purpose, state, turn)
            VALUES (#{id}, #{roundId}, #{requestId}, #{position}, #{purpose}, #{state}, #{turn})""")
    int insertSlot(SlotRow slot);

    Optional<SlotRow> slot(String id);

    List<SlotRow> slots(String roundId);

    @Update("UPDATE slot SET state = #{to}, turn = #{turn} WHERE id = #{id} AND state = #{from}")
    int changeSlot(@Param("id") String id, @Param("from") String from, @Param("to") String to, @Param("turn") int turn);

    @Update("""
            UPDATE slot SET state = 'FILLED', filled_by = #{by}, filled_at = #{at}, claimed_by = NULL, claimed_to = NULL
            WHERE id = #{id} AND state = 'OPEN'""")
    int fillSlot(@Param("id") String id, @Param("by") String by, @Param("at") LocalDateTime at);

    @Update("UPDATE slot SET claimed_by = #{by}, claimed_to = #{to} WHERE id = #{id} AND state = 'OPEN'")
    int claimSlot(@Param("id") String id, @Param("by") @Nullable String by, @Param("to") @Nullable LocalDateTime to);

    @Insert("""
            INSERT INTO slot_principal (slot_id, principal, added_by) SELECT #{slotId}, #{principal}, #{addedBy} FROM slot s
            WHERE s.id = #{slotId} AND NOT EXISTS (
                SELECT 1 FROM slot_principal p WHERE p.slot_id = #{slotId} AND p.principal = #{principal})""")
    int addPrincipal(
            @Param("slotId") String slotId, @Param("principal") String principal, @Param("addedBy") String addedBy);

    @Select("SELECT principal FROM slot_principal WHERE slot_id = #{slotId} ORDER BY principal")
    List<String> principals(String slotId);

    /** Whoever is asked anywhere, each once. */
    @Select("""
            SELECT DISTINCT p.principal FROM slot_principal p JOIN slot s ON s.id = p.slot_id
            WHERE s.state = 'OPEN' ORDER BY p.principal""")
    List<String> openPrincipals();

    List<SlotRow> openSlotsOf(String principal);

    @Delete("DELETE FROM slot_principal WHERE slot_id = #{slotId}")
    int removePrincipals(String slotId);

    /** @param closedAt null while the round waits, or for a decision of one's own */
    record HeldRow(String step, String principal, @Nullable LocalDateTime closedAt) {}

    /** Steps of the request in which one of the principals had or has a slot, or the person decided. */
    List<HeldRow> stepsHeld(
            @Param("requestId") String requestId,
            @Param("personId") String personId,
            @Param("principals") Collection<String> principals);

    @Insert("""
            INSERT INTO decision (id, slot_id, turn, request_id, round_id, step, action, actor_id, actor_name, capacity, opinion,
                reason_code, at)
            VALUES (#{id}, #{slotId}, #{turn}, #{requestId}, #{roundId}, #{step}, #{action}, #{actorId}, #{actorName}, #{capacity},
                #{opinion}, #{reasonCode}, #{at})""")
    int insertDecision(DecisionRow decision);

    Optional<DecisionRow> lastDecision(String slotId);

    List<DecisionRow> decisions(String requestId);

    @Select("SELECT code, name, name_en FROM reason_code WHERE service = #{service} ORDER BY sort_no, code")
    List<ReasonCodeRow> reasonCodes(String service);
}
