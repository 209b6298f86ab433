package app.yizhan.studio;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.NotFound;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Changes what a model says of one user task. */
final class StepProperty {

    private StepProperty() {}

    /**
     * The files with another value of a property.
     *
     * @param change gets the value, empty where the step does not say it; what it makes empty the step says no more
     * @throws NotFound if there is no such step
     */
    static FamilyResources change(FamilyResources files, String step, String name, UnaryOperator<String> change) {
        for (var file : files.files().entrySet()) {
            if (file.getKey().endsWith(".bpmn")) {
                var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.getValue()));
                if (model.getModelElementById(step) instanceof UserTask task) {
                    change(task, name, change);
                    var text = Bpmn.convertToString(model);
                    return files.with(Map.of(file.getKey(), text.getBytes(StandardCharsets.UTF_8)));
                }
            }
        }
        throw new NotFound("step");
    }

    private static void change(UserTask task, String name, UnaryOperator<String> change) {
        var known = find(task, name);
        var before = known.map(CamundaProperty::getCamundaValue).orElse("");
        var after = change.apply(before);
        if (after.isEmpty()) {
            known.ifPresent(property -> property.getParentElement().removeChildElement(property));
        } else {
            known.orElseGet(() -> added(task, name)).setCamundaValue(after);
        }
    }

    private static Optional<CamundaProperty> find(UserTask task, String name) {
        return Optional.ofNullable(task.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .findFirst();
    }

    private static CamundaProperty added(UserTask task, String name) {
        if (task.getExtensionElements() == null) {
            task.setExtensionElements(task.getModelInstance().newInstance(ExtensionElements.class));
        }
        var extensions = task.getExtensionElements();
        var all = extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .findFirst()
                .orElseGet(() -> extensions.addExtensionElement(CamundaProperties.class));
        var property = task.getModelInstance().newInstance(CamundaProperty.class);
        property.setCamundaName(name);
        all.addChildElement(property);
        return property;
    }
}
