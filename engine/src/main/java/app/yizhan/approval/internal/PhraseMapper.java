package app.yizhan.approval.internal;

import app.yizhan.approval.Phrases.Phrase;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Sentences that people keep for their opinions. */
@Mapper
public interface PhraseMapper {

    @Select("SELECT id, words FROM phrase WHERE person_id = #{personId} ORDER BY id")
    List<Phrase> of(String personId);

    @Insert("INSERT INTO phrase (id, person_id, words) VALUES (#{id}, #{personId}, #{words})")
    int insert(@Param("id") String id, @Param("personId") String personId, @Param("words") String words);

    @Delete("DELETE FROM phrase WHERE id = #{id} AND person_id = #{personId}")
    int delete(@Param("id") String id, @Param("personId") String personId);
}
