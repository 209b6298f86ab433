package app.yizhan.camunda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.catalog.FamilyResources;
import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelLint;
import app.yizhan.testing.EngineTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Models put straight into the engine, past every check before it. */
@EngineTest
@DisplayName("Hostile models")
class HostileModelsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ModelLint lint;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='Task_X' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/></extensionElements></serviceTask>",
                "<serviceTask id='Task_X' camunda:type='mail'/>",
                "<serviceTask id='Task_X' camunda:class='app.yizhan.family.roomchange.ChangeBed'/>",
                "<serviceTask id='Task_X' camunda:expression=\"${''.getClass()}\"/>",
                "<serviceTask id='Task_X' camunda:delegateExpression=\"${''.getClass()}\"/>",
                "<serviceTask id='Task_X' camunda:delegateExpression='#{decide}'/>",
                "<serviceTask id='Task_X' activiti:class='java.lang.Thread'/>",
                "<serviceTask id='Task_X'><extensionElements><camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
                "<serviceTask id='Task_X' camunda:delegateExpression='${decide}'><extensionElements><camunda:executionListener event='start' class='x.Y'/></extensionElements></serviceTask>",
                "<userTask id='Task_X'><extensionElements><camunda:taskListener event='create' expression='${x}'/></extensionElements></userTask>",
                "<userTask id='Task_X'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='Task_X'><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
                "<scriptTask id='Task_X' scriptFormat='juel'><script>${''.getClass()}</script></scriptTask>",
                "<scriptTask id='Task_X' scriptFormat='javascript'><script>java.lang.System.exit(1)</script></scriptTask>",
                "<sendTask id='Task_X' camunda:type='external' camunda:topic='x'/>",
                "<serviceTask id='Task_X' camunda:type='external' camunda:topic='x'/>",
                "<businessRuleTask id='Task_X' camunda:expression=\"${''.getClass()}\"/>"
            })
    void are_refused_before_they_are_published_and_by_the_engine_itself(String task) {
        var files = new TreeMap<String, byte[]>();
        files.put("hostile.bpmn", model(task).getBytes(StandardCharsets.UTF_8));
        assertThat(lint.lint(new FamilyResources("hostile", files), Locale.ENGLISH))
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .contains("dialect");
        assertThatThrownBy(() -> deploy(task)).isInstanceOf(ProcessEngineException.class);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("hostile")
                        .count())
                .isZero();
    }

    @Test
    void another_prefix_for_a_known_namespace_is_the_same_namespace() {
        assertThatThrownBy(() ->
                        deploy("<serviceTask xmlns:c='http://camunda.org/schema/1.0/bpmn' id='Task_X' c:class='x.Y'/>"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("class");
    }

    @Test
    void a_condition_in_a_script_language_is_not_taken() {
        var flows =
                "<exclusiveGateway id='Task_X'/><endEvent id='EndEvent_Y'/><sequenceFlow id='F9' sourceRef='Task_X' targetRef='EndEvent_Y'>"
                        + "<conditionExpression xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='tFormalExpression' language='groovy'>1</conditionExpression></sequenceFlow>";
        assertThatThrownBy(() -> deploy(flows)).isInstanceOf(ProcessEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${word.bytes}",
                "${word.length()}",
                "${dataSource}",
                "${requests}",
                "${people.holders(word)}",
                "${environment}",
                "${facts.size()}",
                "#{word.toString()}",
                "${execution.setVariable('x', 1)}"
            })
    void expressions_reach_variables_and_steps_only(String text) {
        assertThatThrownBy(() -> value(text)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void a_comparison_of_a_variable_is_evaluated() {
        assertThat(value("${word == 'x'}")).isEqualTo(true);
    }

    private Object value(String text) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration
                .getCommandExecutorTxRequired()
                .execute(command -> configuration
                        .getExpressionManager()
                        .createExpression(text)
                        .getValue(new Case()));
    }

    /** A case with two variables. */
    private static final class Case extends ExecutionEntity {

        private static final Map<String, Object> VARIABLES = Map.of("word", "x", "facts", Map.of("a", "b"));

        @Override
        public boolean hasVariable(String name) {
            return VARIABLES.containsKey(name);
        }

        @Override
        public Object getVariable(String name) {
            return VARIABLES.get(name);
        }
    }

    private void deploy(String inside) {
        repository
                .createDeployment()
                .addInputStream(
                        "hostile.bpmn", new ByteArrayInputStream(model(inside).getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }

    private static String model(String inside) {
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    xmlns:activiti="http://activiti.org/bpmn" targetNamespace="test">
                  <process id="hostile" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="StartEvent_1"/>
                    <sequenceFlow id="F1" sourceRef="StartEvent_1" targetRef="Task_X"/>
                    %s
                  </process>
                </definitions>""".formatted(inside);
    }
}
