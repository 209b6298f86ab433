package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** The tables that a step {@code decide} names are there. */
@Component
class DecideLint implements LintRule {

    private static final Set<String> NAMING = Set.of("decisions", "shown");

    @Override
    public void check(FamilyContent content, Findings findings) {
        var tables = content.tables();
        content.elements(ServiceTask.class)
                .filter(task -> "${decide}".equals(task.getCamundaDelegateExpression()))
                .forEach(task -> named(task)
                        .filter(table -> !tables.contains(table))
                        .forEach(table -> findings.error(
                                "table.missing",
                                task.getId(),
                                Map.of("name", findings.name(task), "table", Words.shown(table)))));
    }

    /** Without the setting that chooses among its packs. */
    private static Stream<String> named(ServiceTask task) {
        if (task.getExtensionElements() == null) {
            return Stream.of("");
        }
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> NAMING.contains(property.getCamundaName()))
                .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
                .map(name -> name.strip().replaceFirst("\\(.*\\)$", ""));
    }
}
