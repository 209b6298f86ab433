package app.yizhan.inbox;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A decision of one's own, in the box of done things.
 *
 * @param actingFor name of the absentee for whom it was made; null: in one's own right
 * @param undoneAt when it was taken back; null: it stands
 */
public record DoneEntry(
        String decisionId,
        String slotId,
        String requestId,
        String number,
        String service,
        String definitionId,
        String step,
        String applicant,
        @Nullable String unitName,
        String action,
        String capacity,
        @Nullable String actingFor,
        LocalDateTime at,
        @Nullable LocalDateTime undoneAt) {}
