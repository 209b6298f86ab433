package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
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

/** Every row of the tables of repair, and no row without an example: the rows are counted from the files. */
@DisplayName("Repair: its tables")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairTablesTest {

    private static final Path TABLES = Path.of("src/main/resources/processes/repair");

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
    @CsvSource(nullValues = "-", textBlock = """
            GAS,       GAS_LEAK,       NORMAL,  9, false, EMERGENCY, true,  10min, 24h, urgent
            FIRE,      -,              URGENT,  9, false, EMERGENCY, true,  10min, 24h, urgent
            WATER,     WATER_BURST,    URGENT,  9, false, EMERGENCY, true,  10min, 24h, urgent
            POWER,     POWER_CUT,      URGENT, 23, false, EMERGENCY, true,  10min, 24h, urgent
            LIFT,      LIFT_STOPPED,   URGENT,  9, false, EMERGENCY, true,  10min, 24h, urgent
            DOOR,      DOOR_LOCK,      URGENT, 22, false, EMERGENCY, true,  30min, 24h, urgent
            OTHER,     -,              URGENT,  6, false, EMERGENCY, true,  30min, 24h, urgent
            NETWORK,   NETWORK_DOWN,   URGENT,  7, false, NETWORK,   true,  1h,    24h, urgent
            WATER,     WATER_TAP,      URGENT, 21, false, PLUMBING,  true,  30min, 24h, urgent
            POWER,     POWER_SOCKET,   URGENT,  9, false, ELECTRIC,  true,  30min, 24h, urgent
            NETWORK,   -,              NORMAL,  9, false, NETWORK,   true,  2wh,   1wd, normal
            AIRCON,    AIRCON_COLD,    NORMAL,  9, true,  AIRCON,    true,  2h,    24h, urgent
            AIRCON,    AIRCON_COLD,    NORMAL,  9, false, AIRCON,    true,  4wh,   3wd, normal
            FURNITURE, FURNITURE_DESK, NORMAL,  9, false, CARPENTRY, true,  4wh,   3wd, normal
            DOOR,      -,              NORMAL, 23, false, CARPENTRY, true,  4wh,   3wd, normal
            WATER,     WATER_BURST,    NORMAL,  9, false, PLUMBING,  true,  4wh,   2wd, normal
            POWER,     POWER_LIGHT,    NORMAL,  9, false, ELECTRIC,  true,  4wh,   2wd, normal
            LIFT,      LIFT_NOISE,     NORMAL,  9, false, LIFT,      true,  2wh,   2wd, normal
            PUBLIC,    PUBLIC_BOILER,  NORMAL,  9, false, PROPERTY,  true,  4wh,   3wd, normal
            SANITARY,  -,              NORMAL,  9, false, PROPERTY,  true,  4wh,   3wd, normal
            FURNITURE, -,              URGENT,  9, false, DISPATCH,  false, 30min, 24h, urgent
            OTHER,     -,              NORMAL,  9, false, DISPATCH,  false, 4wh,   3wd, normal
            """)
    void who_repairs_it_until_when(
            String category,
            String part,
            String urgency,
            long hour,
            boolean heat,
            String queue,
            boolean pickUp,
            String acceptLimit,
            String finishLimit,
            String rank)
            throws IOException {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("category", category);
        inputs.put("subcategory", part);
        inputs.put("building", "b01");
        inputs.put("urgency", urgency);
        inputs.put("hour", hour);
        inputs.put("heat", heat);
        assertThat(result("repair-route", inputs))
                .containsEntry("queue", queue)
                .containsEntry("pickUp", pickUp)
                .containsEntry("acceptLimit", acceptLimit)
                .containsEntry("finishLimit", finishLimit)
                .containsEntry("queueRank", rank)
                .containsEntry("tells", acceptLimit.equals("10min") ? "role(SECURITY)" : "");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"DONE, CONFIRM", "QUOTE, QUOTE", "CANNOT, CANNOT", "-, CONFIRM"})
    void what_follows_a_visit(String finding, String next) throws IOException {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("finding", finding);
        assertThat(result("repair-finding", inputs)).containsEntry("afterVisit", next);
    }

    @AfterAll
    void every_row_has_an_example() throws IOException {
        var rows = new HashSet<String>();
        try (var files = Files.list(TABLES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".dmn")).toList()) {
                var key = file.getFileName().toString().replace(".dmn", "");
                Dmn.readModelFromFile(file.toFile())
                        .getModelElementsByType(Rule.class)
                        .forEach(rule -> rows.add(key + " " + rule.getId()));
            }
        }
        assertThat(seen).isEqualTo(rows).hasSizeGreaterThan(15);
    }

    private Map<String, Object> result(String table, Map<String, Object> inputs) throws IOException {
        try (var in = Files.newInputStream(TABLES.resolve(table + ".dmn"))) {
            return engine.evaluateDecisionTable(table, in, inputs)
                    .getFirstResult()
                    .getEntryMap();
        }
    }
}
