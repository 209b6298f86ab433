package app.yizhan.api;

import app.yizhan.approval.Reassign;
import app.yizhan.approval.Reassignments;
import app.yizhan.catalog.Families;
import app.yizhan.refusal.InvalidFields;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody who leaves goes to others; for administrators and the office of the person's unit. */
@RestController
@RequestMapping("/api/v1/ops/tasks")
class ReassignApi {

    /**
     * @param from id of the person who leaves
     * @param to id of the person who gets the tasks; null: whom each step's own rule finds
     * @param services keys; empty: all
     * @param dryRun only say what would happen
     */
    record Body(
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> services,
            @Nullable Boolean dryRun,
            @Nullable String requestKey) {}

    /** What went, or would go, to others, and what stays. */
    record Answer(List<Moved> moved, List<Kept> kept) {

        static Answer of(Reassign.Result result) {
            return new Answer(
                    result.moved().stream().map(Moved::of).toList(),
                    result.kept().stream().map(Kept::of).toList());
        }
    }

    /**
     * @param to id of the person, or of the first of those whom the rule found
     * @param names of all of them
     */
    record Moved(
            String taskId,
            String number,
            String service,
            String step,
            OffsetDateTime since,
            String to,
            List<String> names) {

        static Moved of(Reassign.Moved row) {
            return new Moved(
                    row.taskId(),
                    row.number(),
                    row.service(),
                    row.step(),
                    Instants.of(row.since()),
                    row.to(),
                    row.names());
        }
    }

    /** @param code why it stays */
    record Kept(String taskId, String number, String service, String step, OffsetDateTime since, String code) {

        static Kept of(Reassign.Kept row) {
            return new Kept(
                    row.taskId(), row.number(), row.service(), row.step(), Instants.of(row.since()), row.code());
        }
    }

    private final Reassignments reassignments;
    private final Families families;

    ReassignApi(Reassignments reassignments, Families families) {
        this.reassignments = reassignments;
        this.families = families;
    }

    @PostMapping("/reassign")
    Answer reassign(@RequestBody Body body, Caller caller) {
        if (body.from() == null) {
            throw new InvalidFields("from", "field.required", Map.of());
        }
        List<String> services = body.services() == null ? List.of() : body.services();
        if (!services.stream().allMatch(key -> families.find(key).isPresent())) {
            throw new InvalidFields("services", "api.field.type", Map.of());
        }
        return Answer.of(reassignments.reassign(new Reassign(
                body.from(), body.to(), services, Boolean.TRUE.equals(body.dryRun()), body.requestKey(), caller.id())));
    }
}
