package app.yizhan.approval.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Who may see requests because of rounds. */
@Mapper
public interface SightMapper {

    /** @param closedAt null while the round waits, or for a decision of one's own */
    record HeldRow(
            String requestId,
            String step,
            String principal,
            @Nullable LocalDateTime closedAt) {}

    /** Steps of the requests in which one of the principals had or has a slot, or the person decided. */
    List<HeldRow> stepsHeld(
            @Param("requestIds") Collection<String> requestIds,
            @Param("personId") String personId,
            @Param("principals") Collection<String> principals);
}
