package app.yizhan.rating.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** One rating a request. */
@Mapper
public interface RatingMapper {

    /** @param sealed what the applicant wrote, sealed; null: nothing */
    record RatingRow(String requestId, String personId, int stars, byte @Nullable [] sealed, LocalDateTime ratedAt) {}

    @Insert("""
            INSERT INTO rating (request_id, person_id, stars, sealed, rated_at)
            VALUES (#{requestId}, #{personId}, #{stars}, #{sealed}, #{ratedAt})""")
    int insert(RatingRow rating);

    @Select("SELECT request_id, person_id, stars, sealed, rated_at FROM rating WHERE request_id = #{requestId}")
    Optional<RatingRow> find(String requestId);

    @Update("UPDATE rating SET sealed = NULL WHERE request_id = #{requestId} AND sealed IS NOT NULL")
    int deleteWords(String requestId);
}
