package app.yizhan.inbox;

import org.jspecify.annotations.Nullable;

/**
 * How much of one step waits for a person from one unit.
 *
 * @param unitId unit of the applicants, null if they have none
 */
public record InboxShare(
        String service, String step, @Nullable String unitId, int waiting) {}
