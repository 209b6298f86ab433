package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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

/** Every row of every table of leave, and no row without an example: the rows are counted from the files. */
@DisplayName("Leave: its tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaveTablesTest {

    private static final Path TABLES = Path.of("src/main/resources/processes/leave");

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
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            leave-level        | 1  | false | false | counselor
            leave-level        | 1  | true  | true  | counselor
            leave-level        | 2  | false | false | counselor collegeOffice
            leave-level        | 3  | false | false | counselor collegeOffice
            leave-level        | 4  | false | false | counselor collegeOffice deputySecretary
            leave-level        | 7  | false | false | counselor collegeOffice deputySecretary
            leave-level        | 8  | false | false | counselor collegeOffice deputySecretary studentAffairs
            leave-level        | 14 | false | false | counselor collegeOffice deputySecretary studentAffairs
            leave-level        | 15 | false | false | counselor collegeOffice deputySecretary studentAffairs schoolLeader
            leave-level-zjitc  | 1  | false | true  | classTeacher counselor
            leave-level-zjitc  | 1  | false | false | classTeacher
            leave-level-zjitc  | 3  | true  | false | classTeacher collegeOffice
            leave-level-zjitc  | 4  | false | false | classTeacher collegeOffice deputySecretary
            leave-level-cdu-bs | 1  | false | false | counselor
            leave-level-cdu-bs | 2  | false | false | collegeOffice
            leave-level-cdu-bs | 7  | false | false | collegeOffice
            leave-level-cdu-bs | 8  | false | false | deputySecretary
            leave-level-cdu-bs | 14 | false | false | deputySecretary
            leave-level-cdu-bs | 15 | false | false | deputySecretary studentAffairs
            leave-level-hatu   | 1  | false | false | counselor
            leave-level-hatu   | 7  | false | false | collegeOffice
            leave-level-hatu   | 8  | false | false | schoolLeader
            leave-level-sjz    | 2  | false | false | counselor
            leave-level-sjz    | 1  | true  | false | deputySecretary
            leave-level-sjz    | 3  | false | false | deputySecretary
            leave-level-sjz    | 5  | false | false | deputySecretary
            leave-level-sjz    | 6  | true  | false | studentAffairs schoolLeader
            """)
    void who_decides(String table, long days, boolean leaveCity, boolean nextToHoliday, String steps)
            throws IOException {
        var inputs = inputs("days", days, "leaveCity", leaveCity, "nextToHoliday", nextToHoliday);
        var result = result(table, inputs);
        var asked = new TreeSet<String>();
        result.forEach((name, value) -> {
            if (Boolean.TRUE.equals(value)) {
                asked.add(name);
            }
        });
        assertThat(asked).isEqualTo(new TreeSet<>(Arrays.asList(steps.split(" "))));
        var highest = steps.substring(steps.lastIndexOf(' ') + 1);
        assertThat(result.get("level").toString().replace("_", "")).isEqualToIgnoringCase(highest);
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, false, 1, true",
        "false, false, true, 1, true",
        "false, false, false, 4, true",
        "false, false, false, 3, false",
        "false, true, true, 30, false"
    })
    void whether_the_parents_are_called_first(boolean risk, boolean informed, boolean city, long days, boolean called)
            throws IOException {
        var inputs = inputs("risk", risk, "parentInformed", informed, "leaveCity", city, "days", days);
        assertThat(result("leave-care", inputs)).containsEntry("parentCallFirst", called);
    }

    @ParameterizedTest
    @CsvSource({"33.2, false", "33.3334, true"})
    void whether_the_term_is_too_full(double percent, boolean alert) throws IOException {
        assertThat(result("leave-term", inputs("termPercent", percent))).containsEntry("termAlert", alert);
    }

    @ParameterizedTest
    @CsvSource({"-3, urgent", "23, urgent", "24, normal"})
    void how_soon_it_begins(long hours, String rank) throws IOException {
        assertThat(result("leave-rank", inputs("hoursAhead", hours))).containsEntry("queueRank", rank);
    }

    @AfterAll
    void every_row_has_an_example() throws IOException {
        var rows = new HashSet<String>();
        for (var file : files()) {
            var key = file.getFileName().toString().replace(".dmn", "");
            try (var in = Files.newInputStream(file)) {
                Dmn.readModelFromStream(in)
                        .getModelElementsByType(Rule.class)
                        .forEach(rule -> rows.add(key + " " + rule.getId()));
            }
        }
        assertThat(seen).isEqualTo(rows).hasSizeGreaterThan(20);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            return files.filter(f -> f.toString().endsWith(".dmn")).toList();
        }
    }

    private Map<String, Object> result(String table, Map<String, Object> inputs) throws IOException {
        try (InputStream in = Files.newInputStream(TABLES.resolve(table + ".dmn"))) {
            return engine.evaluateDecisionTable(table, in, inputs)
                    .getFirstResult()
                    .getEntryMap();
        }
    }

    /** Inputs that an example leaves out are there and empty, as when a request is decided. */
    private static Map<String, Object> inputs(Object... pairs) {
        Map<String, Object> inputs = new HashMap<>();
        for (var name : List.of("days", "leaveCity", "nextToHoliday", "termDays", "risk")) {
            inputs.put(name, null);
        }
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put(pairs[i].toString(), pairs[i + 1]);
        }
        return inputs;
    }
}
