package app.yizhan.notification.internal;

import app.yizhan.statement.Gathered;
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

/** What waits to leave, and what has left. Claimed by update and count, which every database understands. */
@Mapper
public interface OutboxMapper {

    /** How many items stand how. */
    record Counts(long pending, long noHost, long failed) {}

    /** Does nothing if the key was used before. */
    @Gathered
    @Insert("""
            INSERT INTO outbox (id, dedupe_key, channel, recipient_id, kind, args, request_id, slot_id, belongs_to, urgent, status,
                next_at, held_to, created_at)
            VALUES (#{row.id}, #{dedupeKey}, #{row.channel}, #{row.recipientId}, #{row.kind}, #{row.args}, #{row.requestId}, #{row.slotId},
                #{belongsTo}, #{row.urgent}, #{row.status}, #{row.nextAt}, #{heldTo}, #{row.createdAt})
            ON DUPLICATE KEY UPDATE dedupe_key = dedupe_key""")
    int add(
            @Param("dedupeKey") String dedupeKey,
            @Param("row") OutboxRow row,
            @Param("belongsTo") @Nullable String belongsTo,
            @Param("heldTo") @Nullable LocalDateTime heldTo);

    /** Newest first. */
    List<OutboxRow> newest(@Param("recipientId") @Nullable String recipientId, @Param("limit") int limit);

    /** Ids to claim, in the order of leaving; none behind an earlier one for the same person that was refused or is on its way. */
    List<String> due(
            @Param("channel") String channel,
            @Param("now") LocalDateTime now,
            @Param("urgentOnly") boolean urgentOnly,
            @Param("limit") int limit);

    int claim(
            @Param("ids") List<String> ids,
            @Param("by") String by,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    List<OutboxRow> claimed(String by);

    /** Lets go what was held back to {@code heldTo}. */
    @Update("""
            UPDATE outbox SET next_at = CASE WHEN next_at = held_to THEN #{now} ELSE next_at END, held_to = NULL
            WHERE request_id = #{requestId} AND held_to = #{heldTo} AND status = 'PENDING'""")
    int letGo(
            @Param("requestId") String requestId,
            @Param("heldTo") LocalDateTime heldTo,
            @Param("now") LocalDateTime now);

    /** Locks what may leave in the same letter as well. @param kind null for the daily summary */
    int claimMates(
            @Param("row") OutboxRow row,
            @Param("kind") @Nullable String kind,
            @Param("horizon") LocalDateTime horizon,
            @Param("by") String by,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    /** Locks the rest of a letter whose sender died. */
    @Update("""
            UPDATE outbox SET locked_until = #{until}, locked_by = #{by}
            WHERE letter_id = #{letterId} AND recipient_id = #{recipientId} AND status = 'PENDING'
                AND (locked_until IS NULL OR locked_until < #{now})""")
    int claimLetter(
            @Param("letterId") String letterId,
            @Param("recipientId") String recipientId,
            @Param("by") String by,
            @Param("now") LocalDateTime now,
            @Param("until") LocalDateTime until);

    /** Puts them into one letter. @return fewer if items were dropped or taken over meanwhile */
    int keep(
            @Param("ids") List<String> ids,
            @Param("letterId") String letterId,
            @Param("by") String by,
            @Param("until") LocalDateTime until);

    @Update("""
            UPDATE outbox SET locked_until = NULL, locked_by = NULL
            WHERE locked_by = #{by} AND status = 'PENDING'""")
    int release(String by);

    /** An item stays in a letter that was handed over: it may have arrived, and nothing else may hide under its id. */
    int mark(@Param("ids") List<String> ids, @Param("by") String by, @Param("result") SendResult result);

    /** Mails of a kind to one person; {@code kind} of a daily summary is that of its first item. */
    record KindOfDay(String kind, boolean digest, int letters, LocalDateTime last) {}

    /** Mails to the person since then, urgent ones aside. */
    @Select("""
            SELECT kind, digest, COUNT(*) AS letters, MAX(letter_at) AS last FROM outbox
            WHERE recipient_id = #{recipientId} AND letter_at >= #{since} AND urgent = FALSE AND channel = 'mail' AND letter_id = id
            GROUP BY kind, digest ORDER BY kind, digest""")
    List<KindOfDay> lettersSince(@Param("recipientId") String recipientId, @Param("since") LocalDateTime since);

    /** Mails to the person about a request that asked for nothing, urgent ones and daily summaries aside. */
    int lettersAbout(
            @Param("requestId") String requestId,
            @Param("recipientId") String recipientId,
            @Param("asking") List<String> asking);

    /** Unlocks them until then; holds nothing of the person's back. @return fewer if the lock ran out and others took over */
    int later(
            @Param("ids") List<String> ids,
            @Param("by") String by,
            @Param("at") LocalDateTime at,
            @Param("digest") boolean digest);

    /** @return as {@link #later} */
    int dropAll(@Param("ids") List<String> ids, @Param("by") String by);

    /** Items of a letter that has left, in their order; without those that nobody needed any more when it left. */
    List<OutboxRow> letter(@Param("letterId") String letterId, @Param("recipientId") String recipientId);

    /** What waits is not sent; what had no mail host waits for one only while somebody needs it. */
    @Update("""
            UPDATE outbox SET dropped_at = CASE status WHEN 'NO_HOST' THEN #{now} ELSE dropped_at END, locked_until = NULL,
                status = CASE status WHEN 'PENDING' THEN 'DROPPED' ELSE status END
            WHERE belongs_to = #{belongsTo} AND (status = 'PENDING' OR status = 'NO_HOST' AND dropped_at IS NULL)""")
    int drop(@Param("belongsTo") String belongsTo, @Param("now") LocalDateTime now);

    /** The same, of these people alone. */
    int dropOf(
            @Param("personIds") Collection<String> personIds,
            @Param("slotId") String slotId,
            @Param("now") LocalDateTime now);

    /** Mails without a host are as if never sent. @param since older ones stay */
    @Update("""
            UPDATE outbox SET status = 'PENDING', attempts = 0, next_at = #{at}, letter_id = NULL, letter_size = NULL, letter_at = NULL
            WHERE status = 'NO_HOST' AND channel = 'mail' AND created_at >= #{since} AND dropped_at IS NULL""")
    int wake(@Param("since") LocalDateTime since, @Param("at") LocalDateTime at);

    @Select("""
            SELECT COUNT(CASE status WHEN 'PENDING' THEN 1 END) AS pending, COUNT(CASE status WHEN 'NO_HOST' THEN 1 END) AS no_host,
                COUNT(CASE status WHEN 'FAILED' THEN 1 END) AS failed FROM outbox WHERE status IN ('PENDING', 'NO_HOST', 'FAILED')""")
    Counts counts();

    @Select("SELECT COUNT(*) FROM outbox WHERE status = 'FAILED' AND next_at >= #{since}")
    long failedSince(LocalDateTime since);

    @Select("SELECT MIN(next_at) FROM outbox WHERE status = 'PENDING' AND next_at <= #{now}")
    Optional<LocalDateTime> oldestDue(LocalDateTime now);

    @Select("""
            SELECT MIN(next_at) FROM outbox
            WHERE status = 'PENDING' AND next_at > #{time} AND (urgent = #{urgent} OR (#{urgent} AND channel <> 'mail'))""")
    Optional<LocalDateTime> firstAfter(@Param("time") LocalDateTime time, @Param("urgent") boolean urgent);

    @Select("SELECT MIN(locked_until) FROM outbox WHERE status = 'PENDING' AND locked_until > #{time}")
    Optional<LocalDateTime> firstUnlockAfter(LocalDateTime time);
}
