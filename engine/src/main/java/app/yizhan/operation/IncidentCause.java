package app.yizhan.operation;

import java.time.LocalDateTime;

/**
 * Cases that stand because the same step failed in the same way.
 *
 * @param id stays the same as long as one of them stands
 * @param definitionId of one of the versions on which they run
 * @param element that failed
 * @param since when the first of them stopped
 */
public record IncidentCause(
        String id,
        String service,
        String definitionId,
        String element,
        IncidentWhy why,
        int cases,
        LocalDateTime since) {}
