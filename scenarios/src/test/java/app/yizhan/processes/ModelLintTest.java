package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelLint;
import app.yizhan.testing.EngineTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each rule finds what was broken on purpose, and nothing of what is shipped. */
@EngineTest
@DisplayName("Lint of models")
@Tag("database-free")
class ModelLintTest {

    private static final String BPMN = "room-change.bpmn";
    private static final String TABLE = "room-change-route.dmn";
    private static final String FORM = "room-change-start.form";

    @Autowired
    ModelLint lint;

    @Autowired
    FamilyVersions versions;

    @Test
    void shipped_families_have_no_errors() {
        for (var service : Family.all().stream().map(Family::folderName).collect(Collectors.toSet())) {
            var findings = lint.lint(versions.resources(service, 1), Locale.ENGLISH);
            assertThat(findings).as(service).noneMatch(Finding::isError);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            gateway   | default="Flow_CollegeApprovedNo"           | ~~
            condition | ${collegeReviewOutcome == 'APPROVED'}      | ${collegeReviewOutcome == 'APPROVED' and kind == 'SWAP'}
            condition | ${finance == true}                         | ${nobodyWritesThis == true}
            condition | ${finance == true}                         | ${finance == 'a\\b'}
            timer     | >P3D<                                      | >in three days<
            timer     | >P3D<                                      | >${nobodyWritesThis}<
            timer     | >P3D<                                      | >P-3D<
            timer     | >P3D<                                      | >p3d<
            ended     | name="Msg_RequestWithdrawn"                | name="Msg_SomethingElse"
            error     | errorRef="Error_BedTaken"                  | errorRef="Error_PartnerSilent"
            property  | value="3wd; 1wd:remind; 3wd:remind+cc(role(HOUSING_CENTRE)); 5wd:escalate(role(HOUSING_CENTRE))" | value="soon"
            property  | name="sla"                                 | name="deadline"
            property  | value="approve, reject, return, transfer,  | value="reject, return, transfer,
            property  | value="role(FINANCE)"                      | value="whoever-is-there"
            assign    | value="role(FINANCE)"                      | value="role(NOBODY_HAS_THIS)"
            ladder    | value="3d; 1d:remind; 2d:remind"           | value="3d"
            step      | ${changeBed}                               | ${changeBedAtNight}
            form      | camunda:formRef="room-change-finance"      | camunda:formRef="room-change-nothing"
            process   | historyTimeToLive="P                       | historyTimeToLive="R/P
            id        | Task_FinanceSettlement                     | task_finance
            dialect   | <bpmn:userTask id="Task_FinanceSettlement" | <bpmn:userTask camunda:assignee="somebody" id="Task_FinanceSettlement"
            flow      | targetRef="Task_FinanceSettlement"         | targetRef="Task_Inspection"
            flow      | sourceRef="Task_ChangeBed" targetRef="EndEvent_RoomChanged" | sourceRef="Task_ChangeBed" targetRef="Task_ChangeBed"
            drawing   | bpmnElement="Task_FinanceSettlement"       | bpmnElement="Task_Inspection"
            """)
    void what_was_broken_in_a_process_is_named(String rule, String good, String broken) {
        var findings = changed(BPMN, text -> {
            assertThat(text).contains(good);
            return text.replace(good, broken);
        });
        assertThat(findings).extracting(Finding::rule).contains(rule);
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.message()).doesNotStartWith("lint.").isNotBlank());
    }

    @Test
    void a_join_that_could_lose_a_race_is_an_error() {
        var flows =
                "%s<bpmn:sequenceFlow id=\"Flow_Join1\" sourceRef=\"Task_CounselorReview\" targetRef=\"Gateway_Join\" />"
                        + "<bpmn:sequenceFlow id=\"Flow_Join2\" sourceRef=\"Task_CollegeReview\" targetRef=\"Gateway_Join\" />%s";
        var step = "<bpmn:userTask id=\"Task_PartnerConsent\"";
        for (var async : List.of("", "camunda:asyncBefore=\"true\" ")) {
            var join = "<bpmn:parallelGateway id=\"Gateway_Join\" " + async + "/>";
            assertThat(changed(BPMN, text -> text.replace(step, flows.formatted(join, step))))
                    .filteredOn(f -> f.rule().equals("join"))
                    .extracting(Finding::elementId)
                    .containsExactlyElementsOf(async.isEmpty() ? List.of("Gateway_Join") : List.of());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            table | <text>-</text></inputEntry>     | <text>for x in 1..1000000000 return x</text></inputEntry>
            table | <text>-</text></inputEntry>     | <text>matches(kind, "(a+)+$")</text></inputEntry>
            table | <text>true</text></inputEntry>  | <text>if true then true else false</text></inputEntry>
            table | hitPolicy="FIRST"               | hitPolicy="PRIORITY"
            table | <text>otherBuilding</text>      | <text>otherBuilding.x</text>
            table | <decision id="room-change-route" | <decision id="other-route"
            table | <decision id="room-change-route" | <decision
            """)
    void a_table_is_comparisons_and_nothing_else(String rule, String good, String broken) {
        var findings = changed(TABLE, text -> text.replace(good, broken));
        assertThat(findings)
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void what_a_table_leaves_open_or_never_reaches_is_named() {
        var narrow = changed(TABLE, text -> {
            int last = text.lastIndexOf("<rule ");
            return text.substring(0, last) + text.substring(text.indexOf("</rule>", last) + "</rule>".length());
        });
        assertThat(narrow).anyMatch(f -> f.rule().equals("table") && f.message().contains("does not say"));
        var twice = changed(TABLE, text -> {
            int last = text.lastIndexOf("<rule ");
            var row = text.substring(last, text.indexOf("</rule>", last) + "</rule>".length());
            return text.replace(row, row + row.replaceAll("id=\"(\\w+)\"", "id=\"$1_Again\""));
        });
        assertThat(twice)
                .anyMatch(f -> f.rule().equals("table")
                        && f.message().contains("never reached")
                        && String.valueOf(f.part()).endsWith("_Again"));
        assertThat(changed(TABLE, text -> text.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"")))
                .anyMatch(f -> f.isError() && f.message().contains("both fit"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            form     | "label": "| "label": "<script>alert(1)</script>
            form     | "label": "| "label": "{{ 1 }}
            form     | "requiredWhen": "=kind | "requiredWhen": "=notThere
            form     | "type": "textarea" | "type": "html"
            form     | "type": "textarea" | "type": "table"
            form     | "type": "textarea" | "readonly": true, "type": "textarea"
            form     | "type": "textarea" | "disabled": true, "type": "textarea"
            form     | "type": "textarea" | "defaultRepetitions": 2, "type": "textarea"
            form     | "maxLength": | "pattern": "^(a+)+$", "maxLength":
            form     | "hide": | "show": "=kind", "hide":
            form     | "key": "reason" | "key": "a reason"
            form     | "key": "reason" | "key": "kind"
            form     | "hide": "=kind | "hide": "=get value(kind
            form     | "values": [ | "valuesExpression": "=all", "values": [
            form     | "values": [ | "searchable": true, "values": [
            form     | "schemaVersion" | "onSubmit": "x", "schemaVersion"
            form     | "key": "reason" | "description": "nobody sees it", "key": "reason"
            form     | "value": "MOVE" | "value": "MOVE IN"
            form     | "value": "SWAP" | "value": "MOVE"
            form     | "value": "SWAP" | "value": ""
            form     | "minLength": 10 | "minLength": 900
            form     | "components": [ | "components": [{"id": "Text_1", "type": "text", "text": "x", "conditional": {"hide": "=kind = \\"SWAP\\""}},
            form     | "components": [ | "components": [{"id": "Text_1", "type": "text", "text": "x", "label": "y"},
            readable | "schemaVersion" | schemaVersion
            """)
    void a_form_is_text_and_looks_at_fields_that_there_are(String rule, String good, String broken) {
        var findings = changed(FORM, text -> {
            assertThat(text).contains(good);
            return text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(broken));
        });
        assertThat(findings)
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .contains(rule);
    }

    @Test
    void findings_are_sentences_in_the_reader_s_language() {
        var files = broken(BPMN, text -> text.replace("default=\"Flow_CollegeApprovedNo\"", ""));
        assertThat(lint.lint(files, Locale.CHINESE))
                .anyMatch(f -> f.message().equals("“学院通过？”没有默认的路。") && "Gateway_CollegeApproved".equals(f.elementId()));
    }

    private List<Finding> changed(String file, UnaryOperator<String> change) {
        return lint.lint(broken(file, change), Locale.ENGLISH);
    }

    private FamilyResources broken(String file, UnaryOperator<String> change) {
        var shipped = versions.resources("room-change", 1);
        var text = change.apply(shipped.text(file).orElseThrow());
        return shipped.with(Map.of(file, text.getBytes(StandardCharsets.UTF_8)));
    }
}
