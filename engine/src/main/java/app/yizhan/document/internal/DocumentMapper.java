package app.yizhan.document.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Documents that were given out. */
@Mapper
public interface DocumentMapper {

    /**
     * @param formFields keys, separated by commas
     * @param sealed null when the retention of what it says is over
     */
    record DocumentRow(
            String id,
            String number,
            String code,
            String requestId,
            String holderId,
            String kind,
            @Nullable String variant,
            String paper,
            String lang,
            LocalDateTime issuedAt,
            @Nullable LocalDateTime validFrom,
            @Nullable LocalDateTime validTo,
            String formFields,
            byte @Nullable [] sealed,
            @Nullable LocalDateTime revokedAt) {}

    int insert(DocumentRow row);

    Optional<DocumentRow> byId(String id);

    Optional<DocumentRow> byCode(String code);

    /** That of the kind which stands. */
    Optional<DocumentRow> standing(@Param("requestId") String requestId, @Param("kind") String kind);

    /** Oldest first. */
    List<DocumentRow> ofRequest(String requestId);

    /** @return 1, or 0 if it was revoked before */
    @Update("""
            UPDATE issued_document SET open_mark = NULL, revoked_at = #{at}, revoked_by = #{by}, revoke_reason = #{reason}
            WHERE id = #{id} AND open_mark = 1""")
    int revoke(
            @Param("id") String id,
            @Param("at") LocalDateTime at,
            @Param("by") @Nullable String by,
            @Param("reason") String reason);

    @Update("UPDATE issued_document SET sealed = NULL WHERE request_id = #{requestId} AND sealed IS NOT NULL")
    int forgetWords(String requestId);
}
