package app.yizhan.workorder.internal;

import app.yizhan.workorder.WorkLine;
import app.yizhan.workorder.WorkOrder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Orders by place and crew. */
@Mapper
public interface WorkOrderMapper {

    @Insert("""
            INSERT INTO work_order (request_id, place, building, category, queue, level, finish_by, reported_at, reopens_id, open_mark)
            VALUES (#{requestId}, #{place}, #{building}, #{category}, #{queue}, #{level}, #{finishBy}, #{reportedAt}, #{reopensId}, 1)""")
    int insert(WorkOrder order);

    /** Whoever had it has it no more: it is given out anew. */
    @Update("""
            UPDATE work_order SET place = #{place}, building = #{building}, category = #{category}, queue = #{queue},
                level = #{level}, finish_by = #{finishBy}, worker = NULL
            WHERE request_id = #{requestId}""")
    int update(WorkOrder order);

    @Update("UPDATE work_order SET worker = #{worker} WHERE request_id = #{requestId}")
    int taken(@Param("requestId") String requestId, @Param("worker") String worker);

    @Update("UPDATE work_order SET open_mark = NULL WHERE request_id = #{requestId} AND open_mark = 1")
    int close(String requestId);

    Optional<WorkOrder> find(String requestId);

    /** Open ones of the place and category, the oldest first. */
    List<WorkOrder> openAt(
            @Param("service") String service,
            @Param("place") String place,
            @Param("category") String category,
            @Param("since") LocalDateTime since);

    @Select("SELECT request_id FROM work_order WHERE reopens_id = #{requestId} ORDER BY request_id")
    List<String> reopening(String requestId);

    /** Whoever reports the same place at the same moment waits here. */
    @Select("SELECT id FROM building WHERE code = #{building} FOR UPDATE")
    String lockBuilding(String building);

    /** Open orders of a service and where each waits; what is due first stands first. */
    List<WorkLine> lines(@Param("service") String service, @Param("limit") int limit);
}
