package app.yizhan.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something given to colleagues: a task (transfer, delegate) or a copy.
 *
 * @param to ids of people; exactly one for a task, at most 20 for a copy
 * @param opinion why, or what is asked; at most 2,000 characters
 */
public record Handover(
        String slotId,
        List<String> to,
        @Nullable String opinion,
        @Nullable String requestKey,
        String personId) {

    public Handover {
        to = to == null ? List.of() : to;
    }

    record Body(List<String> to, @Nullable String opinion) {}

    Body body() {
        return new Body(to, opinion);
    }
}
