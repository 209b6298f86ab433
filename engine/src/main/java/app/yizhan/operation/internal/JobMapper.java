package app.yizhan.operation.internal;

import app.yizhan.operation.EngineJob;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The engine's jobs with the requests that they are for. */
@Mapper
public interface JobMapper {

    /** @param at its due time, or when it was made */
    record JobRow(
            String id,
            String requestId,
            String number,
            String service,
            String definitionId,
            @Nullable String element,
            boolean timer,
            EngineJob.State state,
            @Nullable LocalDateTime dueAt,
            int retries,
            LocalDateTime at) {}

    EngineJob.Counts counts(LocalDateTime now);

    /** In the order of their times, after a job. */
    List<JobRow> list(
            @Param("state") EngineJob.State state,
            @Param("now") LocalDateTime now,
            @Param("afterAt") LocalDateTime afterAt,
            @Param("afterId") String afterId,
            @Param("limit") int limit);
}
