package app.yizhan.camunda;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Which token of which process called which other: the engine's API knows the instances only. */
@Component
public class CallLinks {

    private final RuntimeService runtime;

    CallLinks(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Id of the process instance that the execution called and that still runs. */
    public Optional<String> calledBy(String processInstanceId, String executionId) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(processInstanceId).list().stream()
                .filter(called -> executionId.equals(((ExecutionEntity) called).getSuperExecutionId()))
                .map(ProcessInstance::getId)
                .findFirst();
    }
}
