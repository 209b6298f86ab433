package app.yizhan.inbox;

import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One open slot that a person may fill: everything its card shows, so that no list asks for more.
 *
 * @param slotId the API's taskId
 * @param purpose DECIDE, WORK or RESUBMIT
 * @param card values of fields marked {@code card}
 * @param due null without a due date
 * @param urgent goes ahead of the queue
 * @param actingAs principal through which this person is asked
 * @param actingFor the absentee for whom this person acts; null: in their own right
 * @param why facts that explain who was asked
 */
public record InboxEntry(
        String slotId,
        String requestId,
        String number,
        String service,
        String definitionId,
        String step,
        String purpose,
        String applicantId,
        String applicant,
        @Nullable String unitName,
        Map<String, Object> card,
        LocalDateTime createdAt,
        @Nullable LocalDateTime due,
        boolean urgent,
        @Nullable String claimedBy,
        @Nullable String claimedName,
        String actingAs,
        @Nullable Absentee actingFor,
        List<Reason> why) {

    /** Whether the person is asked as the applicant, be it under an alias. */
    public boolean asksApplicant() {
        return actingAs.equals(Principal.person(applicantId).value());
    }
}
