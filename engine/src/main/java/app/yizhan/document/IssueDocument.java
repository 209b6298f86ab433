package app.yizhan.document;

import app.yizhan.camunda.ModelStep;
import app.yizhan.camunda.ModelStep.Kind;
import app.yizhan.camunda.ModelStep.Takes;
import app.yizhan.organisation.People;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** Gives out the document that the task's properties describe (docs/step-properties.md). Running twice gives out one. */
@ModelStep(
        key = "issue-document",
        takes = {
            @Takes(name = "document", required = true),
            @Takes(name = "variant", kind = Kind.FIELD),
            @Takes(name = "paper"),
            @Takes(name = "series"),
            @Takes(name = "seal"),
            @Takes(name = "facts"),
            @Takes(name = "public"),
            @Takes(name = "language", kind = Kind.FIELD),
            @Takes(name = "validFrom", kind = Kind.FIELD),
            @Takes(name = "validTo", kind = Kind.FIELD),
            @Takes(name = "validFor")
        })
public class IssueDocument implements JavaDelegate {

    private final Documents documents;
    private final DocumentInputs inputs;
    private final RequestsById requests;
    private final RequestValues values;
    private final People people;

    IssueDocument(
            Documents documents, DocumentInputs inputs, RequestsById requests, RequestValues values, People people) {
        this.documents = documents;
        this.inputs = inputs;
        this.requests = requests;
        this.values = values;
        this.people = people;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var task = (ServiceTask) execution.getBpmnModelElementInstance();
        documents.issue(request, inputs.order(task, values.current(request), people.get(request.applicantId())));
    }
}
