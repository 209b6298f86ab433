package app.yizhan.api;

import app.yizhan.approval.Action;
import app.yizhan.approval.Batches;
import app.yizhan.approval.Batches.Batch;
import app.yizhan.request.RequestStatus;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same decision on many tasks of one step. */
@RestController
@RequestMapping("/api/v1/tasks")
class BatchApi {

    /**
     * @param taskIds at most 100
     * @param action APPROVE, REJECT or RETURN
     */
    record Body(
            @Nullable List<String> taskIds,
            @Nullable String action,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable String requestKey) {}

    /** @param code why it was refused; null if it was decided */
    record Row(
            String taskId,
            boolean ok,
            @Nullable String code,
            @Nullable String detail,
            @Nullable RequestStatus status,
            @Nullable OffsetDateTime undoUntil) {

        static Row of(Batches.Result result) {
            return new Row(
                    result.slotId(),
                    result.ok(),
                    result.code(),
                    result.detail(),
                    result.status(),
                    Instants.orNull(result.undoUntil()));
        }
    }

    record Answer(List<Row> results) {}

    private final Batches batches;

    BatchApi(Batches batches) {
        this.batches = batches;
    }

    @PostMapping("/batch-decision")
    Answer decide(@RequestBody Body body, Caller caller) {
        var results = batches.decide(new Batch(
                body.taskIds(),
                Choices.of(Action.class, "action", body.action()),
                body.opinion(),
                body.reasonCode(),
                body.requestKey(),
                caller.id(),
                caller.locale()));
        return new Answer(results.stream().map(Row::of).toList());
    }
}
