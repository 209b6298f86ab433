package app.yizhan.request;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One case: its head, without values.
 *
 * @param number {@code <line>-<yyyy>-<6 digits>}
 * @param service key of the family
 * @param applicantName as it was when submitted, like unit and college
 * @param result id of the end event reached, or null while it runs
 * @param turn counts submissions from 1
 * @param enteredBy clerk of a service window who handed it in for the applicant; null: the applicant did
 */
public record Request(
        String id,
        String number,
        String service,
        @Nullable String definitionId,
        @Nullable String instanceId,
        String applicantId,
        String applicantName,
        @Nullable String unitId,
        @Nullable String unitName,
        @Nullable String collegeId,
        RequestStatus status,
        @Nullable String result,
        int turn,
        LocalDateTime submittedAt,
        @Nullable LocalDateTime endedAt,
        @Nullable String enteredBy) {

    Request ended(RequestStatus as, String with, LocalDateTime at) {
        return new Request(
                id,
                number,
                service,
                definitionId,
                instanceId,
                applicantId,
                applicantName,
                unitId,
                unitName,
                collegeId,
                as,
                with,
                turn,
                submittedAt,
                at,
                enteredBy);
    }
}
