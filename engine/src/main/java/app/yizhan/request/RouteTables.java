package app.yizhan.request;

import app.yizhan.catalog.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables that a {@code decide} step names, on a request's values; only named results come out. */
@Component
public class RouteTables {

    static final String STEP = "${decide}";

    private final DecisionService decisions;
    private final RepositoryService repository;

    RouteTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** @return results by output name; empty if the task is another step */
    public Map<String, Object> decide(Family family, ServiceTask task, Map<String, Object> values) {
        if (!STEP.equals(task.getCamundaDelegateExpression())) {
            return Map.of();
        }
        Map<String, Object> results = new HashMap<>();
        tables(task).forEach(table -> results.putAll(evaluate(family, table, values)));
        return results;
    }

    private Map<String, Object> evaluate(Family family, String table, Map<String, Object> values) {
        var definition = repository.createDecisionDefinitionQuery()
                .deploymentId(family.deploymentId())
                .decisionDefinitionKey(table)
                .singleResult();
        // every field of the form is an input, be it empty, so that a table may look at any of them
        Map<String, Object> inputs = new HashMap<>();
        family.startForm().fields().forEach(f -> inputs.put(f.key(), values.get(f.key())));
        var result = decisions.evaluateDecisionTableById(definition.getId())
                .variables(inputs)
                .evaluate()
                .getFirstResult();
        return result == null ? Map.of() : result.getEntryMap();
    }

    private static List<String> tables(ServiceTask task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream())
                .filter(p -> "decisions".equals(p.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(v -> List.of(v.split("\\s*,\\s*")).stream())
                .toList();
    }
}
