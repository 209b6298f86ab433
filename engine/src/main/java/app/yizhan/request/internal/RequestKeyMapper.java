package app.yizhan.request.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Callers' own keys and the answers that they got. */
@Mapper
public interface RequestKeyMapper {

    record KeyRow(
            String operation, String bodyHash, @Nullable String answer) {}

    @Select("""
            SELECT operation, body_hash, answer FROM request_key
            WHERE person_id = #{personId} AND request_key = #{key}""")
    Optional<KeyRow> find(@Param("personId") String personId, @Param("key") String key);

    @Insert("""
            INSERT INTO request_key (person_id, request_key, operation, body_hash, answer, created_at)
            VALUES (#{personId}, #{key}, #{operation}, #{bodyHash}, #{answer}, #{at})""")
    int take(
            @Param("personId") String personId,
            @Param("key") String key,
            @Param("operation") String operation,
            @Param("bodyHash") String bodyHash,
            @Param("answer") @Nullable String answer,
            @Param("at") LocalDateTime at);

    @Update("UPDATE request_key SET answer = #{answer} WHERE person_id = #{personId} AND request_key = #{key}")
    int answer(@Param("personId") String personId, @Param("key") String key, @Param("answer") String answer);

    @Delete("DELETE FROM request_key WHERE created_at < #{before}")
    int forget(@Param("before") LocalDateTime before);
}
