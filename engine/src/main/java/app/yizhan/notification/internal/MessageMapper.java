package app.yizhan.notification.internal;

import app.yizhan.statement.Gathered;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Messages in the application. */
@Mapper
public interface MessageMapper {

    /** Does nothing if the key was told before. */
    @Gathered
    @Insert("""
            INSERT INTO message (id, person_id, kind, args, request_id, slot_id, belongs_to, dedupe_key, created_at, visible_from)
            VALUES (#{row.id}, #{personId}, #{row.kind}, #{row.args}, #{row.requestId}, #{row.slotId}, #{belongsTo}, #{dedupeKey},
                #{row.createdAt}, #{heldTo})
            ON DUPLICATE KEY UPDATE dedupe_key = dedupe_key""")
    int add(
            @Param("personId") String personId,
            @Param("dedupeKey") String dedupeKey,
            @Param("row") MessageRow row,
            @Param("belongsTo") @Nullable String belongsTo,
            @Param("heldTo") @Nullable LocalDateTime heldTo);

    /** Newest first; {@code before} is the id of the last message of the page before, or null. */
    List<MessageRow> page(
            @Param("boxes") List<String> boxes,
            @Param("before") @Nullable String before,
            @Param("now") LocalDateTime now,
            @Param("limit") int limit);

    /** Kinds of everything that was ever told there. */
    Set<String> kinds(@Param("boxes") List<String> boxes);

    int unread(@Param("boxes") List<String> boxes, @Param("now") LocalDateTime now);

    /** How often the person was told of it in another way than by a copy. */
    int told(
            @Param("personId") String personId,
            @Param("belongsTo") String belongsTo,
            @Param("copies") List<String> copies);

    int markRead(@Param("boxes") List<String> boxes, @Param("ids") List<String> ids, @Param("now") LocalDateTime now);

    int markAllRead(@Param("boxes") List<String> boxes, @Param("now") LocalDateTime now);

    @Update("""
            UPDATE message SET dropped_at = #{now}
            WHERE belongs_to = #{belongsTo} AND read_at IS NULL AND dropped_at IS NULL""")
    int dropUnread(@Param("belongsTo") String belongsTo, @Param("now") LocalDateTime now);

    /** Unread ones of these people are dropped, others no longer open the task. */
    int dropOf(
            @Param("personIds") Collection<String> personIds,
            @Param("slotId") String slotId,
            @Param("now") LocalDateTime now);

    @Update("UPDATE message SET visible_from = NULL WHERE request_id = #{requestId} AND visible_from = #{heldTo}")
    int letGo(@Param("requestId") String requestId, @Param("heldTo") LocalDateTime heldTo);
}
