package app.yizhan.inbox.internal;

import app.yizhan.inbox.DoneEntry;
import app.yizhan.inbox.InboxFilter;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
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

    /** A row as one person sees it. */
    record SeenRow(
            String slotId,
            String requestId,
            String number,
            String service,
            String definitionId,
            String step,
            String purpose,
            String applicantId,
            String applicant,
            @Nullable String unitName,
            String card,
            String why,
            LocalDateTime createdAt,
            int rankNo,
            LocalDateTime sortDue,
            @Nullable String claimedBy,
            @Nullable String claimedName,
            @Nullable LocalDateTime claimedTo,
            String principal) {}

    /** Where a page ended. */
    record Cursor(int rankNo, LocalDateTime sortDue, String slotId) {}

    int insert(EntryRow row);

    @Insert("""
            INSERT INTO inbox_principal (principal, rank_no, sort_due, slot_id, service, step)
            SELECT #{principal}, e.rank_no, e.sort_due, e.slot_id, e.service, e.step FROM inbox_entry e
            WHERE e.slot_id = #{slotId} AND NOT EXISTS (
                SELECT 1 FROM inbox_principal p WHERE p.slot_id = #{slotId} AND p.principal = #{principal})""")
    int addPrincipal(@Param("slotId") String slotId, @Param("principal") String principal);

    @Delete("DELETE FROM inbox_principal WHERE slot_id = #{slotId}")
    int removePrincipals(String slotId);

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

    /** In order of rank, due time and id; a slot reached through several principals may stand more than once. */
    List<SeenRow> page(
            @Param("me") String me,
            @Param("principals") Collection<String> principals,
            @Param("filter") InboxFilter filter,
            @Param("now") LocalDateTime now,
            @Param("after") @Nullable Cursor after,
            @Param("limit") int limit);

    Optional<SeenRow> one(
            @Param("me") String me, @Param("principals") Collection<String> principals, @Param("slotId") String slotId);

    int count(
            @Param("me") String me,
            @Param("principals") Collection<String> principals,
            @Param("dueBefore") @Nullable LocalDateTime dueBefore);

    List<DoneEntry> done(
            @Param("me") String me,
            @Param("service") @Nullable String service,
            @Param("after") @Nullable String after,
            @Param("limit") int limit);
}
