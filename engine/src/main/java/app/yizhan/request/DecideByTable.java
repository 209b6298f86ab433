package app.yizhan.request;

import app.yizhan.camunda.ModelStep;
import app.yizhan.camunda.ModelStep.Kind;
import app.yizhan.camunda.ModelStep.Takes;
import app.yizhan.catalog.Families;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/**
 * Evaluates the tables named by the task's property {@code decisions} on the request's values, sensitive ones included, and
 * writes only the tables' outputs as variables.
 */
@ModelStep(
        key = "decide",
        takes = {
            @Takes(name = "decisions", kind = Kind.TABLES, required = true),
            @Takes(name = "shown", kind = Kind.TABLES)
        },
        undoable = true)
public class DecideByTable implements JavaDelegate {

    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;
    private final RouteTables tables;
    private final TableFacts facts;

    DecideByTable(
            RequestsById requests, RequestValues values, Families families, RouteTables tables, TableFacts facts) {
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.tables = tables;
        this.facts = facts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var family = families.of(execution.getProcessDefinitionId());
        var task = (ServiceTask) execution.getBpmnModelElementInstance();
        var inputs = facts.with(family, request.applicantId(), values.current(request));
        execution.setVariables(tables.decide(family, task, inputs));
    }
}
