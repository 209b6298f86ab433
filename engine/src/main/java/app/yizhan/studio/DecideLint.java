package app.yizhan.studio;

import app.yizhan.catalog.FamilyContent;
import app.yizhan.request.AsksTables;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/** The tables that a step {@code decide} names are there, and so are those that a program asks. */
@Component
class DecideLint implements LintRule {

    private static final Set<String> NAMING = Set.of("decisions", "shown");

    private final List<AsksTables> programs;

    DecideLint(List<AsksTables> programs) {
        this.programs = programs;
    }

    @Override
    public void check(FamilyContent content, Findings findings) {
        var tables = content.tables();
        programs.stream()
                .flatMap(program -> program.asked().stream())
                .filter(table -> table.startsWith(content.resources().key() + "-") && !tables.contains(table))
                .forEach(table -> findings.error("table.asked", table, Map.of("table", table)));
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
        return task.getExtensionElements() == null
                ? Stream.of("")
                : said(task).map(name -> name.replaceFirst("\\(.*\\)$", ""));
    }

    /** The tables that a task of the system asks or shows, as it says them. */
    static Stream<String> said(ServiceTask task) {
        return StepProperty.of(task).entrySet().stream()
                .filter(property -> NAMING.contains(property.getKey()))
                .flatMap(property -> Arrays.stream(property.getValue().split(",")))
                .map(String::strip);
    }
}
