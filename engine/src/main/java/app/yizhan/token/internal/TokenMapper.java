package app.yizhan.token.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

@Mapper
public interface TokenMapper {

    /** Newest first. */
    List<TokenRow> all();

    Optional<TokenRow> find(String id);

    Optional<TokenRow> findByHash(String hash);

    List<TokenRow> byIds(Collection<String> ids);

    @Insert("""
            INSERT INTO service_token (id, name, secret_hash, scopes, created_by, created_at, valid_until)
            VALUES (#{row.id}, #{row.name}, #{hash}, #{row.scopes}, #{row.createdBy}, #{row.createdAt}, #{row.validUntil})""")
    int insert(@Param("row") TokenRow row, @Param("hash") String hash);

    /** @return 0 if it was used since {@code before}, and nothing is written */
    @Update("""
            UPDATE service_token SET last_used_at = #{now}
            WHERE id = #{id} AND (last_used_at IS NULL OR last_used_at < #{before})""")
    int used(@Param("id") String id, @Param("now") LocalDateTime now, @Param("before") LocalDateTime before);

    /** @return 0 if it was revoked before */
    @Update("""
            UPDATE service_token SET revoked_at = #{now}, revoked_by = #{by}
            WHERE id = #{id} AND revoked_at IS NULL""")
    int revoke(@Param("id") String id, @Param("by") String by, @Param("now") LocalDateTime now);
}
