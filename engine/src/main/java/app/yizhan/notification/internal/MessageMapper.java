package app.yizhan.notification.internal;

import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Messages in the application. */
@Mapper
public interface MessageMapper {

    /** @return 0 if the key was told before */
    @Insert("""
            INSERT INTO message (id, person_id, kind, args, request_id, slot_id, dedupe_key, created_at)
            SELECT #{row.id}, #{personId}, #{row.kind}, #{row.args}, #{row.requestId}, #{row.slotId}, #{dedupeKey}, #{row.createdAt}
            FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM message WHERE dedupe_key = #{dedupeKey})""")
    int add(@Param("personId") String personId, @Param("dedupeKey") String dedupeKey, @Param("row") MessageRow row);

    /** Newest first; {@code before} is the id of the last message of the page before, or null. */
    List<MessageRow> page(@Param("personId") String personId, @Param("before") @Nullable String before, @Param("limit") int limit);

    @Select("SELECT COUNT(*) FROM message WHERE person_id = #{personId} AND read_at IS NULL AND dropped_at IS NULL")
    int unread(String personId);

    int markRead(@Param("personId") String personId, @Param("ids") List<String> ids, @Param("now") LocalDateTime now);

    @Update("UPDATE message SET read_at = #{now} WHERE person_id = #{personId} AND read_at IS NULL AND dropped_at IS NULL")
    int markAllRead(@Param("personId") String personId, @Param("now") LocalDateTime now);

    @Update("UPDATE message SET dropped_at = #{now} WHERE slot_id = #{slotId} AND read_at IS NULL AND dropped_at IS NULL")
    int dropUnread(@Param("slotId") String slotId, @Param("now") LocalDateTime now);
}
