package app.yizhan.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** The models of deployed families as the planner reads them; a version never changes. */
@Component
class ReturnModels {

    private final RepositoryService repository;
    private final Map<String, ReturnModel> byDefinition = new ConcurrentHashMap<>();

    ReturnModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** @param definitionId of the family's main process */
    ReturnModel of(String definitionId) {
        return byDefinition.computeIfAbsent(definitionId, this::read);
    }

    private ReturnModel read(String definitionId) {
        var main = repository.getProcessDefinition(definitionId);
        Map<String, Process> processes = new HashMap<>();
        repository
                .createProcessDefinitionQuery()
                .deploymentId(main.getDeploymentId())
                .list()
                .forEach(d -> processes.put(d.getKey(), process(d.getId(), d.getKey())));
        return ReturnModelReader.read(processes, main.getKey());
    }

    private Process process(String definitionId, String key) {
        return repository.getBpmnModelInstance(definitionId).getModelElementById(key);
    }

    /** The flows that leave a node. */
    List<String> flowsFrom(String definitionId, String node) {
        return repository.getBpmnModelInstance(definitionId).getModelElementsByType(SequenceFlow.class).stream()
                .filter(f -> f.getSource().getId().equals(node))
                .map(SequenceFlow::getId)
                .toList();
    }
}
