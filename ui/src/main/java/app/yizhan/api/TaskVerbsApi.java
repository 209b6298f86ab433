package app.yizhan.api;

import app.yizhan.approval.ChangeSigners;
import app.yizhan.approval.Decided;
import app.yizhan.approval.Handover;
import app.yizhan.approval.Handovers;
import app.yizhan.approval.Signers;
import app.yizhan.approval.Undos;
import app.yizhan.request.RequestStatus;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a task beside deciding it, and taking a decision back. */
@RestController
@RequestMapping("/api/v1/tasks/{taskId:" + Ids.UUID + "}")
class TaskVerbsApi {

    /** @param to ids of colleagues; one for a transfer or a delegation */
    record To(
            @Nullable List<String> to,
            @Nullable String opinion,
            @Nullable String requestKey) {}

    /** @param place BEFORE, AFTER or BESIDE me; needed with {@code add} */
    record SignersBody(
            @Nullable List<String> add,
            @Nullable List<String> remove,
            @Nullable String place,
            @Nullable String opinion,
            @Nullable String requestKey) {}

    record Key(@Nullable String requestKey) {}

    /** @param taskId after an undo the task that is open again; another one where its step had been settled */
    record Answer(
            RequestStatus status,
            @Nullable OffsetDateTime undoUntil,
            @Nullable String taskId) {

        static Answer of(Decided decided) {
            return new Answer(decided.status(), Instants.orNull(decided.undoUntil()), decided.reopened());
        }
    }

    private final Handovers handovers;
    private final Signers signers;
    private final Undos undos;

    TaskVerbsApi(Handovers handovers, Signers signers, Undos undos) {
        this.handovers = handovers;
        this.signers = signers;
        this.undos = undos;
    }

    @PostMapping("/transfer")
    Answer transfer(@PathVariable String taskId, @RequestBody To body, Caller caller) {
        return Answer.of(handovers.transfer(handover(taskId, body, caller)));
    }

    @PostMapping("/delegate")
    Answer delegate(@PathVariable String taskId, @RequestBody To body, Caller caller) {
        return Answer.of(handovers.delegate(handover(taskId, body, caller)));
    }

    @PostMapping("/cc")
    Answer copy(@PathVariable String taskId, @RequestBody To body, Caller caller) {
        return Answer.of(handovers.copy(handover(taskId, body, caller)));
    }

    @PostMapping("/signers")
    Answer signers(@PathVariable String taskId, @RequestBody SignersBody body, Caller caller) {
        var place = body.place() == null ? null : Choices.of(ChangeSigners.Place.class, "place", body.place());
        return Answer.of(signers.change(new ChangeSigners(
                taskId, body.add(), body.remove(), place, body.opinion(), body.requestKey(), caller.id())));
    }

    @PostMapping("/undo")
    Answer undo(@PathVariable String taskId, @RequestBody(required = false) @Nullable Key body, Caller caller) {
        return Answer.of(undos.undo(taskId, body == null ? null : body.requestKey(), caller.id()));
    }

    private static Handover handover(String taskId, To body, Caller caller) {
        return new Handover(taskId, body.to(), body.opinion(), body.requestKey(), caller.id());
    }
}
