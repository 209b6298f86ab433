package app.yizhan.operation.internal;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Incidents of the engine, added up and listed with the requests that they stop. */
@Mapper
public interface IncidentMapper {

    /** @param said the exception's message, numbers and ids replaced, so that the same cause is the same text */
    record CauseRow(String service, String element, String said, String definitionId, int cases, LocalDateTime since) {}

    /** With the last try that somebody gave the step before. */
    record IncidentRow(
            String id,
            String requestId,
            String number,
            String service,
            String definitionId,
            String element,
            LocalDateTime since,
            String message,
            @Nullable LocalDateTime retriedAt,
            @Nullable String retriedBy,
            @Nullable String retriedName,
            @Nullable String note) {}

    /** The job behind an incident. */
    record JobRow(String id, String jobId, String requestId, String service, String element, String message) {}

    /** Another try for a step. */
    record RetryRow(
            String id,
            String requestId,
            String element,
            LocalDateTime retriedAt,
            String retriedBy,
            @Nullable String note) {}

    /** Where a page begins: after this one, in the order of their times. */
    record Place(LocalDateTime since, String id) {}

    /** Most cases first. */
    List<CauseRow> causes(int limit);

    /** Of a cause, or all; oldest first. */
    List<IncidentRow> list(
            @Param("cause") @Nullable CauseRow cause, @Param("after") Place after, @Param("limit") int limit);

    /** Of one request, oldest first. */
    List<IncidentRow> ofRequest(String requestId);

    List<JobRow> jobs(Collection<String> ids);

    /** Of a cause, how many stood at {@code until}. */
    int countOf(@Param("cause") CauseRow cause, @Param("until") LocalDateTime until);

    /** Of a cause, those that stood at {@code until}. */
    List<JobRow> jobsOf(@Param("cause") CauseRow cause, @Param("until") LocalDateTime until, @Param("limit") int limit);

    Optional<JobRow> job(String id);

    /** When the retention of the request is over. */
    @Update("UPDATE case_retry SET note = NULL WHERE request_id = #{requestId} AND note IS NOT NULL")
    int forgetNotes(String requestId);

    int insertRetries(@Param("rows") List<RetryRow> rows);
}
