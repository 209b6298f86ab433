package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the tables of visits and their follow-ups, and no row without an example: the rows are counted from the files. */
@DisplayName("Visit: its tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisitTablesTest {

    private static final List<Path> FOLDERS =
            List.of(Path.of("src/main/resources/processes/visit"), Path.of("src/main/resources/processes/follow-up"));

    private final Set<String> seen = new HashSet<>();
    private final DmnEngine engine = engine();

    private DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::note);
        return configuration.buildEngine();
    }

    private void note(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> seen.add(event.getDecision().getKey() + " " + rule.getId()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            REPAIR,     SERIOUS, repair,     URGENT,     ''
            REPAIR,     SLIGHT,  repair,     NORMAL,     ''
            SUGGESTION, USUAL,   suggestion, SUGGESTION, ''
            HAZARD,     SERIOUS, suggestion, HAZARD,     ''
            TALK,       SERIOUS, follow-up,  TALK,       3d
            TALK,       SLIGHT,  follow-up,  TALK,       7d
            TASK,       SERIOUS, follow-up,  TASK,       3d
            TASK,       SLIGHT,  follow-up,  TASK,       14d
            TASK,       USUAL,   follow-up,  TASK,       7d
            """)
    void what_becomes_of_an_observation(String item, String severity, String service, String kind, String within)
            throws IOException {
        assertThat(result("visit-item", Map.of("item", item, "severity", severity)))
                .containsEntry("childService", service)
                .containsEntry("childKind", kind)
                .containsEntry("within", within);
    }

    @ParameterizedTest
    @CsvSource({"REVISIT, REVISIT", "WATCH, WATCH", "SOLVED, CLOSE"})
    void what_follows_the_confirmation(String outcome, String next) throws IOException {
        assertThat(result("visit-outcome", Map.of("outcome", outcome))).containsEntry("afterConfirm", next);
    }

    @ParameterizedTest
    @CsvSource({"MORE, ITEM", "SETTLED, CONFIRM"})
    void what_follows_a_second_visit(String found, String next) throws IOException {
        assertThat(result("visit-revisited", Map.of("revisitFound", found))).containsEntry("afterRevisit", next);
    }

    @ParameterizedTest
    @CsvSource({"SOLVED, true", "NOT_SOLVED, false"})
    void whether_a_follow_up_solved_it(String said, boolean solved) throws IOException {
        assertThat(result("follow-up-solved", Map.of("result", said))).containsEntry("solved", solved);
    }

    @ParameterizedTest
    @CsvSource({
        "COUNSELOR, 1, 8",
        "COUNSELOR, 3, 8",
        "COUNSELOR, 4, 3",
        "CLASS_TEACHER, 4, 2",
        "DEPUTY_SECRETARY, 1, 2",
        "LEADER, 1, 0"
    })
    void how_many_rooms_a_week(String role, long week, int rooms) throws IOException {
        assertThat(result("visit-quota", Map.of("role", role, "weekOfMonth", week)))
                .containsEntry("quota", rooms);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            true,  4, 7,    false, 0, 40
            false, 2, 7,    false, 0, 30
            false, 4, 7,    true,  0, 25
            false, 4, 29,   false, 0, 20
            false, -, 9999, false, 0, 30
            false, 4, 7,    false, 2, 15
            true,  1, 61,   true,  1, 140
            """)
    void how_soon_a_room_is_visited(boolean watched, Long mood, long days, boolean newInRoom, long openItems, int score)
            throws IOException {
        Map<String, Object> facts = new HashMap<>();
        facts.put("watched", watched);
        facts.put("lastMood", mood);
        facts.put("daysSince", days);
        facts.put("newInRoom", newInRoom);
        facts.put("openItems", openItems);
        assertThat(result("visit-priority", facts)).containsEntry("score", score);
    }

    @AfterAll
    void every_row_has_an_example() throws IOException {
        var rows = new HashSet<String>();
        for (var folder : FOLDERS) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(".dmn")).toList()) {
                    var key = file.getFileName().toString().replace(".dmn", "");
                    Dmn.readModelFromFile(file.toFile())
                            .getModelElementsByType(Rule.class)
                            .forEach(rule -> rows.add(key + " " + rule.getId()));
                }
            }
        }
        assertThat(seen).isEqualTo(rows).hasSizeGreaterThan(15);
    }

    private Map<String, Object> result(String table, Map<String, Object> given) throws IOException {
        Map<String, Object> inputs = new HashMap<>(given);
        var file = FOLDERS.stream()
                .map(folder -> folder.resolve(table + ".dmn"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        try (var in = Files.newInputStream(file)) {
            return engine.evaluateDecisionTable(table, in, inputs)
                    .getFirstResult()
                    .getEntryMap();
        }
    }
}
