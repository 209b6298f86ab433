package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the table that says who answers, and no row without an example. */
@DisplayName("Suggestion: its table")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuggestionTableTest {

    private static final Path TABLE = Path.of("src/main/resources/processes/suggestion/suggestion-route.dmn");
    private static final String KEY = "suggestion-route";

    private final Set<String> seen = new HashSet<>();
    private final DmnEngine engine = engine();

    private DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> seen.add(rule.getId())));
        return configuration.buildEngine();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MISCONDUCT | OTHER       | false | STUDENT_AFFAIRS_HEAD | 24h | urgent | restricted
        MISCONDUCT | DORMITORY   | true  | STUDENT_AFFAIRS_HEAD | 24h | urgent | restricted
        SUGGESTION | BULLYING    | false | STUDENT_AFFAIRS_HEAD | 24h | urgent | restricted
        HAZARD     | ETHICS      | false | STUDENT_AFFAIRS_HEAD | 24h | urgent | restricted
        HAZARD     | FIRE        | false | SECURITY             | 24h | urgent | major
        HAZARD     | ELECTRICITY | true  | SECURITY             | 24h | urgent | major
        HAZARD     | STRUCTURE   | false | SECURITY             | 24h | urgent | major
        HAZARD     | DORMITORY   | true  | SECURITY             | 3wd | normal | -
        SUGGESTION | DORMITORY   | true  | HOUSING_CENTRE       | 3wd | normal | floorFirst
        SUGGESTION | DORMITORY   | false | HOUSING_CENTRE       | 3wd | normal | -
        SUGGESTION | CANTEEN     | false | LOGISTICS            | 3wd | normal | -
        SUGGESTION | FACILITIES  | false | LOGISTICS            | 3wd | normal | -
        SUGGESTION | ENVIRONMENT | false | LOGISTICS            | 3wd | normal | -
        SUGGESTION | NETWORK     | false | LOGISTICS            | 3wd | normal | -
        SUGGESTION | ELECTRICITY | false | LOGISTICS            | 3wd | normal | -
        SUGGESTION | FIRE        | false | SECURITY             | 3wd | normal | -
        SUGGESTION | TRAFFIC     | false | SECURITY             | 3wd | normal | -
        SUGGESTION | TEACHING    | false | STUDENT_AFFAIRS      | 5wd | normal | -
        SUGGESTION | SERVICE     | false | STUDENT_AFFAIRS      | 5wd | normal | -
        SUGGESTION | OTHER       | false | STUDENT_AFFAIRS      | 5wd | normal | -
        """)
    void who_answers(
            String kind, String category, boolean floor, String unit, String within, String urgency, String special)
            throws IOException {
        var result = result(Map.of("kind", kind, "category", category, "floorKnown", floor));
        assertThat(result)
                .containsEntry("unit", unit)
                .containsEntry("answerWithin", within)
                .containsEntry("urgency", urgency);
        var flags = result.entrySet().stream()
                .filter(e -> Boolean.TRUE.equals(e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
        assertThat(flags).isEqualTo(special.equals("-") ? "" : special);
    }

    @AfterAll
    void every_row_has_an_example() throws IOException {
        try (var in = Files.newInputStream(TABLE)) {
            assertThat(seen)
                    .containsExactlyInAnyOrderElementsOf(
                            Dmn.readModelFromStream(in).getModelElementsByType(Rule.class).stream()
                                    .map(Rule::getId)
                                    .toList())
                    .hasSizeGreaterThan(9);
        }
    }

    private Map<String, Object> result(Map<String, Object> inputs) throws IOException {
        try (var in = Files.newInputStream(TABLE)) {
            return engine.evaluateDecisionTable(KEY, in, Variables.fromMap(inputs))
                    .getFirstResult()
                    .getEntryMap();
        }
    }
}
