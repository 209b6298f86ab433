package app.yizhan.form.internal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Where files lie and whose they are. */
@Mapper
public interface AttachmentMapper {

    record AttachmentRow(
            String id,
            String ownerId,
            @Nullable String requestId,
            byte[] sealedName,
            String mediaType,
            long sizeBytes) {}

    @Insert("""
        INSERT INTO attachment (id, owner_id, sealed_name, media_type, size_bytes, sha256, stored_as, uploaded_at)
        VALUES (#{a.id}, #{a.ownerId}, #{a.sealedName}, #{a.mediaType}, #{a.sizeBytes}, #{sha256}, #{storedAs}, #{at})\
        """)
    int insert(
            @Param("a") AttachmentRow attachment,
            @Param("sha256") String sha256,
            @Param("storedAs") String storedAs,
            @Param("at") LocalDateTime at);

    @Select("SELECT id, owner_id, request_id, sealed_name, media_type, size_bytes FROM attachment WHERE id = #{id}")
    Optional<AttachmentRow> find(String id);

    @Select("""
        SELECT id, owner_id, request_id, sealed_name, media_type, size_bytes FROM attachment
        WHERE request_id = #{requestId} ORDER BY id\
        """)
    List<AttachmentRow> ofRequest(String requestId);

    @Select("SELECT stored_as FROM attachment WHERE id = #{id}")
    Optional<String> storedAs(String id);

    @Update("""
        UPDATE attachment SET request_id = #{requestId}
        WHERE id = #{id} AND owner_id = #{ownerId} AND (request_id IS NULL OR request_id = #{requestId})\
        """)
    int bind(@Param("id") String id, @Param("ownerId") String ownerId, @Param("requestId") String requestId);

    @Update("UPDATE attachment SET owner_id = #{ownerId}, sealed_name = #{sealedName} WHERE id = #{id} AND request_id"
            + " IS NULL")
    int handOver(@Param("id") String id, @Param("ownerId") String ownerId, @Param("sealedName") byte[] sealedName);

    @Update("UPDATE attachment SET owner_id = #{toId} WHERE id = #{id} AND owner_id = #{fromId} AND request_id IS NULL")
    int give(@Param("id") String id, @Param("fromId") String fromId, @Param("toId") String toId);

    @Select("SELECT stored_as FROM attachment WHERE request_id = #{requestId} ORDER BY id")
    List<String> filesOf(String requestId);

    @Delete("DELETE FROM attachment WHERE request_id = #{requestId}")
    int deleteOf(String requestId);
}
