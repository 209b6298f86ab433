package app.yizhan.camunda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** What the engine need not ask the database for, because here the answer is known (docs/decisions/0024). */
final class KnownAnswers {

    private KnownAnswers() {}

    static List<SessionFactory> factories() {
        Map<String, JobDefinitionEntity> jobDefinitions = new ConcurrentHashMap<>();
        return List.of(
                factory(TaskManager.class, WithoutSubtasks::new),
                factory(IdentityLinkManager.class, WithoutCandidates::new),
                factory(VariableInstanceManager.class, WithoutTaskVariables::new),
                factory(IncidentManager.class, OfFailedJobs::new),
                factory(ExecutionManager.class, TreeReadOnce::new),
                factory(ProcessDefinitionManager.class, DeployedForGood::new),
                factory(JobDefinitionManager.class, () -> new AsDeployed(jobDefinitions)));
    }

    private static SessionFactory factory(Class<?> type, Supplier<Session> open) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return type;
            }

            @Override
            public Session openSession() {
                return open.get();
            }
        };
    }

    /** No task has tasks below it. */
    private static final class WithoutSubtasks extends TaskManager {
        @Override
        public List<Task> findTasksByParentTaskId(String parentTaskId) {
            return new ArrayList<>();
        }
    }

    /** Who is asked is a matter of our slots alone. */
    private static final class WithoutCandidates extends IdentityLinkManager {
        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    /** Variables belong to cases. */
    private static final class WithoutTaskVariables extends VariableInstanceManager {
        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskId(String taskId) {
            return new ArrayList<>();
        }
    }

    /** Only a job without retries has an incident; one that is at hand says itself whether it has any. */
    private static final class OfFailedJobs extends IncidentManager {
        @Override
        public List<Incident> findIncidentByConfigurationAndIncidentType(
                String configuration, @Nullable String incidentType) {
            boolean ofJobs = incidentType == null || Incident.FAILED_JOB_HANDLER_TYPE.equals(incidentType);
            var job = ofJobs ? getDbEntityManager().getCachedEntity(JobEntity.class, configuration) : null;
            return job != null && job.getRetries() > 0
                    ? List.of()
                    : super.findIncidentByConfigurationAndIncidentType(configuration, incidentType);
        }
    }

    /** What a command itself adds or takes away is not in the database before it ends, so a second reading says nothing new. */
    private static final class TreeReadOnce extends ExecutionManager {

        private final Map<String, List<ExecutionEntity>> read = new HashMap<>();

        @Override
        public List<ExecutionEntity> findExecutionsByProcessInstanceId(String processInstanceId) {
            return new ArrayList<>(read.computeIfAbsent(processInstanceId, super::findExecutionsByProcessInstanceId));
        }

        @Override
        public void flush() {
            read.clear();
        }
    }

    /** A version is never changed or suspended, only replaced by a next one. */
    private static final class DeployedForGood extends ProcessDefinitionManager {
        @Override
        public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String definitionId) {
            var own = super.getCachedResourceDefinitionEntity(definitionId);
            return own != null
                    ? own
                    : Context.getProcessEngineConfiguration()
                            .getDeploymentCache()
                            .getProcessDefinitionCache()
                            .get(definitionId);
        }
    }

    /** Neither priority nor retries of a version's jobs are changed afterwards. */
    private static final class AsDeployed extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> known;

        AsDeployed(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public JobDefinitionEntity findById(String jobDefinitionId) {
            var one = known.get(jobDefinitionId);
            if (one == null) {
                one = super.findById(jobDefinitionId);
                if (one != null) {
                    known.put(jobDefinitionId, one);
                }
            }
            return one;
        }
    }
}
