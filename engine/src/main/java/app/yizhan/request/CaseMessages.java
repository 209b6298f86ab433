package app.yizhan.request;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells a case's model what happened to it from outside. */
@Component
public class CaseMessages {

    private final RuntimeService runtime;

    CaseMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * @param message as the model names it
     * @return false if the model does not wait for it, because an event that ends the rest of the case is under way; the transaction goes
     *     on all the same, which it could not after the engine's own refusal
     */
    public boolean send(Request request, String message) {
        boolean waits = runtime.createExecutionQuery()
                        .processInstanceId(request.instanceId())
                        .messageEventSubscriptionName(message)
                        .count()
                > 0;
        if (waits) {
            runtime.createMessageCorrelation(message)
                    .processInstanceId(request.instanceId())
                    .correlate();
        }
        return waits;
    }
}
