package app.yizhan.camunda;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks of the engine with what is known of them already. */
@Component
public class EngineTasks {

    private final ProcessEngine engine;

    EngineTasks(ProcessEngine engine) {
        this.engine = engine;
    }

    /**
     * @param instanceId process instance of the case: its executions are read at once instead of the task's and then all; null while
     *     it starts
     */
    public void complete(String taskId, @Nullable String instanceId, Map<String, Object> variables) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            if (instanceId != null) {
                context.getExecutionManager().findExecutionsByProcessInstanceId(instanceId);
            }
            engine.getTaskService().complete(taskId, variables);
            return null;
        });
    }
}
