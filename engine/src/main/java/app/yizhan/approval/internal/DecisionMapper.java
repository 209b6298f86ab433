package app.yizhan.approval.internal;

import app.yizhan.statement.Remembered;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Decisions, what goes with them, and the reasons that may be given. */
@Mapper
public interface DecisionMapper {

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
            LocalDateTime at,
            @Nullable LocalDateTime undoneAt,
            @Nullable String actingFor) {}

    record ReasonCodeRow(String code, String name, String nameEn) {}

    @Insert("""
            INSERT INTO decision (id, slot_id, turn, request_id, round_id, step, action, actor_id, actor_name, capacity, opinion,
                reason_code, at, acting_for)
            VALUES (#{id}, #{slotId}, #{turn}, #{requestId}, #{roundId}, #{step}, #{action}, #{actorId}, #{actorName}, #{capacity},
                #{opinion}, #{reasonCode}, #{at}, #{actingFor})""")
    int insert(DecisionRow decision);

    @Remembered
    Optional<DecisionRow> last(String slotId);

    List<DecisionRow> of(String requestId);

    @Update("UPDATE decision SET undone_at = #{at} WHERE id = #{id} AND undone_at IS NULL")
    int undo(@Param("id") String id, @Param("at") LocalDateTime at);

    /** Whoever signed one of the steps when it was asked last, and did not take it back. */
    List<String> signersOf(@Param("requestId") String requestId, @Param("steps") Collection<String> steps);

    @Insert("""
            INSERT INTO decision_file (decision_id, attachment_id, request_id)
            VALUES (#{decisionId}, #{attachmentId}, #{requestId})""")
    int addFile(
            @Param("decisionId") String decisionId,
            @Param("attachmentId") String attachmentId,
            @Param("requestId") String requestId);

    /** A service's own, or those of everybody; of a service's own those of every step and of this one. */
    @Select("""
            SELECT code, name, name_en FROM reason_code
            WHERE (service = #{service}
                    OR service = '*' AND NOT EXISTS (SELECT 1 FROM reason_code own WHERE own.service = #{service}))
                AND (step IS NULL OR step = #{step}) AND retired_at IS NULL
            ORDER BY CASE WHEN code = 'OTHER' THEN 1 ELSE 0 END, sort_no, code""")
    List<ReasonCodeRow> reasonCodes(@Param("service") String service, @Param("step") String step);
}
