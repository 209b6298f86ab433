package app.yizhan.approval;

import app.yizhan.request.Request;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** Moves a case back to where its model begins: every token is taken away, one new one set after the start event. */
@Component
class FromStart {

    private final RuntimeService runtime;
    private final RepositoryService repository;

    FromStart(RuntimeService runtime, RepositoryService repository) {
        this.runtime = runtime;
        this.repository = repository;
    }

    void restart(Request request) {
        var first = firstAfterStart(request);
        var modification = runtime.createProcessInstanceModification(request.instanceId());
        var tree = runtime.getActivityInstance(request.instanceId());
        for (ActivityInstance child : tree.getChildActivityInstances()) {
            modification.cancelActivityInstance(child.getId());
        }
        for (var waiting : tree.getChildTransitionInstances()) {
            modification.cancelTransitionInstance(waiting.getId());
        }
        modification.startBeforeActivity(first).execute();
    }

    private String firstAfterStart(Request request) {
        var model = repository.getBpmnModelInstance(request.definitionId());
        Process process = model.getModelElementById(request.service());
        return process.getChildElementsByType(StartEvent.class).iterator().next()
                .getOutgoing().iterator().next()
                .getTarget().getId();
    }
}
