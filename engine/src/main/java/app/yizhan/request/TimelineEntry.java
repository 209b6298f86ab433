package app.yizhan.request;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's history as people read it.
 *
 * @param action e.g. SUBMITTED, APPROVED, REJECTED, RETURNED, RESUBMITTED, WITHDRAWN, DONE, ENDED
 * @param actorName null for the system
 * @param capacity principal through which the actor acted
 * @param detail arguments of the action's text
 */
public record TimelineEntry(
        String id,
        LocalDateTime at,
        String action,
        @Nullable String actorId,
        @Nullable String actorName,
        @Nullable String capacity,
        @Nullable String actingFor,
        @Nullable String step,
        @Nullable String slotId,
        @Nullable String opinion,
        Map<String, Object> detail) {

    /** What happened, without what was written or chosen as its reason. */
    TimelineEntry withoutWords() {
        Map<String, Object> facts = new HashMap<>(detail);
        facts.remove("reasonCode");
        return new TimelineEntry(id, at, action, actorId, actorName, capacity, actingFor, step, slotId, null, facts);
    }
}
