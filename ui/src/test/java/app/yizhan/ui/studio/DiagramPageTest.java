package app.yizhan.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.StepEdits;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.diagram.Diagram;
import app.yizhan.ui.part.Checks;
import app.yizhan.ui.part.Note;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The page on which a model is drawn")
class DiagramPageTest extends Pages {

    private static final String SERVICE = "room-change";
    private static final String FILE = "room-change.bpmn";

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private StepEdits edits;

    @AfterEach
    void discard() {
        drafts.find(SERVICE).ifPresent(draft -> drafts.discard(SERVICE, draft.holderId()));
    }

    @Test
    void what_is_drawn_goes_into_the_draft_and_lint_says_what_it_thinks() {
        open();
        assertThat(words()).contains("检查没有发现问题");
        assertThat(draw(bpmn().replace("default=\"Flow_CollegeApprovedNo\"", "")))
                .isNotEmpty();
        assertThat(drafts.find(SERVICE)).isPresent();
        assertThat(words()).contains("已存进草稿", "2 个错误", "“学院通过？”没有默认的路");
        assertThat(said(jump())).contains("“学院通过？”没有默认的路");
        assertThat(draw(bpmn())).isNotEmpty();
        assertThat(drafts.history(SERVICE)).hasSize(1);
    }

    @Test
    void what_carries_code_is_refused_in_words_and_not_kept() {
        open();
        assertThat(draw(bpmn().replace("<bpmn:userTask ", "<bpmn:userTask camunda:class=\"x.Y\" ")))
                .isEmpty();
        assertThat(drafts.find(SERVICE)).isEmpty();
        assertThat(words()).contains("这样改还不能存", "属性 class 不能用", "改的还在这里");
        assertThat(draw(renamed("学院复核"))).isNotEmpty();
        assertThat(words()).doesNotContain("这样改还不能存");
    }

    @Test
    void a_draft_that_another_took_is_taken_over_on_purpose_only() {
        open();
        save(bpmn().replace("学院审核", "学院初审"), id("admin2"));
        var mine = renamed("学院复核");
        assertThat(draw(mine)).isEmpty();
        assertThat(words()).contains("在改这份草稿", "你改的还留在这台电脑上");
        assertThat(bpmn()).contains("学院初审");
        press("接手草稿，存我改的");
        assertThat(bpmn()).isEqualTo(mine);
        assertThat(draw(mine.replace("学院复核", "学院再审"))).isNotEmpty();
        assertThat(drafts.history(SERVICE)).hasSize(3);
    }

    @Test
    void what_was_saved_on_the_sheet_meanwhile_is_not_drawn_over_unasked() {
        var me = open();
        var mine = renamed("学院复核");
        edits.limit(SERVICE, "Task_CollegeReview", "3wd", me, Locale.SIMPLIFIED_CHINESE);
        assertThat(draw(mine)).isEmpty();
        assertThat(words()).contains("这份草稿又存过");
        press("不要我改的");
        assertThat(words()).doesNotContain("这份草稿又存过");
        assertThat(bpmn()).contains("value=\"3wd;").doesNotContain("学院复核");
        assertThat(draw(renamed("学院复核"))).isNotEmpty();
        assertThat(bpmn()).contains("value=\"3wd;", "学院复核");
    }

    @Test
    void the_draft_of_another_is_looked_at_until_it_is_taken_over() {
        save(renamed("学院初审"), id("admin2"));
        open();
        assertThat(words()).contains("在改这份草稿").doesNotContain("撤销");
        press("接手草稿");
        assertThat(words()).contains("撤销", "接一个审批步骤");
        assertThat(draw(renamed("学院复核"))).isNotEmpty();
    }

    @Test
    void draft_and_version_are_compared_in_words() {
        open();
        UI.getCurrent().navigate("studio/" + SERVICE + "/compare");
        assertThat(words()).contains("没有草稿，没有可对比的");
        open();
        draw(renamed("学院复核"));
        UI.getCurrent().navigate("studio/" + SERVICE + "/compare");
        assertThat(words()).contains("改过", "“学院审核”改名为“学院复核”", "草稿");
        assertThat($(Diagram.class).all()).hasSize(2);
    }

    @Test
    void the_pages_of_a_service_lead_to_each_other() {
        as("admin");
        UI.getCurrent().navigate("studio/" + SERVICE);
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("studio/room-change/diagram");
        UI.getCurrent().navigate("studio/" + SERVICE + "/diagram");
        assertThat($(Anchor.class).withAttribute("aria-current", "page").all())
                .extracting(Anchor::getHref)
                .contains("studio/room-change/diagram");
        UI.getCurrent().navigate("studio/none/diagram");
        assertThat(words()).doesNotContain("画图");
    }

    @Test
    void a_new_name_is_called_so_on_every_page() {
        open();
        draw(renamed("学院复核"));
        UI.getCurrent().navigate("studio/" + SERVICE);
        assertThat(words()).contains("“学院审核”改名为“学院复核”");
        assertThat($(NativeButton.class)
                        .withAttribute("aria-label", "学院复核的时限是 2 个工作日，点开修改")
                        .all())
                .hasSize(1);
        assertThat(drafts.draftOrNewest(SERVICE).text("texts_zh.properties").orElseThrow())
                .contains("\nTask_CollegeReview=学院复核\n", "\nTask_CounselorReview=辅导员审核\n");
    }

    @Test
    void what_is_set_in_the_panel_goes_into_the_draft_and_the_canvas_goes_on_from_there() {
        open();
        pick("Task_CollegeReview");
        assertThat(words()).contains("学院审核", "由人办理的步骤", "谁来办", "开始后 1 个工作日：提醒");
        set("el-name-en", "College looks");
        set("el-mode", "ratio:2/3");
        assertThat(bpmn()).contains("name=\"mode\" value=\"ratio:2/3\"");
        assertThat(chosen("el-rank")).isEqualTo("queueRank");
        set("el-rank", "urgent");
        assertThat(chosen("el-ifReturned")).isEqualTo("48");
        set("el-ifReturned", "72");
        set("el-ifSilent", "5");
        set("el-ifSilent-unit", "wd");
        assertThat(bpmn())
                .contains(
                        "name=\"rank\" value=\"urgent\"",
                        "name=\"ifReturned\" value=\"72h -&gt; Err_ReturnLapsed\"",
                        "name=\"ifSilent\" value=\"5wd -&gt; Err_ReturnLapsed\"");
        set("el-ifSilent", "");
        assertThat(bpmn()).doesNotContain("5wd -&gt;");
        assertThat(drafts.draftOrNewest(SERVICE).text("texts_en.properties").orElseThrow())
                .contains("\nTask_CollegeReview=College looks\n");
        assertThat(words()).contains("已存进草稿", "检查没有发现问题");
        assertThat($(Canvas.class).single().drawn(renamed("学院复核"), "an older state"))
                .isEqualTo("again");
        assertThat(draw(renamed("学院复核"))).isNotEmpty();
        assertThat(words()).contains("学院复核由人办理的步骤").doesNotContain("这份草稿又存过");
    }

    @Test
    void what_the_panel_cannot_set_is_said_beside_the_field_and_stays_there() {
        open();
        pick("Task_CollegeReview");
        set("el-empty", "skip");
        assertThat(words()).contains("“skip”不能这样定");
        set("el-empty", "queue(unit)");
        assertThat(words()).doesNotContain("不能这样定");
        set("el-name", " ");
        assertThat(words()).contains("必填，请补上");
        pick("Flow_FeeDifferenceYes");
        assertThat(words()).contains("有条件的路", "看什么");
        set("el-condition", "finance.getClass()");
        assertThat(words()).contains("不是一个比较");
        assertThat(drafts.find(SERVICE)).isEmpty();
        set("el-condition", "kind == 'SWAP'");
        assertThat(bpmn()).contains("${kind == 'SWAP'}</");
        pick("BoundaryEvent_MoveOverdue");
        set("el-time", "5");
        assertThat(bpmn()).contains(">P5D</");
        pick("Task_DecideRoute");
        assertThat(words()).contains("系统要做什么", "查哪些决策表（必填）");
        pick("Task_ReportMove");
        assertThat(words()).contains("先在这一步的边上画一个错误事件");
        pick("nothing of the kind");
        assertThat(words()).contains("点图上的一个元素");
    }

    @Test
    void the_panel_does_not_write_over_what_was_saved_elsewhere_meanwhile() {
        var me = open();
        pick("Task_CollegeReview");
        edits.limit(SERVICE, "Task_CollegeReview", "3wd", me, Locale.SIMPLIFIED_CHINESE);
        set("el-mode", "ratio:2/3");
        assertThat(words()).contains("这份草稿又存过");
        press("改时限和提醒");
        set("ladder-number", "5");
        press("保存到草稿");
        assertThat($(Note.class).last().getElement().getTextRecursively()).contains("这份草稿又存过");
        assertThat(draw(renamed("学院复核"))).as("nor does the next stroke").isEmpty();
        assertThat(bpmn()).contains("value=\"3wd;").doesNotContain("ratio:2/3", "学院复核");
        save(bpmn(), me);
        drafts.takeOver(SERVICE, id("admin2"));
        open();
        pick("Task_CollegeReview");
        assertThat(words()).contains("在改这份草稿", "谁来办");
        assertThat($(Component.class).withId("el-mode").all()).isEmpty();
    }

    @Test
    void what_is_written_as_text_stands_in_the_fields_to_choose_from_too() {
        open();
        pick("Flow_FeeDifferenceYes");
        set("el-condition", "kind == 'SWAP'");
        assertThat(chosen("el-variable")).isEqualTo("kind");
        set("el-same", "!=");
        assertThat(bpmn()).contains("${kind != 'SWAP'}</");
        set("el-value", "MOVE");
        assertThat(bpmn()).contains("${kind != 'MOVE'}</");
        pick("BoundaryEvent_MoveOverdue");
        assertThat(chosen("el-time")).isEqualTo("3");
        set("el-time-text", "PT36H");
        assertThat(chosen("el-time")).isEqualTo("36");
        set("el-time-text", "P1DT12H");
        assertThat(chosen("el-time")).isEmpty();
        set("el-time-text", "${holdAlarmAt}");
        assertThat(words()).doesNotContain("不是时长");
        assertThat(bpmn()).containsPattern("<timeDate [^>]*>\\$\\{holdAlarmAt}</timeDate>");
    }

    @Test
    void what_a_step_shows_and_fills_in_is_said_as_it_holds() {
        open();
        pick("Task_CounselorReview");
        assertThat(words()).contains("隐藏 0 项，可填 1 项");
        press("改字段权限");
        assertThat(chosen("right-mediationNote")).isEqualTo("write");
        set("right-reason", "hidden");
        set("right-mediationNote", "read");
        press("保存到草稿");
        assertThat($(Note.class).last().getElement().getTextRecursively()).contains("至少要有一项要填");
        set("right-mediationNote", "write");
        press("保存到草稿");
        assertThat(bpmn()).contains("name=\"fields\" value=\"mediationNote=write, reason=hidden\"");
        assertThat(words()).contains("隐藏 1 项，可填 1 项");
    }

    @Test
    void a_step_that_asks_tables_gets_another_one_made_on_the_spot() {
        open();
        pick("Task_DecideRoute");
        press("新建决策表");
        set("part-name", "要不要先谈话");
        set("part-name-en", "Whether to talk first");
        $(Checks.class).withId("part-inputs").single().set(List.of("kind"));
        set("part-output", "先谈话");
        set("part-output-en", "Talk first");
        set("part-key", "talk");
        press("新建并打开");
        assertThat(bpmn())
                .contains("name=\"decisions\" value=\"room-change-route, room-change-rank, room-change-talk\"");
        assertThat(words()).contains("要不要先谈话", "检查没有发现问题");
    }

    private String chosen(String id) {
        var control = $(Component.class).withId(id).single();
        return control instanceof Select select ? select.getValue() : ((TextBox) control).getValue();
    }

    private void pick(String element) {
        $(Canvas.class).single().picked(element, true);
    }

    private void set(String id, String value) {
        var control = $(Component.class).withId(id).single();
        if (control instanceof Select select) {
            select.setValue(value);
        } else {
            ((TextBox) control).setValue(value);
        }
    }

    private String open() {
        var me = as("admin");
        UI.getCurrent().navigate("studio/" + SERVICE + "/diagram");
        return me;
    }

    private String draw(String bpmn) {
        var canvas = $(Canvas.class).single();
        return canvas.drawn(bpmn, canvas.basis());
    }

    private NativeButton jump() {
        return $(NativeButton.class).all().stream()
                .filter(button -> said(button).startsWith("1错误"))
                .findFirst()
                .orElseThrow();
    }

    private String renamed(String name) {
        return bpmn().replaceFirst("name=\"学院(审核|初审|复核)\"", "name=\"" + name + "\"");
    }

    private String bpmn() {
        return drafts.draftOrNewest(SERVICE).text(FILE).orElseThrow();
    }

    private void save(String bpmn, String personId) {
        drafts.saveFile(
                SERVICE, FILE, bpmn.getBytes(StandardCharsets.UTF_8), false, personId, Locale.SIMPLIFIED_CHINESE);
    }
}
