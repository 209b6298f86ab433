package app.yizhan.attention.internal;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Students in special care. */
@Mapper
public interface AttentionMapper {

    record MarkRow(String id, String personId, LocalDate fromDate, LocalDate toDate) {}

    @Select("""
            SELECT COUNT(*) FROM attention_mark
            WHERE person_id = #{personId} AND from_date <= #{day} AND to_date >= #{day}""")
    int count(@Param("personId") String personId, @Param("day") LocalDate day);

    @Select("""
            SELECT id, person_id, from_date, to_date FROM attention_mark
            WHERE to_date >= #{day} ORDER BY person_id, from_date""")
    List<MarkRow> since(LocalDate day);

    @Insert("""
            INSERT INTO attention_mark (id, person_id, from_date, to_date)
            VALUES (#{id}, #{personId}, #{fromDate}, #{toDate})""")
    int insert(MarkRow row);

    @Update("UPDATE attention_mark SET to_date = #{to} WHERE id = #{id}")
    int end(@Param("id") String id, @Param("to") LocalDate to);
}
