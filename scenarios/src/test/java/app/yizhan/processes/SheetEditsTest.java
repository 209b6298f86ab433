package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.notification.Notifications;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.studio.Finding;
import app.yizhan.studio.FormEdits;
import app.yizhan.studio.FormEdits.Document;
import app.yizhan.studio.ModelLint;
import app.yizhan.studio.ModelSheet;
import app.yizhan.studio.ModelSheets;
import app.yizhan.studio.ModelTexts;
import app.yizhan.studio.RuleChoices;
import app.yizhan.studio.StepEdits;
import app.yizhan.studio.TableEdits;
import app.yizhan.studio.TableEdits.Place;
import app.yizhan.studio.TextEdits;
import app.yizhan.studio.TextEdits.Both;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The usual changes, as they are kept in the draft and hold once they are published. */
@DisplayName("Changes made on the sheet")
class SheetEditsTest extends RoomChangeDrafts {

    private static final String COLLEGE = "Task_CollegeReview";
    private static final String ROUTE = "room-change-route";
    private static final String SECRETARY = "head-of-college(deputy-secretary)";

    @Autowired
    ModelSheets sheets;

    @Autowired
    ModelTexts modelTexts;

    @Autowired
    ModelLint lint;

    @Autowired
    StepEdits steps;

    @Autowired
    TableEdits tables;

    @Autowired
    TextEdits texts;

    @Autowired
    FormEdits forms;

    @Autowired
    RuleChoices choices;

    @Autowired
    Notifications notifications;

    @Autowired
    Texts said;

    @Autowired
    Cancellations cancellations;

    @Test
    void others_decide_for_one_college_and_somebody_more_gets_a_copy() {
        steps.askedIn(SERVICE, COLLEGE, "xx", SECRETARY, admin, ZH);
        steps.copies(SERVICE, COLLEGE, List.of("role(FINANCE)"), admin, ZH);
        assertThat(step(COLLEGE).who()).isEqualTo("申请人所在学院的学工办；信息工程学院：申请人所在学院的学院副书记");
        assertThat(step(COLLEGE).rules().others()).containsOnly(Map.entry("xx", SECRETARY));
        assertThat(step(COLLEGE).copies()).startsWith("全校的财务处");
        assertThat(findings()).noneMatch(Finding::isError);
        publish();
        var request = scenario.submit(SERVICE, "student11", move(scenario.freeBed("b02")));
        scenario.as("counselor01").approve(request);
        assertThat(scenario.as("college01").finds(request)).isEmpty();
        scenario.as("dean01").approve(request);
        assertThat(scenario.waitsAt(request)).containsExactly("Task_HousingReview");
        cancellations.cancel(request, "the test is over", null, admin);
        steps.askedIn(SERVICE, COLLEGE, "xx", "", admin, ZH);
        steps.copies(SERVICE, COLLEGE, List.of(), admin, ZH);
        assertThat(step(COLLEGE).rules().others()).isEmpty();
        assertThat(step(COLLEGE).rules().cc()).isEmpty();
    }

    @Test
    void others_decide_for_everybody_but_for_whom_a_rule_of_their_own_stands() {
        steps.askedIn(SERVICE, COLLEGE, "xx", SECRETARY, admin, ZH);
        steps.askedIn(SERVICE, COLLEGE, "", "role(STUDENT_AFFAIRS)", admin, ZH);
        assertThat(step(COLLEGE).rules().usual()).isEqualTo("全校的学生工作部");
        assertThat(step(COLLEGE).rules().others()).containsOnly(Map.entry("xx", SECRETARY));
        wrong("rule", () -> steps.askedIn(SERVICE, COLLEGE, "", " ", admin, ZH));
    }

    @Test
    void rules_that_nobody_knows_and_units_that_there_are_not_are_refused() {
        wrong("unit", () -> steps.askedIn(SERVICE, COLLEGE, "nowhere", SECRETARY, admin, ZH));
        wrong("rule", () -> steps.askedIn(SERVICE, COLLEGE, "xx", "whoever", admin, ZH));
        wrong("rule", () -> steps.askedIn(SERVICE, COLLEGE, "xx", SECRETARY + "; in jj: unit-queue", admin, ZH));
        wrong("copies", () -> steps.copies(SERVICE, COLLEGE, List.of("whoever"), admin, ZH));
        assertThatThrownBy(() -> steps.askedIn(SERVICE, "Task_None", "xx", SECRETARY, admin, ZH))
                .isInstanceOf(NotFound.class);
        assertThat(drafts.find(SERVICE)).isEmpty();
    }

    @Test
    void offices_that_somebody_holds_are_to_choose_from_and_those_of_the_system_never() {
        var found = choices.of(SERVICE, List.of("form(partner)"), ZH);
        assertThat(found)
                .containsEntry("college-office", "申请人所在学院的学工办")
                .containsEntry(SECRETARY, "申请人所在学院的学院副书记")
                .containsKeys("form(partner)", "role(FINANCE)")
                .doesNotContainKeys("role(ADMIN)", "role(AUDITOR)");
    }

    @Test
    void rows_of_a_table_are_changed_added_moved_and_removed() {
        var before = table().rows();
        var cells = new ArrayList<>(before.get(1).cells());
        cells.set(1, "≤ 200");
        tables.insert(SERVICE, ROUTE, before.get(1).id(), Place.ABOVE, cells, admin, ZH);
        assertThat(table().rows()).hasSize(before.size() + 1);
        assertThat(table().rows().get(1).cells()).containsExactly("true", "<= 200", "true", "false");
        assertThat(findings()).extracting(Finding::message).contains("决策表“调换寝室走哪些站”第 3 行永远轮不到。");
        var added = table().rows().get(1).id();
        tables.move(SERVICE, ROUTE, added, Place.BELOW, admin, ZH);
        assertThat(table().rows().get(2).cells()).containsExactly("true", "<= 200", "true", "false");
        var last = table().rows().getLast().id();
        tables.move(SERVICE, ROUTE, last, Place.BELOW, admin, ZH);
        assertThat(table().rows().getLast().id()).isEqualTo(last);
        tables.remove(SERVICE, ROUTE, table().rows().get(2).id(), admin, ZH);
        assertThat(table().rows())
                .extracting(ModelSheet.Row::cells)
                .containsExactlyElementsOf(
                        before.stream().map(ModelSheet.Row::cells).toList());
        tables.change(SERVICE, ROUTE, last, List.of("-", "(100..500]", "true", ""), admin, ZH);
        assertThat(table().rows().getLast().cells()).containsExactly("-", "(100..500]", "true", "");
        assertThat(findings()).extracting(Finding::message).anyMatch(said -> said.contains("没有管到"));
    }

    @Test
    void a_cell_that_cannot_be_is_named_and_the_last_row_stays() {
        var row = table().rows().getFirst().id();
        assertThatThrownBy(() -> tables.change(
                        SERVICE, ROUTE, row, List.of("\"yes\"", "if x then y", "maybe(1)", "true"), admin, ZH))
                .isInstanceOfSatisfying(
                        InvalidFields.class,
                        refused -> assertThat(refused.fields())
                                .extracting(Refusal.Field::field)
                                .containsExactly("cell-0", "cell-1", "cell-2"));
        wrong("cell-0", () -> tables.change(SERVICE, ROUTE, row, List.of("x".repeat(300)), admin, ZH));
        assertThatThrownBy(() -> tables.remove(SERVICE, ROUTE, "Rule_None", admin, ZH))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tables.remove(SERVICE, "room-change-none", row, admin, ZH))
                .isInstanceOf(NotFound.class);
        for (int left = table().rows().size(); left > 1; left--) {
            tables.remove(SERVICE, ROUTE, table().rows().getFirst().id(), admin, ZH);
        }
        assertThatThrownBy(() ->
                        tables.remove(SERVICE, ROUTE, table().rows().getFirst().id(), admin, ZH))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("LAST_ROW"));
    }

    @Test
    void texts_are_said_in_both_languages_and_the_diagram_follows() {
        say(COLLEGE, "学院复核", "College looks again");
        say("field.reason.label", "为什么换", "Why");
        say("field.reason.help", "\\ 一句话 {不是空位}\n第二行", "one sentence");
        assertThat(step(COLLEGE).name()).isEqualTo("学院复核");
        var files = drafts.draftOrNewest(SERVICE);
        assertThat(files.text("room-change.bpmn").orElseThrow()).contains("name=\"学院复核\"");
        assertThat(files.text("room-change-start.form").orElseThrow()).contains("为什么换");
        assertThat(modelTexts
                        .of(SERVICE, List.of("field.reason.help"))
                        .getFirst()
                        .zh())
                .isEqualTo("\\ 一句话 {不是空位}\n第二行");
        assertThat(files.text("texts_zh.properties").orElseThrow().lines().filter(line -> line.startsWith(COLLEGE)))
                .hasSize(1);
        say("field.reason.help", "", "");
        assertThat(modelTexts
                        .of(SERVICE, List.of("field.reason.help"))
                        .getFirst()
                        .zh())
                .isEmpty();
        wrong(COLLEGE + ".en", () -> say(COLLEGE, "学院复核", " "));
        wrong("title.zh", () -> say("title", "{nobody}的申请", "Request"));
        wrong(COLLEGE + ".zh", () -> say(COLLEGE, "长".repeat(2_001), "long"));
        assertThatThrownBy(() -> say("no.such.text", "有", "some")).isInstanceOf(NotFound.class);
    }

    @Test
    void a_message_in_the_service_s_own_words_is_told_so_and_given_up_again() {
        say("message.task", "{applicant}等你看房：{step}", "{applicant} waits: {step}");
        assertThat(findings()).noneMatch(Finding::isError);
        publish();
        var request = scenario.submit(SERVICE, "student11", move(scenario.freeBed("b02")));
        assertThat(notifications.messages(scenario.id("counselor01"), null, 20))
                .extracting(message -> said.notice(ZH, "message." + message.kind(), message.args()))
                .anyMatch(words -> words.endsWith("等你看房：辅导员审核"));
        cancellations.cancel(request, "the test is over", null, admin);
        wrong("message.task.zh", () -> say("message.task", "{phone} 等你", "{phone} waits"));
        say("message.task", "", "");
        assertThat(modelTexts.notices(SERVICE, ZH)).anySatisfy(notice -> {
            assertThat(notice.texts().getFirst().key()).isEqualTo("message.task");
            assertThat(notice.texts().getFirst().own()).isFalse();
        });
    }

    @Test
    void a_document_is_asked_for_behind_what_people_fill_in_and_taken_away_again() {
        forms.document(
                SERVICE, new Document("家长同意书", "Consent of the parents", "签名后拍照", "a photo of it", true), admin, ZH);
        var field =
                fields().stream().filter(ModelSheet.Field::added).findFirst().orElseThrow();
        assertThat(field.label()).isEqualTo("家长同意书");
        assertThat(field.required() && field.files() && field.sensitive()).isTrue();
        assertThat(fields().indexOf(field))
                .isLessThan(fields().stream()
                        .filter(ModelSheet.Field::computed)
                        .mapToInt(fields()::indexOf)
                        .min()
                        .orElseThrow());
        assertThat(findings()).noneMatch(Finding::isError);
        wrong("labelEn", () -> forms.document(SERVICE, new Document("证明", "", "", "", true), admin, ZH));
        wrong("helpEn", () -> forms.document(SERVICE, new Document("证明", "Proof", "盖章", "", true), admin, ZH));
        assertThatThrownBy(() -> forms.removeDocument(SERVICE, "proof", admin, ZH))
                .isInstanceOf(NotFound.class);
        forms.removeDocument(SERVICE, field.key(), admin, ZH);
        assertThat(fields()).noneMatch(ModelSheet.Field::added);
        assertThat(drafts.draftOrNewest(SERVICE).text("texts_en.properties").orElseThrow())
                .doesNotContain("Consent of the parents");
    }

    private void say(String key, String zh, String en) {
        texts.say(SERVICE, Map.of(key, new Both(zh, en)), admin, ZH);
    }

    private List<Finding> findings() {
        return lint.lint(drafts.draftOrNewest(SERVICE), ZH);
    }

    private ModelSheet.Step step(String key) {
        return sheets.of(SERVICE, ZH).steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private ModelSheet.Table table() {
        return sheets.of(SERVICE, ZH).tables().stream()
                .filter(table -> table.key().equals(ROUTE))
                .findFirst()
                .orElseThrow();
    }

    private List<ModelSheet.Field> fields() {
        return sheets.of(SERVICE, ZH).fields();
    }
}
