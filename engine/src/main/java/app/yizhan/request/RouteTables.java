package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.setting.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.springframework.stereotype.Component;

/** Evaluates the decision tables that a {@code decide} step names, on a request's values; only named results come out. */
@Component
public class RouteTables {

    static final String STEP = "${decide}";

    /** Value of a setting that names no other pack. */
    static final String USUAL_PACK = "default";

    private static final Pattern TABLE = Pattern.compile("([a-z][a-z0-9-]*)(?:\\(([a-z][a-z0-9.-]*)\\))?");

    /** @param inPack the table of the pack that holds now; the same as {@code name} where there are no packs */
    record Named(String name, String inPack) {}

    private record Deployed(String deploymentId, String table) {}

    private final Map<Deployed, String> definitions = new ConcurrentHashMap<>();
    private final DecisionService decisions;
    private final RepositoryService repository;
    private final Settings settings;

    RouteTables(DecisionService decisions, RepositoryService repository, Settings settings) {
        this.decisions = decisions;
        this.repository = repository;
        this.settings = settings;
    }

    /**
     * @param values of the request, and what the family knows beside them
     * @return results by output name; empty if the task is another step
     */
    public Map<String, Object> decide(Family family, ServiceTask task, Map<String, Object> values) {
        if (!STEP.equals(task.getCamundaDelegateExpression())) {
            return Map.of();
        }
        Map<String, Object> results = new HashMap<>();
        tables(task).forEach(table -> results.putAll(evaluate(family, table, values)));
        return results;
    }

    /** One table of the family on values of its start form; @return results by output name, empty if no row fits */
    public Map<String, Object> evaluate(Family family, String table, Map<String, Object> values) {
        // every field of the form is an input, be it empty, so that a table may look at any of them
        Map<String, Object> inputs = new HashMap<>(values);
        family.startForm().fields().forEach(f -> inputs.putIfAbsent(f.key(), null));
        family.forms().values().forEach(form -> form.fields().forEach(f -> inputs.putIfAbsent(f.key(), null)));
        var result = decisions
                .evaluateDecisionTableById(definition(family, table))
                .variables(inputs)
                .evaluate()
                .getFirstResult();
        return result == null ? Map.of() : result.getEntryMap();
    }

    /** Tables that people are shown before they ask, as the model says in {@code shown}. */
    List<Named> shown(Family family) {
        return repository.getBpmnModelInstance(family.definitionId()).getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> task.getExtensionElements() != null)
                .flatMap(task -> named(task, "shown"))
                .toList();
    }

    /** The table itself, in the version of the family. */
    DecisionTable model(Family family, String table) {
        return repository
                .getDmnModelInstance(definition(family, table))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    /** A table may come in packs: {@code leave-level(leave.pack)} is the one that the setting names. */
    private List<String> tables(ServiceTask task) {
        return named(task, "decisions").map(Named::inPack).toList();
    }

    private Stream<Named> named(ServiceTask task, String property) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream())
                .filter(p -> property.equals(p.getCamundaName()))
                .flatMap(p -> Stream.of(p.getCamundaValue().split(",")))
                .map(name -> named(name.strip()));
    }

    private Named named(String name) {
        var matcher = TABLE.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not the name of a table: " + name);
        }
        if (matcher.group(2) == null) {
            return new Named(name, name);
        }
        var pack = settings.text(matcher.group(2));
        return new Named(matcher.group(1), pack.equals(USUAL_PACK) ? matcher.group(1) : matcher.group(1) + "-" + pack);
    }

    /** What is deployed stays as it is: which of its definitions a table is, is asked once. */
    private String definition(Family family, String table) {
        return definitions.computeIfAbsent(
                new Deployed(family.deploymentId(), table),
                deployed -> repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(deployed.deploymentId())
                        .decisionDefinitionKey(deployed.table())
                        .singleResult()
                        .getId());
    }
}
