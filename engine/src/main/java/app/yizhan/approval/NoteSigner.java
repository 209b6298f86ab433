package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.camunda.ModelStep;
import app.yizhan.camunda.ModelStep.Kind;
import app.yizhan.camunda.ModelStep.Takes;
import app.yizhan.catalog.Families;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Writes who signed the step {@code signed} last into the computed field {@code field}, so that a later step can ask them by name. */
@ModelStep(
        key = "note-signer",
        takes = {
            @Takes(name = "signed", kind = Kind.STEP, required = true),
            @Takes(name = "field", kind = Kind.FIELD, required = true)
        },
        undoable = true)
public class NoteSigner implements JavaDelegate {

    private final DecisionMapper decisions;
    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;

    NoteSigner(DecisionMapper decisions, RequestsById requests, RequestValues values, Families families) {
        this.decisions = decisions;
        this.requests = requests;
        this.values = values;
        this.families = families;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var said = properties(execution);
        var request = requests.get(execution.getProcessBusinessKey());
        var form = families.of(execution.getProcessDefinitionId()).startForm();
        decisions.signersOf(request.id(), List.of(said.get("signed"))).stream()
                .findFirst()
                .ifPresent(signer ->
                        values.write(request.id(), request.turn(), form, Map.of(said.get("field"), signer), signer));
    }

    private static Map<String, String> properties(DelegateExecution execution) {
        return execution
                .getBpmnModelElementInstance()
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .list()
                .stream()
                .flatMap(p -> p.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
