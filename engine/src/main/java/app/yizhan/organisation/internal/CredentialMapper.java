package app.yizhan.organisation.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
public interface CredentialMapper {

    @Select("SELECT password_hash FROM credential WHERE person_id = #{personId}")
    Optional<String> findHash(String personId);

    @Update("UPDATE credential SET password_hash = #{hash}, changed_at = #{at} WHERE person_id = #{personId}")
    int update(@Param("personId") String personId, @Param("hash") String hash, @Param("at") LocalDateTime at);

    @Insert("INSERT INTO credential (person_id, password_hash, changed_at) VALUES (#{personId}, #{hash}, #{at})")
    int insert(@Param("personId") String personId, @Param("hash") String hash, @Param("at") LocalDateTime at);

    /** Those of the accounts whose people have no password yet, ordered by id. */
    List<String> findWithout(Collection<String> accounts);

    int insertSame(
            @Param("personIds") List<String> personIds, @Param("hash") String hash, @Param("at") LocalDateTime at);
}
