package app.yizhan.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelLint;
import app.yizhan.testing.EngineTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files of tables and forms: refused with a sentence before they are kept, and by the engine where they were put past that. */
@EngineTest
@DisplayName("Hostile tables and forms")
@Tag("database-free")
class HostileTablesTest {

    private static final String CELL = "<= 3";

    @Autowired
    RepositoryService repository;

    @Autowired
    DecisionService decisions;

    @Autowired
    ModelLint lint;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "#{execution.processEngineServices}",
                "for x in 1..1000000000 return x",
                "every x in 1..1000000000 satisfies x &gt; 0",
                "if days &gt; 1 then 1 else 2",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "function(x) external { java: { class: \"java.lang.Runtime\", method signature: \"getRuntime()\" } }",
                "{ a: function(n) a(n + 1) }.a(1)",
                "string length(days) &gt; 1",
                "now()",
                "get value(days, \"class\")",
                "days.getClass",
                "days[item.class != null]",
                "java.lang.System.exit(1)",
                "@\"2026-01-01\"",
                "1; 2",
                "`days`",
                "/* \" */ for x in 1..1000000000 return x /* \" */",
                "1 // now()",
                "now\n()",
                "now\t()",
                "now\u3000()",
                "now，()",
                "matches\n(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "matches/**/(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(a+)+$\")",
                "(now)()",
                "[1...days.getClass]"
            })
    void what_calls_repeats_or_looks_into_something_is_refused(String cell) {
        refused(table(CELL).replace(escaped(CELL), cell));
        refused(table(CELL).replace("<text>true</text>", "<text>" + cell + "</text>"));
        refused(table(CELL).replace("<text>days</text>", "<text>" + cell + "</text>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "juel",
                "javascript",
                "groovy",
                "python",
                "http://camunda.org/juel",
                "feel-scala-unary-tests ",
                "http://www.omg.org/spec/DMN/20211108/FEEL/"
            })
    void no_other_language_is_taken(String language) {
        var named = " expressionLanguage=\"" + language + "\"";
        refused(table(CELL).replace("<inputEntry", "<inputEntry" + named));
        refused(table(CELL).replace("<outputEntry", "<outputEntry" + named));
        refused(table(CELL).replace("<inputExpression", "<inputExpression" + named));
        refused(table(CELL).replace("<definitions", "<definitions" + named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<literalExpression><text>1</text></literalExpression>",
                "<invocation><literalExpression><text>x</text></literalExpression></invocation>",
                "<context><contextEntry><literalExpression><text>1</text></literalExpression></contextEntry></context>",
                "<relation/>",
                "<functionDefinition kind=\"Java\"/>"
            })
    void a_decision_is_a_table(String logic) {
        refused(table(CELL).replaceAll("(?s)<decisionTable.*</decisionTable>", logic));
    }

    @Test
    void a_table_that_asks_itself_is_refused() {
        var asks =
                "<informationRequirement id=\"R\"><requiredDecision href=\"#hostile-table\"/></informationRequirement>";
        refused(table(CELL).replace("<decisionTable", asks + "<decisionTable"));
        var other = table(CELL)
                .replace("<decisionTable", asks + "<decisionTable")
                .replace("hostile-table\" name", "hostile-other\" name");
        refused(other);
    }

    @Test
    void what_would_fill_memory_or_reach_out_is_refused_unread() {
        var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        lintRefuses(head + "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + table(CELL));
        lintRefuses(head + "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">" + table(CELL));
        lintRefuses(table(CELL)
                .replace(
                        "<decision ",
                        "<import importType=\"x\" locationURI=\"file:///etc/passwd\" namespace=\"x\"/><decision "));
        lintRefuses(table(CELL).replace("<inputEntry", "<extensionElements>".repeat(400) + "<inputEntry"));
        lintRefuses(table(CELL)
                .replace(
                        "</decisionTable>",
                        "<rule><inputEntry><text>1</text></inputEntry></rule>".repeat(4_000) + "</decisionTable>"));
        lintRefuses(table("1".repeat(5_000)));
        refused(table(CELL).replace(escaped(CELL), " ".repeat(4_100) + "<![CDATA[now()]]>"));
        lintRefuses(table(CELL).replace("<inputEntry", "<inputEntry expressionLanguage=\" \""));
        lintRefuses(table(CELL).replace("<decision id=\"hostile-table\"", "<decision"));
        lintRefuses(head + "<?xml-stylesheet href=\"x\"?>" + table(CELL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[date(\"2026-01-01\")..date(\"2026-06-30\")]",
                "]date and time(\"2026-01-01T08:00:00\") .. date and time(\"2026-06-30T08:00:00\")[",
                "not(\"SWAP\", \"不换\")",
                "-1.5,\n[2..3)"
            })
    void what_tables_of_ours_say_is_taken(String cell) {
        var dmn = table(cell);
        assertThat(lint(Map.of("hostile-table.dmn", dmn)))
                .noneMatch(it -> it.isError() && it.rule().equals("table"));
        assertThatNoException().isThrownBy(() -> deploy(dmn.replace("hostile-table", "usual-table")));
    }

    @Test
    void signs_of_chinese_writing_are_named_with_their_row() {
        for (var cell : List.of("“换”，“不换”", "（1，3）", "50％", "不是《换》…")) {
            assertThat(lint(Map.of("hostile-table.dmn", table(cell))))
                    .anyMatch(it -> it.isError() && it.message().contains("in row 1"));
        }
    }

    @Test
    void what_a_tool_noted_for_itself_is_named_but_a_version_that_has_it_still_loads() {
        var noted = table(CELL)
                .replace(
                        "<decisionTable",
                        "<extensionElements><t:bounds xmlns:t=\"urn:tool\"/></extensionElements><decisionTable");
        lintRefuses(noted);
        assertThatNoException().isThrownBy(() -> deploy(noted.replace("hostile-table", "usual-table")));
    }

    @Test
    void a_table_as_ours_are_is_taken_and_its_notes_are_prose() {
        var noted = table(CELL)
                .replace("</rule>", "<annotationEntry><text>see ${note} (for x in …)</text></annotationEntry></rule>");
        assertThat(lint(Map.of("hostile-table.dmn", noted)))
                .noneMatch(it -> it.rule().equals("table") && it.isError());
        deploy(noted.replace("hostile-table", "usual-table"));
        assertThat(decisions
                        .evaluateDecisionTableByKey("usual-table", Map.of("days", 2L))
                        .getSingleResult()
                        .<Boolean>getSingleEntry())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "{\"id\":\"hostile-start\"}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"html\",\"content\":\"<script>1</script>\"}]}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"iframe\",\"url\":\"https://example.org\"}]}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"<img onerror=1>\"}]}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"label\":\"=a.b\"}]}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"textfield\",\"key\":\"__proto__\"}]}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"validate\":{\"pattern\":\"(a+)+$\"}}]}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"textfield\",\"key\":\"a\",\"conditional\":{\"hide\":\"=for x in 1..99999999 return x\"}}]}",
                "{\"id\":\"hostile-start\",\"components\":[{\"type\":\"expression\",\"key\":\"a\",\"expression\":\"=1\"}]}"
            })
    void a_form_that_says_more_than_ours_is_named(String form) {
        assertThat(lint(Map.of("hostile-start.form", form)))
                .filteredOn(Finding::isError)
                .filteredOn(it -> String.valueOf(it.elementId()).startsWith("hostile-start"))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.message()).doesNotStartWith("lint."));
    }

    @Test
    void nor_does_a_form_go_down_for_ever() {
        var deep = "{\"id\":\"hostile-start\",\"components\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(lint(Map.of("hostile-start.form", deep))).anyMatch(Finding::isError);
    }

    /** By what reads drafts, with a sentence, and by the engine itself. */
    private void refused(String dmn) {
        assertThat(dmn).as("something is wrong with it").isNotEqualTo(table(CELL));
        lintRefuses(dmn);
        assertThatThrownBy(() -> deploy(dmn)).isInstanceOf(ProcessEngineException.class);
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKeyLike("hostile-%")
                        .count())
                .isZero();
    }

    private void lintRefuses(String dmn) {
        assertThat(lint(Map.of("hostile-table.dmn", dmn)))
                .as(dmn.substring(0, Math.min(dmn.length(), 400)))
                .anySatisfy(it -> {
                    assertThat(it.isError()).isTrue();
                    assertThat(it.rule()).isIn("table", "file", "readable");
                    assertThat(it.message()).isNotBlank().doesNotStartWith("lint.");
                });
    }

    private List<Finding> lint(Map<String, String> changed) {
        var files = new TreeMap<String, byte[]>();
        files.put("hostile.bpmn", """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
                  <process id="hostile" isExecutable="true"><startEvent id="StartEvent_1"/></process>
                </definitions>""".getBytes(StandardCharsets.UTF_8));
        changed.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return lint.lint(new FamilyResources("hostile", files), Locale.ENGLISH);
    }

    private void deploy(String dmn) {
        repository
                .createDeployment()
                .addInputStream("hostile.dmn", new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static String escaped(String cell) {
        return cell.replace("<", "&lt;");
    }

    private static String table(String cell) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="Definitions" name="x" namespace="test">
                  <decision id="hostile-table" name="x" camunda:historyTimeToLive="P1D">
                    <decisionTable id="Table" hitPolicy="FIRST">
                      <input id="Input"><inputExpression id="Expression" typeRef="long"><text>days</text></inputExpression></input>
                      <output id="Output" name="yes" typeRef="boolean"/>
                      <rule id="Row"><inputEntry id="In"><text>%s</text></inputEntry><outputEntry id="Out"><text>true</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>""".formatted(escaped(cell));
    }
}
