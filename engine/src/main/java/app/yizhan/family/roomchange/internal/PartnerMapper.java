package app.yizhan.family.roomchange.internal;

import java.time.LocalDateTime;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** What partners answered before. */
@Mapper
public interface PartnerMapper {

    @Select("""
            SELECT MAX(r.ended_at) FROM request r JOIN request_party p ON p.request_id = r.id AND p.person_id = #{partnerId}
            WHERE r.applicant_id = #{applicantId} AND r.service = 'room-change' AND r.result = 'EndEvent_PartnerRefused'""")
    Optional<LocalDateTime> lastRefusal(@Param("applicantId") String applicantId, @Param("partnerId") String partnerId);
}
