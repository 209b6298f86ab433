package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.SampleStudents;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.studio.ConditionChoices;
import app.yizhan.studio.ElementEdits;
import app.yizhan.studio.ElementSheet;
import app.yizhan.studio.ElementSheet.Kind;
import app.yizhan.studio.ElementSheets;
import app.yizhan.studio.Finding;
import app.yizhan.studio.ModelLint;
import app.yizhan.studio.ModelSheet;
import app.yizhan.studio.ModelSheets;
import app.yizhan.studio.RuleChoices;
import app.yizhan.studio.RulePreview;
import app.yizhan.studio.RulePreview.Answer;
import app.yizhan.studio.StepCatalogue;
import app.yizhan.studio.StepEdits;
import app.yizhan.studio.StepWords;
import app.yizhan.studio.WayEdits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the panel beside the diagram sets, as it is kept in the draft and holds once it is published. */
@DisplayName("Changes made beside the diagram")
class PanelEditsTest extends RoomChangeDrafts {

    private static final String NEW = "Task_NTeacher";
    private static final String COLLEGE = "Task_CollegeReview";
    private static final String TO_FINANCE = "Flow_FeeDifferenceYes";
    private static final String OVERDUE = "BoundaryEvent_MoveOverdue";

    @Autowired
    ModelSheets sheets;

    @Autowired
    ElementSheets elements;

    @Autowired
    ElementEdits edits;

    @Autowired
    WayEdits ways;

    @Autowired
    StepEdits steps;

    @Autowired
    StepWords words;

    @Autowired
    StepCatalogue catalogue;

    @Autowired
    ModelSteps modelSteps;

    @Autowired
    RuleChoices choices;

    @Autowired
    RulePreview preview;

    @Autowired
    SampleStudents samples;

    @Autowired
    Units units;

    @Autowired
    ConditionChoices variables;

    @Autowired
    ModelLint lint;

    @Autowired
    Texts texts;

    @Autowired
    Cancellations cancellations;

    @Test
    void a_step_that_was_only_drawn_stands_on_the_sheet_and_works_once_it_is_set() {
        draw();
        assertThat(step(NEW).who()).isEmpty();
        assertThat(step(COLLEGE).who()).isEqualTo("申请人所在学院的学工办");
        assertThat(findings(NEW)).contains("“班主任确认”还没有定谁来办。");
        wrong("unit", () -> steps.askedIn(SERVICE, NEW, "xx", "college-office", admin, ZH));
        wrong("sla", () -> edits.say(SERVICE, NEW, "sla", "banana", admin, ZH));
        edits.say(SERVICE, NEW, "sla", "1wd", admin, ZH);
        steps.askedIn(SERVICE, NEW, "", "class-teacher-of-student", admin, ZH);
        assertThat(findings(NEW)).anyMatch(said -> said.contains("驳回了也会往下走"));
        edits.say(SERVICE, NEW, "kind", "work", admin, ZH);
        edits.say(SERVICE, NEW, "sla", "2wd; 1wd:remind", admin, ZH);
        edits.name(SERVICE, NEW, "班主任确认", "Class teacher confirms", admin, ZH);
        assertThat(step(NEW).who()).isEqualTo("申请人的班主任");
        assertThat(step(NEW).limit()).isEqualTo("2 个工作日");
        assertThat(sheets.of(SERVICE, Locale.ENGLISH).steps())
                .extracting(ModelSheet.Step::name)
                .contains("Class teacher confirms");
        assertThat(lint.lint(drafts.draftOrNewest(SERVICE), ZH)).noneMatch(Finding::isError);
        publish();
        var request = scenario.submit(SERVICE, "student11", move(scenario.freeBed("b02")));
        scenario.as("counselor01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly(NEW);
        scenario.as("teacher01").done(request);
        assertThat(scenario.waitsAt(request)).containsExactly(COLLEGE);
        cancellations.cancel(request, "the test is over", null, admin);
    }

    @Test
    void what_nobody_could_keep_to_is_refused_beside_its_field_and_changes_nothing() {
        wrong("mode", () -> edits.say(SERVICE, COLLEGE, "mode", "ratio:3/2", admin, ZH));
        wrong("fields", () -> edits.say(SERVICE, COLLEGE, "fields", "nothing=hidden", admin, ZH));
        wrong("sla", () -> edits.say(SERVICE, COLLEGE, "sla", "soon; whenever:shout", admin, ZH));
        wrong("sla", () -> edits.say(SERVICE, COLLEGE, "sla", "2wd; 1wd:cc(whoever)", admin, ZH));
        wrong("empty", () -> edits.say(SERVICE, COLLEGE, "empty", "skip", admin, ZH));
        wrong("separate", () -> edits.say(SERVICE, COLLEGE, "separate", "Task_None", admin, ZH));
        wrong("whatever", () -> edits.say(SERVICE, COLLEGE, "whatever", "x", admin, ZH));
        wrong("mode", () -> edits.say(SERVICE, COLLEGE, "mode", "x".repeat(3000), admin, ZH));
        wrong("name", () -> edits.name(SERVICE, COLLEGE, " ", "College", admin, ZH));
        wrong("nameEn", () -> edits.name(SERVICE, COLLEGE, "学院", "${''.getClass()}", admin, ZH));
        wrong("form", () -> edits.form(SERVICE, COLLEGE, "leave-start", admin, ZH));
        wrong("step", () -> edits.calls(SERVICE, "Task_ChangeBed", "${dataSource}", admin, ZH));
        wrong("condition", () -> ways.condition(SERVICE, TO_FINANCE, "finance.getClass()", admin, ZH));
        wrong("condition", () -> ways.condition(SERVICE, TO_FINANCE, "${a} ${b}", admin, ZH));
        wrong("time", () -> ways.time(SERVICE, OVERDUE, "${whenever}", false, admin, ZH));
        wrong("time", () -> ways.time(SERVICE, OVERDUE, "P-3D", false, admin, ZH));
        wrong("time", () -> ways.time(SERVICE, OVERDUE, "p3d", false, admin, ZH));
        unknown(() -> edits.say(SERVICE, "Task_None", "mode", "all", admin, ZH));
        unknown(() -> edits.say(SERVICE, "Task_ChangeBed", "assign", "college-office", admin, ZH));
        unknown(() -> ways.condition(SERVICE, COLLEGE, "finance == true", admin, ZH));
        unknown(() -> ways.time(SERVICE, COLLEGE, "P3D", false, admin, ZH));
        assertThat(drafts.find(SERVICE)).isEmpty();
    }

    @Test
    void work_is_not_decided_so_what_decides_goes_with_it() {
        edits.say(SERVICE, COLLEGE, "kind", "work", admin, ZH);
        assertThat(element(COLLEGE).lists("actions")).containsExactly("transfer", "delegate", "add-signer", "cc");
        edits.say(SERVICE, COLLEGE, "kind", "", admin, ZH);
        assertThat(element(COLLEGE).properties()).doesNotContainKey("actions");
        wrong("actions", () -> edits.say(SERVICE, COLLEGE, "actions", "reject, return, cc", admin, ZH));
        edits.say(SERVICE, COLLEGE, "actions", "approve, reject", admin, ZH);
        assertThat(element(COLLEGE).properties())
                .doesNotContainKey("kind")
                .containsEntry("actions", "approve, reject")
                .containsEntry("rank", "queueRank");
        edits.form(SERVICE, COLLEGE, "", admin, ZH);
        assertThat(element(COLLEGE).form()).isEmpty();
        edits.form(SERVICE, COLLEGE, "room-change-counselor", admin, ZH);
        assertThat(element(COLLEGE).form()).isEqualTo("room-change-counselor");
        assertThat(lint.lint(drafts.draftOrNewest(SERVICE), ZH)).noneMatch(Finding::isError);
    }

    @Test
    void what_nobody_can_read_is_repaired_one_value_after_the_other() {
        var bpmn = drafts.draftOrNewest(SERVICE).text("room-change.bpmn").orElseThrow();
        var broken = bpmn.replace("value=\"college-office\"", "value=\"college-office; nobody reads this\"")
                .replace("value=\"2wd; 1wd:remind;", "value=\"soon; 1wd:remind;");
        assertThat(broken).contains("nobody reads this", "\"soon;");
        drafts.saveFile(SERVICE, "room-change.bpmn", broken.getBytes(StandardCharsets.UTF_8), false, admin, ZH);
        wrong("mode", () -> edits.say(SERVICE, COLLEGE, "mode", "ratio:3/2", admin, ZH));
        wrong("sla", () -> edits.say(SERVICE, COLLEGE, "sla", "soon; 2wd:remind", admin, ZH));
        wrong("unit", () -> steps.askedIn(SERVICE, COLLEGE, "xx", "role(FINANCE)", admin, ZH));
        edits.say(SERVICE, COLLEGE, "mode", "all", admin, ZH);
        edits.say(SERVICE, COLLEGE, "sla", "2wd; 1wd:remind", admin, ZH);
        steps.askedIn(SERVICE, COLLEGE, "", "college-office", admin, ZH);
        assertThat(element(COLLEGE).properties())
                .containsEntry("assign", "college-office")
                .containsEntry("mode", "all")
                .containsEntry("sla", "2wd; 1wd:remind");
        assertThat(findings(COLLEGE)).isEmpty();
    }

    @Test
    void ways_and_timers_are_set_with_what_the_model_knows() {
        assertThat(element(TO_FINANCE).kind()).isEqualTo(Kind.WAY);
        assertThat(element("Flow_FeeDifferenceNo").kind()).isEqualTo(Kind.OTHERWISE);
        assertThat(element("Flow_Inspection_ReportMove").kind()).isEqualTo(Kind.NOTHING);
        ways.condition(SERVICE, TO_FINANCE, "kind != 'SWAP'", admin, ZH);
        assertThat(element(TO_FINANCE).condition()).isEqualTo("${kind != 'SWAP'}");
        assertThat(element(OVERDUE).time().text()).isEqualTo("P3D");
        ways.time(SERVICE, OVERDUE, "2026-12-01T08:00", true, admin, ZH);
        assertThat(element(OVERDUE).time()).isEqualTo(new ElementSheet.Time("2026-12-01T08:00", true));
        ways.time(SERVICE, OVERDUE, "P5D", false, admin, ZH);
        assertThat(element(OVERDUE).time().text()).isEqualTo("P5D");
        assertThat(lint.lint(drafts.draftOrNewest(SERVICE), ZH)).noneMatch(Finding::isError);
        assertThat(variables.of(SERVICE, ZH))
                .anySatisfy(variable -> {
                    assertThat(variable.name()).isEqualTo("collegeReviewOutcome");
                    assertThat(variable.label()).contains("学院审核");
                    assertThat(variable.values()).containsEntry("APPROVED", "同意");
                })
                .anySatisfy(variable -> {
                    assertThat(variable.name()).isEqualTo("finance");
                    assertThat(variable.values()).containsOnlyKeys("true", "false");
                });
    }

    @Test
    void whom_a_rule_asks_is_said_college_by_college_today() {
        var office = preview.of("college-office", ZH);
        assertThat(office.places()).anySatisfy(place -> {
            assertThat(place.college()).isEqualTo("信息工程学院");
            assertThat(place.people()).extracting(person -> person.id()).contains(scenario.id("college01"));
        });
        assertThat(preview.of("form(partner)", ZH).places())
                .isNotEmpty()
                .allMatch(place -> place.answer() == Answer.BY_REQUEST);
        assertThat(preview.of("role(NOBODY_HOLDS_THIS)", ZH).places())
                .isNotEmpty()
                .allMatch(place -> place.answer() == Answer.NOBODY);
        var oneClass = units.unitOf(samples.ofColleges().values().iterator().next())
                .orElseThrow()
                .code();
        assertThat(preview.of("college-office; in " + oneClass + ": role(NOBODY_HOLDS_THIS)", ZH)
                        .places())
                .as("where a class lacks somebody, no request names them")
                .extracting(RulePreview.Place::answer)
                .contains(Answer.NOBODY)
                .doesNotContain(Answer.BY_REQUEST);
        assertThat(preview.of("no rule", ZH).places()).isEmpty();
        assertThat(choices.forStep(SERVICE, List.of(), ZH))
                .containsKeys("college-office", "applicant", "form(partner)", "manager-of-building(targetBed)");
        assertThat(words.rungs(SERVICE, element(COLLEGE).says("sla"), ZH))
                .contains("开始后 1 个工作日：提醒", "开始后 3 个工作日：申请人所在学院的学院副书记也能办");
    }

    @Test
    void steps_of_the_system_say_what_they_do_and_take() {
        // those of tests say nothing to anybody
        var all = modelSteps.descriptions().stream()
                .filter(step -> !step.key().startsWith("return-"))
                .toList();
        assertThat(all).hasSizeGreaterThan(20);
        for (var step : all) {
            for (var language : List.of(ZH, Locale.ENGLISH)) {
                assertThat(texts.has(language, "step." + step.key()))
                        .as(step.key())
                        .isTrue();
                assertThat(texts.has(language, "step." + step.key() + ".help"))
                        .as(step.key())
                        .isTrue();
                step.takes()
                        .forEach(takes -> assertThat(texts.has(language, "takes." + takes.name()))
                                .as(takes.name())
                                .isTrue());
            }
        }
        assertThat(catalogue.of(SERVICE, ZH))
                .extracting(StepCatalogue.Entry::expression)
                .contains("${decide}", "${changeBed}")
                .doesNotContain("${grantLeave}");
        edits.calls(SERVICE, "Task_DecideRoute", "${noteSigner}", admin, ZH);
        assertThat(element("Task_DecideRoute").properties()).isEmpty();
        assertThat(findings("Task_DecideRoute")).contains("“按表确定路线”缺一项设置：哪一步的签署人。");
        edits.say(SERVICE, "Task_DecideRoute", "signed", COLLEGE, admin, ZH);
        assertThat(element("Task_DecideRoute").properties()).containsOnly(Map.entry("signed", COLLEGE));
    }

    /** A step of people between counselor and college, as the canvas leaves it. */
    private void draw() {
        var bpmn = drafts.draftOrNewest(SERVICE)
                .text("room-change.bpmn")
                .orElseThrow()
                .replace(
                        "<bpmn:incoming>Flow_CounselorApprovedYes</bpmn:incoming>",
                        "<bpmn:incoming>Flow_n1</bpmn:incoming>")
                .replace(
                        "sourceRef=\"Gateway_CounselorApproved\" targetRef=\"Task_CollegeReview\"",
                        "sourceRef=\"Gateway_CounselorApproved\" targetRef=\"" + NEW + "\"")
                .replace("<bpmn:sequenceFlow id=\"Flow_CounselorApprovedYes\"", """
                        <bpmn:userTask id="%1$s" name="班主任确认"><bpmn:incoming>Flow_CounselorApprovedYes</bpmn:incoming>\
                        <bpmn:outgoing>Flow_n1</bpmn:outgoing></bpmn:userTask>
                        <bpmn:sequenceFlow id="Flow_n1" sourceRef="%1$s" targetRef="Task_CollegeReview" />
                        <bpmn:sequenceFlow id="Flow_CounselorApprovedYes\"""".formatted(NEW))
                .replace("<bpmndi:BPMNShape id=\"Task_CollegeReview_di\"", """
                        <bpmndi:BPMNShape id="%1$s_di" bpmnElement="%1$s"><dc:Bounds x="1020" y="420" width="100" height="80" />\
                        </bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="Flow_n1_di" bpmnElement="Flow_n1"><di:waypoint x="1070" y="420" />\
                        <di:waypoint x="1085" y="340" /></bpmndi:BPMNEdge>
                        <bpmndi:BPMNShape id="Task_CollegeReview_di\"""".formatted(NEW));
        drafts.savePart(SERVICE, "room-change.bpmn", bpmn.getBytes(StandardCharsets.UTF_8), null, admin, ZH);
    }

    private ElementSheet element(String id) {
        return elements.of(SERVICE, id).orElseThrow();
    }

    private ModelSheet.Step step(String key) {
        return sheets.of(SERVICE, ZH).steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> findings(String element) {
        return lint.lint(drafts.draftOrNewest(SERVICE), ZH).stream()
                .filter(finding -> element.equals(finding.elementId()))
                .map(Finding::message)
                .toList();
    }

    private static void unknown(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(NotFound.class);
    }
}
