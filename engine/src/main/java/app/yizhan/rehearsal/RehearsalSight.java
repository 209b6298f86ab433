package app.yizhan.rehearsal;

import app.yizhan.notification.OutboxItem;
import app.yizhan.operation.IncidentWhy;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Diagram;
import app.yizhan.request.Request;
import app.yizhan.request.TimelineEntry;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a rehearsal stands.
 *
 * @param now its own time
 * @param cut whether the last time that was asked for was not walked to its end: too much happened on the way
 * @param cases what was handed in, then what it opened; each as it stands
 * @param tasks what waits for somebody, in the order of the cases
 * @param letters what leaves or would have left, oldest first
 * @param rungs what the ladders do next, soonest first
 * @param incidents steps of the system that failed
 */
public record RehearsalSight(
        LocalDateTime now,
        boolean cut,
        List<Case> cases,
        List<Task> tasks,
        List<Sent> letters,
        List<NextRung> rungs,
        List<Failed> incidents) {

    /**
     * @param begun whether it is the one with which the rehearsal began, not one that followed
     * @param timeline what happened, oldest first
     */
    public record Case(Request request, boolean begun, Diagram diagram, List<TimelineEntry> timeline) {}

    /**
     * @param rule as the model words it
     * @param why what explains who was asked
     * @param asked who may do it now
     */
    public record Task(
            String id,
            String requestId,
            String step,
            String purpose,
            String rule,
            List<Reason> why,
            List<Asked> asked,
            LocalDateTime since,
            @Nullable LocalDateTime due) {}

    /** @param standsInFor the one who is away; null: the person is asked themself */
    public record Asked(Person person, @Nullable String standsInFor) {}

    /**
     * A mail as it would be read.
     *
     * @param at when it left, or when it is due to leave
     */
    public record Sent(
            String id,
            Person to,
            String kind,
            LocalDateTime at,
            OutboxItem.Status status,
            Locale language,
            String subject,
            String body) {}

    /** @param acts as a ladder writes them, e.g. {@code remind} */
    public record NextRung(String requestId, String step, LocalDateTime at, List<String> acts) {}

    /** @param element of the model */
    public record Failed(String requestId, String element, LocalDateTime since, IncidentWhy why) {}
}
