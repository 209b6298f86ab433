package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelInstance;

/** Changes what a model says of one element. */
final class StepProperty {

    private StepProperty() {}

    /**
     * The files with another value of a property.
     *
     * @param change gets the value, empty where the step does not say it; what it makes empty the step says no more
     * @throws NotFound if there is no such step
     */
    static FamilyResources change(FamilyResources files, String step, String name, UnaryOperator<String> change) {
        return ModelElements.change(files, step, UserTask.class, task -> change(task, name, change));
    }

    /** What the element says, by name, in the order of the model. */
    static Map<String, String> of(BaseElement element) {
        Map<String, String> said = new LinkedHashMap<>();
        all(element)
                .forEach(property -> said.put(
                        String.valueOf(property.getCamundaName()), String.valueOf(property.getCamundaValue())));
        return said;
    }

    /** @param change as {@link #change(FamilyResources, String, String, UnaryOperator)} */
    static void change(BaseElement task, String name, UnaryOperator<String> change) {
        var known = find(task, name);
        var before = known.map(CamundaProperty::getCamundaValue).orElse("");
        var after = change.apply(before);
        if (after.isEmpty()) {
            known.ifPresent(property -> property.getParentElement().removeChildElement(property));
        } else {
            known.orElseGet(() -> added(task, name)).setCamundaValue(after);
        }
    }

    private static Optional<CamundaProperty> find(BaseElement task, String name) {
        return all(task)
                .filter(property -> name.equals(property.getCamundaName()))
                .findFirst();
    }

    private static Stream<CamundaProperty> all(BaseElement task) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream());
    }

    private static CamundaProperty added(BaseElement task, String name) {
        if (task.getExtensionElements() == null) {
            task.setExtensionElements(model(task).newInstance(ExtensionElements.class));
        }
        var extensions = task.getExtensionElements();
        var all = extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .findFirst()
                .orElseGet(() -> extensions.addExtensionElement(CamundaProperties.class));
        var property = model(task).newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        all.addChildElement(property);
        return property;
    }

    private static ModelInstance model(BaseElement element) {
        return element.getModelInstance();
    }
}
