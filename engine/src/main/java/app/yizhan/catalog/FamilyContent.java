package app.yizhan.catalog;

import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * What the files of a family say, read but not judged.
 *
 * @param models by key of the process; one file may hold one process
 * @param decisions by name of the file
 * @param forms by id
 * @param texts by language, then by key
 */
public record FamilyContent(
        FamilyResources resources,
        Map<String, BpmnModelInstance> models,
        Map<String, DmnModelInstance> decisions,
        Map<String, FormSchema> forms,
        Map<String, Map<String, String>> texts) {

    /** The process that a case starts with. */
    public Optional<Process> mainProcess() {
        return Optional.ofNullable(models.get(resources.key()))
                .map(model -> model.<Process>getModelElementById(resources.key()));
    }

    /** Id of the form with which a case starts, if the model names one. */
    public Optional<String> startForm() {
        return mainProcess()
                .flatMap(process -> process.getChildElementsByType(StartEvent.class).stream()
                        .findFirst())
                .map(start -> start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"));
    }

    public Optional<DecisionTable> table(String key) {
        return decisions.values().stream()
                .flatMap(model -> all(model, Decision.class))
                .filter(decision -> key.equals(decision.getId()))
                .flatMap(decision -> decision.getChildElementsByType(DecisionTable.class).stream())
                .findFirst();
    }

    /** Keys of all decisions. */
    public Set<String> tables() {
        var keys = new TreeSet<String>();
        decisions
                .values()
                .forEach(model -> all(model, Decision.class)
                        .map(Decision::getId)
                        .filter(Objects::nonNull)
                        .forEach(keys::add));
        return keys;
    }

    /** Elements of all models of processes. */
    public <T extends BaseElement> Stream<T> elements(Class<T> type) {
        return models.values().stream().flatMap(model -> model.getModelElementsByType(type).stream());
    }

    /** Keys of the fields of all forms. */
    public Set<String> fields() {
        return fields(form -> true);
    }

    /** What fields and tables decide: the variables that a model may look at before any step acts. */
    public Set<String> variables() {
        var found = fields(FormField::decides);
        decisions
                .values()
                .forEach(model -> all(model, Output.class).map(Output::getName).forEach(found::add));
        return found;
    }

    private Set<String> fields(Predicate<FormField> which) {
        var keys = new TreeSet<String>();
        forms.values()
                .forEach(form ->
                        form.fields().stream().filter(which).map(FormField::key).forEach(keys::add));
        return keys;
    }

    private static <T extends ModelElementInstance> Stream<T> all(ModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }
}
