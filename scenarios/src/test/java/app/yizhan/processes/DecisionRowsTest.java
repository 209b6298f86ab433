package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.catalog.Families;
import app.yizhan.request.RouteTables;
import app.yizhan.testing.EngineTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every table of every family beside examples of what the school wants of it ({@code tables/<table>.txt}), written by hand. Rows are
 * counted from the models, so that a new row, table or family without an example is missed here.
 */
@EngineTest
@DisplayName("Decision tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("database-free")
class DecisionRowsTest {

    private final Set<String> seen = new HashSet<>();
    private final DmnEngine engine = engine();

    @Autowired
    Families families;

    @Autowired
    RouteTables tables;

    private DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> seen.add(rule.getId())));
        return configuration.buildEngine();
    }

    static List<Path> models() {
        return TableRows.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_row_has_an_example_and_what_is_deployed_says_the_same(Path model) throws IOException {
        var table = TableRows.name(model);
        var family = families.latest(TableRows.family(model));
        seen.clear();
        for (var example : TableExamples.of(table)) {
            assertThat(example.readOff(tables.evaluate(family, table, example.given())))
                    .as("%s of %s", example.given(), table)
                    .isEqualTo(example.expected());
            try (var in = Files.newInputStream(model)) {
                engine.evaluateDecisionTable(table, in, example.given());
            }
        }
        assertThat(seen).as("rows of %s", table).isEqualTo(rules(model));
    }

    @Test
    void no_examples_are_left_of_a_table_that_is_gone() throws IOException {
        assertThat(TableExamples.all())
                .isEqualTo(models().stream().map(TableRows::name).collect(Collectors.toSet()));
    }

    @Test
    void a_row_without_an_example_is_seen() throws IOException {
        seen.clear();
        var model = models().stream()
                .filter(file -> TableRows.name(file).equals("leave-rank"))
                .findFirst()
                .orElseThrow();
        try (var in = Files.newInputStream(model)) {
            engine.evaluateDecisionTable("leave-rank", in, Map.of("hoursAhead", 3L));
        }
        assertThat(seen).isNotEqualTo(rules(model));
    }

    /** {@link EveryRow} says of a class which rows its cases reach. */
    @Test
    void every_table_is_one_whose_rows_cases_reach() throws IOException {
        Set<String> reached = new HashSet<>();
        try (var files = Files.list(Path.of("src/test/java/app/yizhan/processes"))) {
            for (var file : files.toList()) {
                var type = file.getFileName().toString().replace(".java", "");
                reached.addAll(tablesOf(type));
            }
        }
        assertThat(reached).isEqualTo(models().stream().map(TableRows::name).collect(Collectors.toSet()));
    }

    private static List<String> tablesOf(String type) {
        try {
            var rows = Class.forName("app.yizhan.processes." + type).getAnnotation(EveryRow.class);
            return rows == null ? List.of() : List.of(rows.value());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> rules(Path model) {
        return TableRows.rules(model).collect(Collectors.toSet());
    }
}
