package app.yizhan.approval;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Give away what waits for one person alone.
 *
 * @param to who gets it; null: whom each step's own rule finds without that person
 * @param services keys; empty: all
 * @param dryRun only say what would happen
 * @param actorId who asks for it
 */
public record Reassign(
        String from,
        @Nullable String to,
        List<String> services,
        boolean dryRun,
        @Nullable String requestKey,
        String actorId) {

    public Reassign {
        services = List.copyOf(services);
    }

    /** The same, not only to be looked at. */
    public Reassign forReal() {
        return new Reassign(from, to, services, false, requestKey, actorId);
    }

    record Body(String from, @Nullable String to, List<String> services) {}

    Body body() {
        return new Body(from, to, services);
    }

    /**
     * @param moved tasks that went, or would go, to others
     * @param kept tasks that stayed, because nobody else may have them
     */
    public record Result(List<Moved> moved, List<Kept> kept) {}

    /**
     * @param since when the person was asked
     * @param to id of the person, or of the first of those whom the rule found
     * @param names of all of them
     */
    public record Moved(
            String taskId,
            String number,
            String service,
            String step,
            LocalDateTime since,
            String to,
            List<String> names) {}

    /** @param code why it stays: APPLICANT, KEPT_APART, ALREADY_ASKED or NOBODY_ELSE */
    public record Kept(String taskId, String number, String service, String step, LocalDateTime since, String code) {}
}
