package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The naming table and the dialect, over every family there is: a new process needs no new line here. */
@Tag("database-free")
class ModelConventionsTest {

    private static final Set<String> STEP_PROPERTIES = Set.of(
            "kind",
            "assign",
            "mode",
            "onReject",
            "actions",
            "fields",
            "sla",
            "slaUrgent",
            "ifReturned",
            "ifSilent",
            "resubmit",
            "resign",
            "empty",
            "separate",
            "dedupe",
            "cc",
            "rank",
            "tell");
    private static final Set<String> PROCESS_PROPERTIES = Set.of(
            "line",
            "number",
            "starters",
            "viewers",
            "window",
            "promise",
            "withdraw",
            "retention",
            "reopen",
            "lowRating",
            "answered");

    static List<Family> models() {
        return Family.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void is_named_like_its_folder_and_keeps_its_cases_for_a_number_of_days(Family family) {
        assertThat(family.process().getId()).isEqualTo(family.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(family.key()).startsWith(family.folderName());
        assertThat(family.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(family.process().isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("models")
    void has_ids_from_the_naming_table_and_names_that_people_read(Family family) {
        assertThat(all(family, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getId())
                    .matches(
                            "(StartEvent|EndEvent|BoundaryEvent|Event|Task|Gateway|CallActivity|SubProcess)_[A-Z]\\w+");
            assertThat(node.getId()).doesNotMatch(".*_?[vV]\\d+$");
        });
        assertThat(all(family, FlowNode.class))
                .filteredOn(
                        node -> !(node instanceof Gateway) || node.getOutgoing().size() > 1)
                .filteredOn(node -> !(node instanceof ParallelGateway))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).isNotBlank());
        assertThat(all(family, Error.class)).allSatisfy(error -> {
            assertThat(error.getId()).matches("Error_[A-Z]\\w+");
            assertThat(error.getErrorCode()).isEqualTo(error.getId().replace("Error_", "Err_"));
        });
        assertThat(all(family, Message.class))
                .allSatisfy(message -> assertThat(message.getName()).matches("Msg_[A-Z]\\w+"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void asks_questions_at_gateways_and_always_has_an_answer(Family family) {
        assertThat(all(family, InclusiveGateway.class)).isEmpty();
        assertThat(all(family, ExclusiveGateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1)
                .allSatisfy(gateway -> {
                    assertThat(gateway.getName()).as(gateway.getId()).matches("(?s).*[?？]");
                    assertThat(gateway.getDefault())
                            .as("default flow of %s", gateway.getId())
                            .isNotNull();
                });
        assertThat(all(family, SequenceFlow.class))
                .filteredOn(flow -> flow.getConditionExpression() != null)
                .allSatisfy(flow -> {
                    assertThat(flow.getId()).matches("Flow_[A-Z]\\w+");
                    assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("models")
    void names_no_person_and_knows_only_published_properties(Family family) {
        assertThat(all(family, UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(task.getCamundaAssignee()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateUsers()).as(task.getId()).isNull();
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isNull();
            assertThat(properties(task))
                    .extracting(CamundaProperty::getCamundaName)
                    .as(task.getId())
                    .contains("assign")
                    .isSubsetOf(STEP_PROPERTIES)
                    .doesNotHaveDuplicates();
            assertThat(task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics)
                    .as(task.getId())
                    .isFalse();
        });
        assertThat(properties(family.process()))
                .extracting(CamundaProperty::getCamundaName)
                .contains("line", "starters", "promise", "withdraw")
                .isSubsetOf(PROCESS_PROPERTIES);
    }

    @Test
    void numbers_say_of_which_service_they_are() {
        assertThat(models())
                .extracting(family -> properties(family.process()).stream()
                        .filter(said -> List.of("number", "line").contains(said.getCamundaName()))
                        .max(Comparator.comparing(CamundaProperty::getCamundaName))
                        .map(CamundaProperty::getCamundaValue)
                        .orElseThrow())
                .doesNotHaveDuplicates()
                .contains("suggest", "visit");
    }

    @ParameterizedTest
    @MethodSource("models")
    void refers_to_forms_and_decisions_of_its_own_deployment(Family family) {
        assertThat(all(family, UserTask.class))
                .filteredOn(task -> task.getCamundaFormRef() != null)
                .allSatisfy(task -> {
                    assertThat(task.getCamundaFormRef()).startsWith(family.folderName() + "-");
                    assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
                    assertThat(family.hasForm(task.getCamundaFormRef()))
                            .as(task.getCamundaFormRef())
                            .isTrue();
                });
        assertThat(all(family, BusinessRuleTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDecisionRef()).startsWith(family.folderName() + "-");
            assertThat(task.getCamundaDecisionRefBinding()).isEqualTo("deployment");
            assertThat(family.hasDecision(task.getCamundaDecisionRef()))
                    .as(task.getCamundaDecisionRef())
                    .isTrue();
        });
        assertThat(Family.forms())
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form)
                        .content()
                        .containsPattern("\"id\"\\s*:\\s*\""
                                + form.getFileName().toString().replace(".form", "") + "\""));
    }

    @ParameterizedTest
    @MethodSource("models")
    void calls_steps_only_and_runs_no_code_of_its_own(Family family) {
        assertThat(all(family, ScriptTask.class))
                .as("scripts are untested code")
                .isEmpty();
        assertThat(all(family, ServiceTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaDelegateExpression()).as(task.getId()).matches("\\$\\{[a-z][A-Za-z]*}");
            assertThat(task.getCamundaClass()).isNull();
            assertThat(task.getCamundaExpression()).isNull();
            assertThat(task.getCamundaType()).isNull();
        });
        assertThat(family.file())
                .content()
                .doesNotContain("scriptFormat", "camunda:script", "Listener", "<!DOCTYPE", "camunda:connector");
    }

    @ParameterizedTest
    @MethodSource("models")
    void can_be_withdrawn_and_cancelled(Family family) {
        assertThat(all(family, Message.class))
                .extracting(Message::getName)
                .contains("Msg_RequestWithdrawn", "Msg_RequestCancelled");
        assertThat(all(family, EndEvent.class))
                .extracting(BaseElement::getId)
                .contains("EndEvent_Withdrawn", "EndEvent_Cancelled");
        assertThat(all(family, SubProcess.class))
                .filteredOn(SubProcess::triggeredByEvent)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void loses_no_race_at_a_join(Family family) {
        assertThat(all(family, ParallelGateway.class))
                .filteredOn(join -> join.getIncoming().size() > 1)
                .allSatisfy(join ->
                        assertThat(join.isCamundaAsyncBefore()).as(join.getId()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("models")
    void is_drawn_and_speaks_both_languages(Family family) {
        var named = new HashSet<String>();
        for (var node : all(family, FlowNode.class)) {
            assertThat(node.getDiagramElement())
                    .as("drawing of %s", node.getId())
                    .isNotNull();
            if (node.getName() != null && !node.getName().isBlank()) {
                named.add(node.getId());
            }
        }
        TableRows.models().stream()
                .filter(table -> TableRows.family(table).equals(family.folderName()))
                .forEach(table -> named.add("table." + TableRows.name(table)));
        assertThat(family.textKeys("zh")).containsAll(named);
        assertThat(family.textKeys("en")).isEqualTo(family.textKeys("zh"));
    }

    private static <T extends ModelElementInstance> Collection<T> all(Family family, Class<T> type) {
        return family.model().getModelElementsByType(type);
    }

    private static Collection<CamundaProperty> properties(BaseElement element) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return List.of();
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .toList();
    }
}
