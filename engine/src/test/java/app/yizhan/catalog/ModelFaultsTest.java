package app.yizhan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.testing.EngineTest;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("What no one could keep to is refused when a family is read")
@Tag("database-free")
class ModelFaultsTest {

    private static final String FORM = """
            {"id": "faults-start", "type": "default", "components": [
              {"type": "textfield", "key": "words", "label": "words"},
              {"type": "textfield", "key": "urgency", "label": "urgency", "properties": {"decides": "true"}}]}""";

    private static final String CATCHER = """
            <boundaryEvent id="BoundaryEvent_Lapsed" attachedToRef="%s"><errorEventDefinition id="D" %s/></boundaryEvent>
            <sequenceFlow id="Flow_Lapsed" sourceRef="BoundaryEvent_Lapsed" targetRef="EndEvent_Lapsed"/>
            <endEvent id="EndEvent_Lapsed"/>""";

    @Autowired
    RepositoryService repository;

    @Autowired
    Families families;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void clear() {
        deployed.forEach(id -> repository.deleteDeployment(id, true));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            assign     | the-boss                                    | the-boss
            assign     | college-office, form                        | form
            assign     |                                             | nobody is assigned
            cc         | college-office, the-boss                    | the-boss
            empty      | anything                                    | queue(unit)
            empty      | queue(college)                              | queue(unit)
            empty      | escalate(the-boss)                          | the-boss
            sla        | soon                                        | soon
            sla        | 2wd; 1wd:escalate(the-boss)                 | the-boss
            sla        | 2wd; 1wd:remind+cc(the-boss)                | the-boss
            slaUrgent  | 4h; 2h:cc(the-boss)                         | the-boss
            sla        | @noField; 2h:remind                         | @noField
            ifReturned | 48h -> Err_Lapsed                           | Err_Lapsed
            ifSilent   | 48h -> Err_Lapsed                           | Err_Lapsed
            ifSilent   | whenever                                    | whenever
            separate   | Task_Elsewhere                              | Task_Elsewhere
            separate   | StartEvent_Submitted                        | StartEvent_Submitted
            rank       | very urgent                                 | very urgent
            rank       | queueRank                                   | queueRank
            rank       | words                                       | words
            fields     | words=hidden, wrods=write                   | wrods
            fields     | words=shown                                 | words=shown
            kind       | chore                                       | chore
            mode       | some                                        | some
            mode       | ratio:2                                     | ratio:2
            onReject   | never                                       | never
            dedupe     | drop                                        | drop
            resign     | some                                        | some
            resubmit   | later                                       | later
            tell       | all                                         | all
            actions    | approve, sing                               | sing
            colour     | red                                         | red
            """)
    void of_a_user_task(String property, String value, String named) {
        var model = model("", property(property, value), "");
        assertThatThrownBy(() -> read(model))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("Task_Review")
                .hasMessageContaining(property)
                .hasMessageContaining(named);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            line      | space
            starters  | STUDENT, everybody
            viewers   | the boss
            promise   | soon
            withdraw  | sometimes
            retention | long
            colour    | red
            """)
    void of_a_process(String property, String value) {
        var model = model(property(property, value), "", "");
        assertThatThrownBy(() -> read(model))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("faults")
                .hasMessageContaining(property)
                .hasMessageContaining(value);
    }

    @Test
    void a_property_said_twice() {
        var model = model("", property("rank", "normal") + property("rank", "urgent"), "");
        assertThatThrownBy(() -> read(model)).isInstanceOf(ModelFault.class).hasMessageContaining("rank");
    }

    @Test
    void a_step_that_passes_by_itself_where_people_decide() {
        var model = model(property("line", "house"), property("empty", "skip"), "");
        assertThatThrownBy(() -> read(model)).isInstanceOf(ModelFault.class).hasMessageContaining("skip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"errorRef=\"Error_Lapsed\"", ""})
    void an_error_may_be_caught_at_the_task(String ref) {
        var model = model("", property("ifReturned", "48h -> Err_Lapsed"), CATCHER.formatted("Task_Review", ref));
        assertThat(read(model).step("Task_Review").ifReturned()).isNotNull();
    }

    @Test
    void an_error_of_another_name_is_not_caught() {
        var model = model(
                "",
                property("ifSilent", "48h -> Err_Other"),
                CATCHER.formatted("Task_Review", "errorRef=\"Error_Lapsed\""));
        assertThatThrownBy(() -> read(model)).isInstanceOf(ModelFault.class).hasMessageContaining("Err_Other");
    }

    @Test
    void an_error_may_be_caught_further_out() {
        var lapses = property("ifSilent", "48h -> Err_Lapsed");
        var catcher = CATCHER.formatted("SubProcess_Inner", "errorRef=\"Error_Lapsed\"");
        var inner = process("faults", "", """
                <startEvent id="StartEvent_First" c:formRef="faults-start" c:formRefBinding="deployment"/>
                <sequenceFlow id="Flow_ToInner" sourceRef="StartEvent_First" targetRef="SubProcess_Inner"/>
                <subProcess id="SubProcess_Inner">%s</subProcess>%s""".formatted(flow(lapses), catcher));
        assertThat(read(inner).steps()).containsKey("Task_Review");
        var event = model("", lapses, """
                <subProcess id="SubProcess_Lapsed" triggeredByEvent="true">
                  <startEvent id="StartEvent_Lapsed"><errorEventDefinition id="D" errorRef="Error_Lapsed"/></startEvent>
                  <sequenceFlow id="Flow_Lapsed" sourceRef="StartEvent_Lapsed" targetRef="EndEvent_Lapsed"/>
                  <endEvent id="EndEvent_Lapsed"/>
                </subProcess>""");
        assertThat(read(event).steps()).containsKey("Task_Review");
    }

    @Test
    void an_error_of_a_part_may_be_caught_where_the_part_is_called() {
        var part = process("faults-part", "", flow(property("ifSilent", "48h -> Err_Lapsed")));
        var call = """
                <startEvent id="StartEvent_Submitted" c:formRef="faults-start" c:formRefBinding="deployment"/>
                <sequenceFlow id="Flow_ToPart" sourceRef="StartEvent_Submitted" targetRef="CallActivity_Part"/>
                <callActivity id="CallActivity_Part" calledElement="faults-part" c:calledElementBinding="deployment"/>""";
        var caught = call + CATCHER.formatted("CallActivity_Part", "errorRef=\"Error_Lapsed\"");
        assertThat(read(process("faults", "", caught), part).steps()).containsKey("Task_Review");
        assertThatThrownBy(() -> read(process("faults", "", call), part)).isInstanceOf(ModelFault.class);
    }

    @Test
    void a_rank_may_be_a_field_that_decides() {
        assertThat(read(model("", property("rank", "urgency"), ""))
                        .step("Task_Review")
                        .rank())
                .isEqualTo("urgency");
    }

    private Family read(String... models) {
        var builder = repository.createDeployment().name("faults").addString("faults-start.form", FORM);
        for (int n = 0; n < models.length; n++) {
            builder.addString("faults" + n + ".bpmn", models[n]);
        }
        var deployment = builder.deploy().getId();
        deployed.add(deployment);
        return families.of(
                repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .processDefinitionKey("faults")
                        .list()
                        .stream()
                        .map(ProcessDefinition::getId)
                        .findFirst()
                        .orElseThrow());
    }

    private static String model(String ofProcess, String ofTask, String more) {
        return process("faults", ofProcess, flow(ofTask) + more);
    }

    private static String process(String key, String properties, String inside) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="t"><error id="Error_Lapsed" errorCode="Err_Lapsed"/>
                  <process id="%s" isExecutable="true" c:historyTimeToLive="P30D">%s%s</process></definitions>""".formatted(key, extension(properties), inside);
    }

    private static String flow(String properties) {
        var assign = properties.contains("name=\"assign\"") ? "" : property("assign", "college-office");
        return """
                <startEvent id="StartEvent_Submitted" c:formRef="faults-start" c:formRefBinding="deployment"/>
                <sequenceFlow id="Flow_ToReview" sourceRef="StartEvent_Submitted" targetRef="Task_Review"/>
                <userTask id="Task_Review" name="review">%s</userTask>
                <sequenceFlow id="Flow_ToEnd" sourceRef="Task_Review" targetRef="EndEvent_Done"/>
                <endEvent id="EndEvent_Done"/>""".formatted(extension(properties + assign));
    }

    private static String extension(String properties) {
        return "<extensionElements><c:properties>" + properties + "</c:properties></extensionElements>";
    }

    private static String property(String name, String value) {
        return "<c:property name=\"%s\" value=\"%s\"/>"
                .formatted(name, value == null ? "" : value.replace(">", "&gt;"));
    }
}
