package app.yizhan.notification.internal;

import app.yizhan.notification.MailTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** When people want which mails, where that is not at once. */
@Mapper
public interface ChoiceMapper {

    /** A row of {@code mail_choice}. */
    record ChoiceRow(String kind, MailTime mailTime) {}

    @Select("SELECT kind, mail_time FROM mail_choice WHERE person_id = #{personId} ORDER BY kind")
    List<ChoiceRow> of(String personId);

    @Select("SELECT mail_time FROM mail_choice WHERE person_id = #{personId} AND kind = #{kind}")
    Optional<MailTime> find(@Param("personId") String personId, @Param("kind") String kind);

    @Insert("INSERT INTO mail_choice (person_id, kind, mail_time) VALUES (#{personId}, #{kind}, #{time})")
    int add(@Param("personId") String personId, @Param("kind") String kind, @Param("time") MailTime time);

    @Delete("DELETE FROM mail_choice WHERE person_id = #{personId} AND kind = #{kind}")
    int remove(@Param("personId") String personId, @Param("kind") String kind);
}
