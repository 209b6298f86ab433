package app.yizhan.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.request.Requests;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.ModelImport;
import app.yizhan.studio.Models;
import app.yizhan.studio.Publish;
import app.yizhan.studio.Publishing;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextArea;
import app.yizhan.ui.part.TextBox;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages of models")
class StudioPagesTest extends Pages {

    private static final String SERVICE = "room-change";

    @Autowired
    private Models models;

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private ModelImport imports;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Requests requests;

    @Test
    void a_limit_is_changed_on_the_sheet_published_and_taken_back() {
        as("admin");
        int version = newest();
        UI.getCurrent().navigate("studio");
        assertThat(words()).contains("调换寝室", "随系统提供");
        UI.getCurrent().navigate("studio/" + SERVICE);
        assertThat(words()).contains("申请人所在学院的学工办", "2 个工作日", "住宿费差额", "随系统提供", "现行");
        click($(NativeButton.class)
                .withAttribute("aria-label", "学院审核的时限是 2 个工作日，点开修改")
                .single());
        $(TextBox.class).withId("limit-number").single().setValue("3");
        press("保存到草稿");
        assertThat(words()).contains("“学院审核”的时限：2 → 3 个工作日", "检查没有发现问题");
        press("发布");
        publish("");
        assertThat(drafts.find(SERVICE)).as("nobody says what changed").isPresent();
        $(TextArea.class).withId("publish-comment").single().setValue("与学院商定");
        publish("not the password");
        assertThat(drafts.find(SERVICE)).isPresent();
        publish("yizhan");
        assertThat(newest()).isEqualTo(version + 1);
        assertThat(words()).contains("与学院商定", "3 个工作日");
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).equals("退回第 " + version + " 版"))
                .findFirst()
                .orElseThrow());
        $(TextBox.class).withId("back-password").single().setValue("yizhan");
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).equals("退回第 " + version + " 版"))
                .reduce((first, last) -> last)
                .orElseThrow());
        assertThat(newest()).isEqualTo(version + 2);
    }

    @Test
    void a_draft_that_another_edits_is_taken_over_and_one_with_errors_is_not_published() {
        var second = id("admin2");
        var broken = drafts.draftOrNewest(SERVICE)
                .text("room-change.bpmn")
                .orElseThrow()
                .replace("default=\"Flow_CollegeApprovedNo\"", "");
        drafts.saveFile(
                SERVICE, "room-change.bpmn", broken.getBytes(StandardCharsets.UTF_8), false, second, Locale.CHINESE);
        as("admin");
        UI.getCurrent().navigate("studio/" + SERVICE);
        assertThat(words()).contains("“学院通过？”没有默认的路", "在改这份草稿");
        press("接手草稿");
        assertThat(words()).contains("改好错误才能发布");
        press("丢弃草稿");
        assertThat(drafts.find(SERVICE)).isEmpty();
    }

    @Test
    void cases_at_a_step_that_is_gone_are_told_where_they_go_on() {
        int version = newest();
        requests.submit(SERVICE, move(freeBed("b02")), null, as("student15"));
        var me = as("admin");
        renamesTheFirstStep(me);
        UI.getCurrent().navigate("studio/" + SERVICE);
        assertThat(words()).contains("件停在删去的步骤");
        press("发布");
        var target = $(Select.class).withId("map-Task_CounselorReview").single();
        assertThat(target.getElement().getTextRecursively()).contains("不换，按旧版办完", "辅导员审核（建议）");
        target.setValue("Task_CounselorCheck");
        $(TextArea.class).withId("publish-comment").single().setValue("步骤换了编号");
        publish("yizhan");
        assertThat(models.get(SERVICE).versions().stream()
                        .filter(it -> it.published().version() == version)
                        .mapToInt(Models.Version::running)
                        .sum())
                .as("nobody waits at the step that is gone")
                .isZero();
        assertThat(words()).contains("换到第 " + (version + 1) + " 版", "还有 0 件", "没有要换的件了");
        publishing.rollBack(SERVICE, version, null, null, me);
    }

    @Test
    void a_case_that_stays_is_tried_again_and_the_page_says_that_it_stays() {
        int version = newest();
        requests.submit(SERVICE, move(freeBed("b02")), null, as("student16"));
        var me = as("admin");
        renamesTheFirstStep(me);
        publishing.publish(new Publish(SERVICE, "步骤换了编号", Publish.Migrate.ALL, Map.of(), null, me, Locale.CHINESE));
        UI.getCurrent().navigate("studio/" + SERVICE);
        assertThat(words()).doesNotContain("仍没换成");
        press("再试一次");
        assertThat(words()).containsPattern("仍没换成的有 [0-9]+ 件");
        publishing.rollBack(SERVICE, version, null, null, me);
    }

    @Test
    void a_file_of_another_modeler_is_opened_and_each_page_of_the_studio_shows_it() throws IOException {
        var me = as("admin");
        for (var file : List.of("interchange.bpmn", "camunda-modeler.bpmn", "zeebe.bpmn")) {
            try (var in = getClass().getResourceAsStream("/foreign/" + file)) {
                imports.take("foreign-file", file, in.readAllBytes(), me, Locale.CHINESE);
            }
            UI.getCurrent().navigate("studio");
            assertThat(words()).contains("foreign-file");
            UI.getCurrent().navigate("studio/foreign-file");
            assertThat(words()).contains("不在可用的元素之内", "改好错误才能发布", "1 个文件");
            for (var page : List.of("diagram", "tables", "forms", "compare")) {
                UI.getCurrent().navigate("studio/foreign-file/" + page);
                assertThat(words()).as("%s %s", file, page).contains("foreign-file");
            }
        }
        drafts.discard("foreign-file", me);
    }

    private void publish(String password) {
        $(TextBox.class).withId("publish-password").single().setValue(password);
        click($(NativeButton.class).all().stream()
                .filter(button -> said(button).equals("发布"))
                .reduce((first, last) -> last)
                .orElseThrow());
    }

    /** In a draft: for the engine the step is gone and another one there. */
    private void renamesTheFirstStep(String me) {
        var renamed = drafts.draftOrNewest(SERVICE)
                .text("room-change.bpmn")
                .orElseThrow()
                .replace("Task_CounselorReview", "Task_CounselorCheck")
                .replace("counselorReviewOutcome", "counselorCheckOutcome");
        drafts.saveFile(
                SERVICE, "room-change.bpmn", renamed.getBytes(StandardCharsets.UTF_8), false, me, Locale.CHINESE);
    }

    private int newest() {
        return models.get(SERVICE).newest().orElseThrow().published().version();
    }
}
