package app.yizhan.api;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Tasks;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.RequestStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One slot of one round: reading it, holding it for a while, filling it. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId:" + Ids.UUID + "}")
class TasksApi {

    record Key(@Nullable String requestKey) {}

    record ClaimAnswer(
            String taskId,
            @Nullable String claimedBy,
            @Nullable OffsetDateTime claimedUntil) {}

    /**
     * @param action APPROVE, REJECT, RETURN or SUBMIT, as the task offers it
     * @param target step key or APPLICANT, where a RETURN goes
     * @param files ids of own uploads that go with the opinion, at most 5
     * @param actDate day of an act on paper, for the services that have such acts
     */
    record Decision(
            @Nullable String action,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable String target,
            @Nullable Map<String, Object> data,
            @Nullable List<String> files,
            @Nullable LocalDate actDate,
            @Nullable String requestKey) {}

    record DecisionAnswer(RequestStatus status, @Nullable OffsetDateTime undoUntil) {}

    private final Tasks tasks;
    private final Approvals approvals;
    private final TaskAnswers answers;

    TasksApi(Tasks tasks, Approvals approvals, TaskAnswers answers) {
        this.tasks = tasks;
        this.approvals = approvals;
        this.answers = answers;
    }

    @GetMapping
    TaskAnswers.TaskAnswer task(@PathVariable String taskId, Caller caller) {
        return answers.of(tasks.get(taskId, caller.id(), caller.locale()), caller);
    }

    @PostMapping("/claim")
    ClaimAnswer claim(@PathVariable String taskId, @RequestBody(required = false) @Nullable Key body, Caller caller) {
        return answer(taskId, tasks.claim(taskId, key(body), caller.id()));
    }

    @PostMapping("/unclaim")
    ClaimAnswer unclaim(@PathVariable String taskId, @RequestBody(required = false) @Nullable Key body, Caller caller) {
        return answer(taskId, tasks.unclaim(taskId, key(body), caller.id()));
    }

    @PostMapping("/decision")
    DecisionAnswer decide(@PathVariable String taskId, @RequestBody Decision body, Caller caller) {
        if (body.actDate() != null) {
            throw new InvalidFields("actDate", "field.unknown", Map.of());
        }
        var decided = approvals.decide(new Decide(
                taskId,
                Choices.of(Action.class, "action", body.action()),
                body.opinion(),
                body.reasonCode(),
                body.target(),
                Plain.data(body.data()),
                body.files(),
                body.requestKey(),
                caller.id()));
        return new DecisionAnswer(decided.status(), Instants.orNull(decided.undoUntil()));
    }

    private static @Nullable String key(@Nullable Key body) {
        return body == null ? null : body.requestKey();
    }

    private static ClaimAnswer answer(String taskId, Tasks.Claim claim) {
        return new ClaimAnswer(taskId, claim.by(), Instants.orNull(claim.until()));
    }
}
