package app.yizhan.operation.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Where running cases stand, from our own record of where they went. */
@Mapper
public interface WaitingMapper {

    /** Times in minutes. */
    record PlaceRow(String element, int cases, double median, long longest, int stopped) {}

    record CaseRow(String visitId, String requestId, String number, LocalDateTime since) {}

    record NumberRow(String requestId, String number, String service) {}

    /** Of one version; where most wait comes first. */
    List<PlaceRow> places(
            @Param("service") String service,
            @Param("definitionId") String definitionId,
            @Param("now") LocalDateTime now);

    /** Longest first, after the visit {@code after}. */
    @Select("""
            SELECT v.id AS visit_id, r.id AS request_id, r.number, v.entered_at AS since
            FROM request r JOIN step_visit v ON v.request_id = r.id AND v.left_at IS NULL
            WHERE r.ended_at IS NULL AND r.service = #{service} AND r.definition_id = #{definitionId}
            AND v.element = #{element} AND v.id > #{after}
            ORDER BY v.id LIMIT #{limit}""")
    List<CaseRow> at(
            @Param("service") String service,
            @Param("definitionId") String definitionId,
            @Param("element") String element,
            @Param("after") String after,
            @Param("limit") int limit);

    List<NumberRow> numbers(Collection<String> requestIds);
}
