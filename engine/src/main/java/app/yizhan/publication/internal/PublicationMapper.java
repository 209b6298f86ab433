package app.yizhan.publication.internal;

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

/** What was published, and how many support it. */
@Mapper
public interface PublicationMapper {

    /** A row of {@code published_answer}. */
    record AnswerRow(
            String id,
            String requestId,
            String service,
            String category,
            String unit,
            String question,
            String answer,
            String searchWords,
            LocalDateTime publishedAt,
            int supports) {}

    @Insert("""
        INSERT INTO published_answer (id, request_id, service, category, unit, question, answer, search_words, published_at)
        VALUES (#{id}, #{requestId}, #{service}, #{category}, #{unit}, #{question}, #{answer}, #{searchWords}, #{publishedAt})\
        """)
    int insert(AnswerRow row);

    @Update("""
        UPDATE published_answer SET question = #{question}, answer = #{answer}, search_words = #{searchWords}
        WHERE request_id = #{requestId}\
        """)
    int update(AnswerRow row);

    @Select("SELECT supports FROM published_answer WHERE id = #{id} FOR UPDATE")
    Optional<Integer> lock(String id);

    /** Newest first. */
    List<AnswerRow> page(
            @Param("words") @Nullable String words,
            @Param("before") @Nullable String before,
            @Param("limit") int limit);

    /** Those of the keys that support one of the answers. */
    List<String> supporting(@Param("keys") List<String> keys, @Param("answers") List<String> answers);

    @Insert("INSERT INTO published_support (answer_id, supporter_key) VALUES (#{id}, #{key})")
    int support(@Param("id") String id, @Param("key") String key);

    @Delete("DELETE FROM published_support WHERE answer_id = #{id} AND supporter_key = #{key}")
    int withdraw(@Param("id") String id, @Param("key") String key);

    @Update("UPDATE published_answer SET supports = supports + #{by} WHERE id = #{id}")
    int count(@Param("id") String id, @Param("by") int by);
}
