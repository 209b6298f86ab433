package app.yizhan.notification.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** What waits to leave, and what has left. Claimed by update and count, which every database understands. */
@Mapper
public interface OutboxMapper {

    /** How many items stand how. */
    record Counts(long pending, long noHost, long failed) {}

    /** @return 0 if the key was used before */
    @Insert("""
            INSERT INTO outbox (id, dedupe_key, channel, recipient_id, kind, args, request_id, slot_id, urgent, status, next_at, created_at)
            SELECT #{row.id}, #{dedupeKey}, #{row.channel}, #{row.recipientId}, #{row.kind}, #{row.args}, #{row.requestId}, #{row.slotId},
                #{row.urgent}, #{row.status}, #{row.nextAt}, #{row.createdAt}
            FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE dedupe_key = #{dedupeKey})""")
    int add(@Param("dedupeKey") String dedupeKey, @Param("row") OutboxRow row);

    /** Newest first. */
    List<OutboxRow> newest(@Param("recipientId") @Nullable String recipientId, @Param("limit") int limit);

    /** Ids to claim, in the order of leaving; none behind an earlier one for the same person that was refused or is on its way. */
    List<String> due(
            @Param("channel") String channel, @Param("now") LocalDateTime now, @Param("urgentOnly") boolean urgentOnly, @Param("limit") int limit);

    int claim(
            @Param("ids") List<String> ids, @Param("by") String by, @Param("now") LocalDateTime now, @Param("until") LocalDateTime until);

    List<OutboxRow> claimed(String by);

    /** @return 0 if the item was dropped or taken over meanwhile */
    @Update("UPDATE outbox SET locked_until = #{until} WHERE id = #{id} AND locked_by = #{by} AND status = 'PENDING'")
    int keep(@Param("id") String id, @Param("by") String by, @Param("until") LocalDateTime until);

    @Update("UPDATE outbox SET locked_until = NULL, locked_by = NULL WHERE locked_by = #{by} AND status = 'PENDING'")
    int release(String by);

    @Update("""
            UPDATE outbox SET status = #{row.status}, attempts = #{row.attempts}, next_at = #{row.nextAt}, sent_at = #{row.sentAt},
                last_error = #{row.lastError}, locked_until = NULL, locked_by = NULL
            WHERE id = #{row.id} AND locked_by = #{by}""")
    int mark(@Param("by") String by, @Param("row") OutboxRow row);

    @Update("UPDATE outbox SET status = 'DROPPED', locked_until = NULL WHERE slot_id = #{slotId} AND status = 'PENDING'")
    int drop(String slotId);

    @Select("""
            SELECT COUNT(CASE status WHEN 'PENDING' THEN 1 END) AS pending, COUNT(CASE status WHEN 'NO_HOST' THEN 1 END) AS no_host,
                COUNT(CASE status WHEN 'FAILED' THEN 1 END) AS failed FROM outbox WHERE status IN ('PENDING', 'NO_HOST', 'FAILED')""")
    Counts counts();

    @Select("SELECT MIN(next_at) FROM outbox WHERE status = 'PENDING' AND next_at <= #{now}")
    Optional<LocalDateTime> oldestDue(LocalDateTime now);

    @Select("""
            SELECT MIN(next_at) FROM outbox
            WHERE status = 'PENDING' AND next_at > #{time} AND (urgent = #{urgent} OR (#{urgent} AND channel <> 'mail'))""")
    Optional<LocalDateTime> firstAfter(@Param("time") LocalDateTime time, @Param("urgent") boolean urgent);

    @Select("SELECT MIN(locked_until) FROM outbox WHERE status = 'PENDING' AND locked_until > #{time}")
    Optional<LocalDateTime> firstUnlockAfter(LocalDateTime time);
}
