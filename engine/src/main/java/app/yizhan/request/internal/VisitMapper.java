package app.yizhan.request.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The way that a case has come. */
@Mapper
public interface VisitMapper {

    record StandingRow(
            String id,
            String element,
            LocalDateTime enteredAt,
            @Nullable LocalDateTime leftAt) {}

    @Select("""
            SELECT id, element, entered_at, left_at FROM step_visit
            WHERE request_id = #{requestId} AND undone = FALSE ORDER BY id""")
    List<StandingRow> standing(String requestId);

    @Update("""
            <script>UPDATE step_visit SET undone = TRUE WHERE undone = FALSE AND id IN
            <foreach collection="ids" item="id" open="(" separator="," close=")">#{id}</foreach></script>""")
    int undo(@Param("ids") Collection<String> ids);
}
