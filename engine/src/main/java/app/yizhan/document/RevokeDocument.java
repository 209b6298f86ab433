package app.yizhan.document;

import app.yizhan.camunda.ModelStep;
import app.yizhan.camunda.ModelStep.Takes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Takes back what the case gave out of the kind in the task's property {@code document}; without one it does nothing. */
@ModelStep(
        key = "revoke-document",
        takes = {@Takes(name = "document", required = true), @Takes(name = "reason")})
public class RevokeDocument implements JavaDelegate {

    private final Documents documents;
    private final DocumentInputs inputs;

    RevokeDocument(Documents documents, DocumentInputs inputs) {
        this.documents = documents;
        this.inputs = inputs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var task = (ServiceTask) execution.getBpmnModelElementInstance();
        documents.revoke(execution.getProcessBusinessKey(), inputs.kind(task), inputs.reason(task), null);
    }
}
