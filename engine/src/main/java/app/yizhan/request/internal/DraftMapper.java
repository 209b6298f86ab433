package app.yizhan.request.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Sealed drafts. */
@Mapper
public interface DraftMapper {

    record DraftRow(String personId, String service, String id, byte[] sealed, LocalDateTime savedAt) {}

    @Select(
            "SELECT person_id, service, id, sealed, saved_at FROM draft WHERE person_id = #{personId} AND service = #{service}")
    Optional<DraftRow> find(@Param("personId") String personId, @Param("service") String service);

    @Insert("""
            INSERT INTO draft (person_id, service, id, sealed, saved_at)
            VALUES (#{personId}, #{service}, #{id}, #{sealed}, #{savedAt})""")
    int insert(DraftRow row);

    @Update(
            "UPDATE draft SET sealed = #{sealed}, saved_at = #{savedAt} WHERE person_id = #{personId} AND service = #{service}")
    int update(DraftRow row);

    @Delete("DELETE FROM draft WHERE person_id = #{personId} AND service = #{service}")
    int delete(@Param("personId") String personId, @Param("service") String service);
}
