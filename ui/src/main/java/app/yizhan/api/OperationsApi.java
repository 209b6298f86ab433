package app.yizhan.api;

import app.yizhan.request.Cancellations;
import app.yizhan.request.Withdrawals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What administrators do about cases that nobody else can end. */
@RestController
@RequestMapping("/api/v1/ops")
class OperationsApi {

    record Cancellation(@Nullable String reason, @Nullable String requestKey) {}

    private final Cancellations cancellations;

    OperationsApi(Cancellations cancellations) {
        this.cancellations = cancellations;
    }

    @PostMapping("/requests/{id:" + Ids.UUID + "}/cancel")
    Withdrawals.Answer cancel(
            @PathVariable String id, @RequestBody(required = false) @Nullable Cancellation body, Caller caller) {
        var asked = body == null ? new Cancellation(null, null) : body;
        return cancellations.cancel(id, asked.reason(), asked.requestKey(), caller.id());
    }
}
