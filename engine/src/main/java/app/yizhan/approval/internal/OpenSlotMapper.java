package app.yizhan.approval.internal;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Cases in which something waits for somebody. */
@Mapper
public interface OpenSlotMapper {

    @Select("""
            SELECT DISTINCT request_id FROM slot WHERE state = 'OPEN' AND request_id > #{requestId}
            ORDER BY request_id LIMIT #{limit}""")
    List<String> requestsAfter(@Param("requestId") String requestId, @Param("limit") int limit);

    /** Whoever is asked anywhere, each once. */
    @Select("""
            SELECT DISTINCT p.principal FROM slot_principal p JOIN slot s ON s.id = p.slot_id
            WHERE s.state = 'OPEN' ORDER BY p.principal""")
    List<String> openPrincipals();
}
