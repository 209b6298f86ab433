package app.yizhan.original.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Marks on files, and what withdrew them. */
@Mapper
public interface OriginalMapper {

    /** @param keptWhere sealed; @param withdrawnBy null while it stands; @param reason sealed */
    record MarkRow(
            String id,
            String requestId,
            String fileId,
            String field,
            String step,
            String seenBy,
            @Nullable String capacity,
            LocalDate seenOn,
            byte[] keptWhere,
            LocalDateTime markedAt,
            @Nullable String withdrawnBy,
            byte @Nullable [] reason,
            @Nullable LocalDateTime withdrawnAt) {}

    @Insert("""
        INSERT INTO original_mark (id, request_id, file_id, field, step, seen_by, capacity, seen_on, kept_where, marked_at)
        VALUES (#{id}, #{requestId}, #{fileId}, #{field}, #{step}, #{seenBy}, #{capacity}, #{seenOn}, #{keptWhere},
            #{markedAt})\
        """)
    int insert(MarkRow row);

    @Insert("""
        INSERT INTO original_withdrawal (mark_id, withdrawn_by, reason, withdrawn_at)
        VALUES (#{markId}, #{by}, #{reason}, #{at})\
        """)
    int withdraw(
            @Param("markId") String markId,
            @Param("by") String by,
            @Param("reason") byte[] reason,
            @Param("at") LocalDateTime at);

    Optional<MarkRow> find(String id);

    /** Oldest first. */
    List<MarkRow> ofFiles(Collection<String> files);

    /** Oldest first. */
    List<MarkRow> ofRequest(String requestId);

    /** Of several requests; oldest first. */
    List<MarkRow> ofRequests(Collection<String> requests);

    @Delete("DELETE FROM original_withdrawal WHERE mark_id IN (SELECT id FROM original_mark WHERE request_id = #{id})")
    int deleteWithdrawals(String id);

    @Delete("DELETE FROM original_mark WHERE request_id = #{id}")
    int deleteMarks(String id);
}
