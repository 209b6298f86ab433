package app.yizhan.organisation.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
public interface ActivationCodeMapper {

    /** Hash of the code that can still be used. */
    @Select("""
            SELECT code_hash
            FROM activation_code
            WHERE person_id = #{personId} AND used_at IS NULL AND valid_to > #{now}""")
    Optional<String> findUsable(@Param("personId") String personId, @Param("now") LocalDateTime now);

    @Delete("DELETE FROM activation_code WHERE person_id = #{personId}")
    int delete(String personId);

    @Insert("""
            INSERT INTO activation_code (person_id, code_hash, issued_by, issued_at, valid_to)
            VALUES (#{personId}, #{hash}, #{issuedBy}, #{issuedAt}, #{validTo})""")
    int insert(
            @Param("personId") String personId,
            @Param("hash") String hash,
            @Param("issuedBy") String issuedBy,
            @Param("issuedAt") LocalDateTime issuedAt,
            @Param("validTo") LocalDateTime validTo);

    /** @return 1, or 0 if the code was used or replaced meanwhile */
    @Update("""
            UPDATE activation_code SET used_at = #{now}
            WHERE person_id = #{personId} AND code_hash = #{hash} AND used_at IS NULL""")
    int use(@Param("personId") String personId, @Param("hash") String hash, @Param("now") LocalDateTime now);
}
