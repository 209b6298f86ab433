package app.yizhan.inbox;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task of one's own that somebody else has for a while: asked for advice, or for a signature before one's own.
 *
 * @param actingAs principal through which it is one's own
 * @param with names of those who have it, in the order in which they were asked; the applicant while the request is returned
 * @param since when the first of them got it
 * @param due when the step is due; null without a due date
 */
public record WaitingEntry(
        String slotId,
        String requestId,
        String number,
        String service,
        String definitionId,
        String step,
        String applicant,
        @Nullable String unitName,
        String actingAs,
        List<String> with,
        LocalDateTime since,
        @Nullable LocalDateTime due) {}
