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
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
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

    private static final Path MODELS = Path.of("../processes/src/main/resources/processes");

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

    static List<Path> models() throws IOException {
        try (var files = Files.walk(MODELS)) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_row_has_an_example_and_what_is_deployed_says_the_same(Path model) throws IOException {
        var table = name(model);
        var family = families.latest(model.getParent().getFileName().toString());
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
                .isEqualTo(models().stream().map(DecisionRowsTest::name).collect(Collectors.toSet()));
    }

    @Test
    void a_row_without_an_example_is_seen() throws IOException {
        seen.clear();
        var model = MODELS.resolve("leave/leave-rank.dmn");
        try (var in = Files.newInputStream(model)) {
            engine.evaluateDecisionTable("leave-rank", in, Map.of("hoursAhead", 3L));
        }
        assertThat(seen).isNotEqualTo(rules(model));
    }

    private static Set<String> rules(Path model) {
        return Dmn.readModelFromFile(model.toFile()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .collect(Collectors.toSet());
    }

    private static String name(Path model) {
        return model.getFileName().toString().replace(".dmn", "");
    }
}
