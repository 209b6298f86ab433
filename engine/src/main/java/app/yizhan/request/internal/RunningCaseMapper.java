package app.yizhan.request.internal;

import app.yizhan.request.RunningCases.Armed;
import app.yizhan.request.RunningCases.Count;
import app.yizhan.request.RunningCases.Place;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Cases that have not ended. */
@Mapper
public interface RunningCaseMapper {

    @Select("""
            SELECT r.service, r.definition_id, COUNT(*) AS cases FROM request r
            WHERE r.ended_at IS NULL AND r.definition_id IS NOT NULL
            GROUP BY r.service, r.definition_id ORDER BY r.service, r.definition_id""")
    List<Count> counts();

    @Select("""
            SELECT r.id AS request_id, r.definition_id, r.instance_id, v.element FROM request r
            LEFT JOIN step_visit v ON v.request_id = r.id AND v.left_at IS NULL
            WHERE r.ended_at IS NULL AND r.service = #{service} AND r.instance_id IS NOT NULL
            ORDER BY r.id, v.element, v.id""")
    List<Place> places(String service);

    @Select("""
            SELECT r.id AS request_id, r.definition_id, r.instance_id, e.ACT_ID_ AS element FROM request r
            JOIN ACT_RU_EXECUTION e ON e.PROC_INST_ID_ = r.instance_id AND e.ACT_ID_ IS NOT NULL
            WHERE r.ended_at IS NULL AND r.service = #{service}
            ORDER BY r.id, e.ACT_ID_, e.ID_""")
    List<Place> tokens(String service);

    @Select("""
            SELECT r.definition_id, d.ACT_ID_ AS element, COUNT(DISTINCT r.id) AS cases FROM request r
            JOIN ACT_RU_JOB j ON j.PROCESS_INSTANCE_ID_ = r.instance_id AND j.TYPE_ = 'timer'
            JOIN ACT_RU_JOBDEF d ON d.ID_ = j.JOB_DEF_ID_
            WHERE r.ended_at IS NULL AND r.service = #{service}
            GROUP BY r.definition_id, d.ACT_ID_ ORDER BY r.definition_id, d.ACT_ID_""")
    List<Armed> armed(String service);

    @Update(
            "UPDATE step_visit SET element = #{to} WHERE request_id = #{requestId} AND element = #{from} AND left_at IS NULL")
    int waitsAt(@Param("requestId") String requestId, @Param("from") String from, @Param("to") String to);

    @Update("UPDATE request SET definition_id = #{definitionId} WHERE id = #{requestId} AND ended_at IS NULL")
    int changeDefinition(@Param("requestId") String requestId, @Param("definitionId") String definitionId);
}
