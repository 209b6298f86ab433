package app.yizhan.inbox.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The read model's rows. */
@Mapper
public interface InboxMapper {

    /** A row as written; {@code card} and {@code why} are JSON. */
    record EntryRow(
            String slotId,
            String roundId,
            String requestId,
            String number,
            String service,
            String definitionId,
            String step,
            String purpose,
            String applicantId,
            String applicant,
            @Nullable String unitId,
            @Nullable String unitName,
            String card,
            String why,
            LocalDateTime createdAt,
            int rankNo,
            LocalDateTime sortDue,
            @Nullable String claimedBy,
            @Nullable String claimedName,
            @Nullable LocalDateTime claimedTo) {}

    /** Through whom an entry is reached, with what its ranges are cut and filtered by. @param alone whether through nobody else */
    record PrincipalRow(
            String principal,
            int rankNo,
            LocalDateTime sortDue,
            String slotId,
            String service,
            String step,
            @Nullable String unitId,
            String applicantId,
            boolean alone) {}

    /** A slot that comes back to its owners. */
    record WaitingRow(String principal, String slotId, String requestId, String applicantId) {}

    int insert(EntryRow row);

    /** All of a new entry, none of them twice. */
    int insertPrincipals(@Param("rows") List<PrincipalRow> rows);

    /** Does nothing if it reached the slot already; else whoever reaches the slot beside it is not alone any more. */
    default void addPrincipal(String slotId, String principal) {
        if (insertPrincipal(slotId, principal) > 0) {
            notAloneBeside(slotId, principal);
        }
    }

    @Update("UPDATE inbox_principal SET alone = FALSE WHERE slot_id = #{slotId} AND principal <> #{principal}")
    int notAloneBeside(@Param("slotId") String slotId, @Param("principal") String principal);

    @Insert("""
            INSERT INTO inbox_principal (principal, rank_no, sort_due, slot_id, service, step, unit_id, applicant_id, alone)
            SELECT #{principal}, e.rank_no, e.sort_due, e.slot_id, e.service, e.step, e.unit_id, e.applicant_id,
                NOT EXISTS (SELECT 1 FROM inbox_principal o WHERE o.slot_id = #{slotId}) FROM inbox_entry e
            WHERE e.slot_id = #{slotId} AND NOT EXISTS (
                SELECT 1 FROM inbox_principal p WHERE p.slot_id = #{slotId} AND p.principal = #{principal})""")
    int insertPrincipal(@Param("slotId") String slotId, @Param("principal") String principal);

    int insertWaiting(@Param("rows") List<WaitingRow> rows);

    @Delete("DELETE FROM inbox_waiting WHERE slot_id = #{slotId}")
    int removeWaiting(String slotId);

    @Select("""
            SELECT principal, slot_id, request_id, applicant_id FROM inbox_waiting
            WHERE request_id = #{requestId} ORDER BY slot_id, principal""")
    List<WaitingRow> waitingOf(String requestId);

    @Delete("DELETE FROM inbox_principal WHERE slot_id = #{slotId} AND principal = #{principal}")
    int removePrincipal(@Param("slotId") String slotId, @Param("principal") String principal);

    /** Its principals go with it. */
    @Delete("DELETE FROM inbox_entry WHERE slot_id = #{slotId}")
    int remove(String slotId);

    @Update("""
            UPDATE inbox_entry SET claimed_by = #{by}, claimed_name = #{name}, claimed_to = #{to}
            WHERE slot_id = #{slotId}""")
    int claim(
            @Param("slotId") String slotId,
            @Param("by") @Nullable String by,
            @Param("name") @Nullable String name,
            @Param("to") @Nullable LocalDateTime to);

    /** Requests with entries of either kind whose ids come after the given one, in order. */
    @Select("""
            (SELECT DISTINCT request_id FROM inbox_entry WHERE request_id > #{requestId} ORDER BY request_id LIMIT #{limit})
            UNION
            (SELECT DISTINCT request_id FROM inbox_waiting WHERE request_id > #{requestId} ORDER BY request_id LIMIT #{limit})
            ORDER BY request_id LIMIT #{limit}""")
    List<String> requestsAfter(@Param("requestId") String requestId, @Param("limit") int limit);

    List<EntryRow> entriesOf(String requestId);

    @Select("""
            SELECT p.principal, p.rank_no, p.sort_due, p.slot_id, p.service, p.step, p.unit_id, p.applicant_id, p.alone
            FROM inbox_principal p JOIN inbox_entry e ON e.slot_id = p.slot_id
            WHERE e.request_id = #{requestId} ORDER BY p.slot_id, p.principal""")
    List<PrincipalRow> principalsOf(String requestId);

    @Update("UPDATE inbox_entry SET sort_due = #{due} WHERE round_id = #{roundId} AND purpose <> 'RESUBMIT'")
    int moveDue(@Param("roundId") String roundId, @Param("due") LocalDateTime due);

    @Update("""
            UPDATE inbox_principal SET sort_due = #{due} WHERE slot_id IN (
                SELECT e.slot_id FROM inbox_entry e WHERE e.round_id = #{roundId} AND e.purpose <> 'RESUBMIT')""")
    int movePrincipalsDue(@Param("roundId") String roundId, @Param("due") LocalDateTime due);

    @Update("UPDATE inbox_entry SET sort_due = #{due} WHERE slot_id = #{slotId}")
    int moveEntry(@Param("slotId") String slotId, @Param("due") LocalDateTime due);

    @Update("UPDATE inbox_principal SET sort_due = #{due} WHERE slot_id = #{slotId}")
    int moveEntryPrincipals(@Param("slotId") String slotId, @Param("due") LocalDateTime due);

    @Update("UPDATE inbox_entry SET card = #{card} WHERE request_id = #{requestId}")
    int recard(@Param("requestId") String requestId, @Param("card") String card);
}
