package app.yizhan.child.internal;

import app.yizhan.child.ChildCase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Which case waits for which. */
@Mapper
public interface ChildMapper {

    @Insert("""
            INSERT INTO case_child (request_id, parent_id, opened_at)
            VALUES (#{requestId}, #{parentId}, #{at})""")
    int insert(@Param("requestId") String requestId, @Param("parentId") String parentId, @Param("at") LocalDateTime at);

    @Update("UPDATE case_child SET closed_at = #{at} WHERE request_id = #{requestId} AND closed_at IS NULL")
    int close(@Param("requestId") String requestId, @Param("at") LocalDateTime at);

    @Select("SELECT parent_id FROM case_child WHERE request_id = #{requestId} AND closed_at IS NULL")
    Optional<String> parentOfOpen(String requestId);

    @Select("SELECT COUNT(*) FROM case_child WHERE parent_id = #{parentId} AND closed_at IS NULL")
    int countOpen(String parentId);

    /** The oldest first. */
    List<ChildCase> ofParent(String parentId);
}
