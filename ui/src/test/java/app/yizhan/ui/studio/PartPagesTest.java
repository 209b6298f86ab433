package app.yizhan.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.studio.Impact;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.ModelImpact;
import app.yizhan.ui.PageTest;
import app.yizhan.ui.Pages;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PageTest
@ViewPackages(packages = "app.yizhan.ui")
@DisplayName("The pages on which tables and forms are changed")
class PartPagesTest extends Pages {

    private static final String SERVICE = "room-change";
    private static final String TABLE = "room-change-route.dmn";
    private static final String FORM = "room-change-start.form";

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private ModelImpact impact;

    @AfterEach
    void discard() {
        drafts.find(SERVICE).ifPresent(draft -> drafts.discard(SERVICE, draft.holderId()));
    }

    @Test
    void tables_are_shown_with_the_steps_and_ways_that_use_them() {
        open("tables");
        assertThat(words()).contains("调换寝室的决策表", "“按表确定路线”", "路“换到别的楼？ → ");
        assertThat($(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("studio/room-change/tables/room-change-route");
        open("tables/nothing");
        assertThat(words()).doesNotContain("的决策表");
    }

    @Test
    void a_cell_is_changed_saved_and_lint_leads_to_the_row() {
        open("tables/room-change-route");
        assertThat(words()).contains("检查没有发现问题", "用到它的");
        assertThat(change(file(TABLE).replaceFirst("<text>true</text></inputEntry>", "<text>tru</text></inputEntry>")))
                .isNotEmpty();
        assertThat(words()).contains("已存进草稿", "“tru”不能这样写");
        assertThat($(NativeButton.class).all().stream().map(button -> said(button)))
                .anyMatch(it -> it.contains("“tru”不能这样写"));
        assertThat(change(file(TABLE).replace("<text>tru</text>", "<text>true</text>")))
                .isNotEmpty();
        assertThat(words()).contains("检查没有发现问题").doesNotContain("不能这样写");
    }

    @Test
    void a_table_that_another_changed_meanwhile_is_not_written_over_unasked() {
        open("tables/room-change-route");
        var mine = file(TABLE).replace("name=\"", "name=\"我的");
        drafts.saveFile(
                SERVICE,
                TABLE,
                file(TABLE).replace("name=\"", "name=\"别人的").getBytes(StandardCharsets.UTF_8),
                false,
                id("admin2"),
                Locale.CHINESE);
        assertThat(change(mine)).isEmpty();
        assertThat(words()).contains("在改这份草稿", "你改的还留在这台电脑上");
        press("接手草稿，存我改的");
        assertThat(file(TABLE)).isEqualTo(mine);
    }

    @Test
    void forms_are_shown_with_their_steps_and_previewed_by_our_renderer_as_they_are_saved() {
        open("forms");
        assertThat(words()).contains("调换寝室的表单", "申请人填的表单", "“学院审核”");
        open("forms/room-change-approve");
        assertThat(words()).contains("预览", "核对申请内容后给出意见。");
        open("forms/room-change-start");
        assertThat(words()).contains("预览", "怎么换", "检查没有发现问题");
        var other = file(FORM)
                .replace("\"label\": \"怎么换\"", "\"label\": \"换法\"")
                .replace("\"label\": \"搬进空床\"", "\"label\": \"搬去空床\"");
        assertThat(change(other)).isNotEmpty();
        assertThat(words()).contains("已存进草稿", "换法", "搬去空床").doesNotContain("怎么换");
        assertThat(file("texts_zh.properties")).contains("field.kind.label=换法\n", "option.kind.MOVE=搬去空床\n");
    }

    @Test
    void what_is_to_be_read_is_shown_as_it_is_written_and_goes_with_its_field() {
        open("forms/room-change-start");
        var note = "{\"id\": \"Text_bed\", \"type\": \"text\", \"text\": \"%s\"}, {\"id\": \"Field_kind\"";
        var first = file(FORM).replaceFirst("\\{\\s*\"id\": \"Field_kind\"", note.formatted("先看说明"));
        assertThat(change(first)).isNotEmpty();
        assertThat(read()).containsExactly("先看说明");
        assertThat(change(first.replace("先看说明", "再想一想"))).isNotEmpty();
        assertThat(read()).containsExactly("再想一想");
        assertThat(file("texts_zh.properties")).contains("Text_bed=再想一想\n");
        assertThat(change(first.replace(
                        "\"label\": \"怎么换\"",
                        "\"label\": \"怎么换\", \"conditional\": {\"hide\": \"=reason != \\\"STUDY\\\"\"}")))
                .isNotEmpty();
        assertThat(read()).as("its field is hidden").isEmpty();
    }

    @Test
    void a_help_that_is_taken_away_goes_in_both_languages() {
        open("forms/room-change-start");
        assertThat(file("texts_en.properties")).contains("field.partner.help");
        var none = file(FORM).replace("\"key\": \"partner\",", "\"key\": \"partner\", \"description\": \"\",");
        assertThat(change(none)).isNotEmpty();
        assertThat(file("texts_zh.properties")).doesNotContain("field.partner.help");
        assertThat(file("texts_en.properties")).doesNotContain("field.partner.help");
        assertThat(change(none.replace("\"description\": \"\"", "\"description\": \"填学号\"")))
                .isNotEmpty();
        assertThat(file("texts_zh.properties")).contains("field.partner.help=填学号\n");
    }

    @Test
    void what_is_changed_in_a_table_and_a_form_is_said_before_it_is_published() {
        open("tables/room-change-route");
        assertThat(change(file(TABLE).replace("hitPolicy=\"FIRST\"", "hitPolicy=\"ANY\"")))
                .isNotEmpty();
        open("forms/room-change-start");
        assertThat(
                        change(
                                file(FORM)
                                        .replaceFirst("\"hide\": \"=kind != ", "\"hide\": \"=kind = ")
                                        .replaceFirst(
                                                "\\{\\s*\"id\": \"Field_kind\"",
                                                "{\"id\": \"Text_1\", \"type\": \"text\", \"text\": \"先看说明\"}, {\"id\": \"Field_kind\"")))
                .isNotEmpty();
        assertThat(impact.of(SERVICE, Map.of(), Locale.CHINESE).changes())
                .extracting(Impact.Change::summary)
                .anyMatch(it -> it.startsWith("决策表“") && it.endsWith("”的命中策略：FIRST → ANY"))
                .anyMatch(it -> it.startsWith("表单 room-change-start 的“") && it.endsWith("”改了"))
                .contains("表单 room-change-start 的说明文字改了");
    }

    @Test
    void nothing_is_stored_by_trying_a_form() {
        open("forms/room-change-start");
        assertThat($(Upload.class).single().getElement().isEnabled()).isFalse();
        assertThat(words()).contains("文件和签名这里只看样子");
    }

    @Test
    void what_our_renderer_does_not_know_is_named_with_field_and_option() {
        open("forms/room-change-start");
        assertThat(change(file(FORM).replaceFirst("\"type\": \"textarea\"", "\"type\": \"html\"")))
                .isNotEmpty();
        assertThat(words()).contains("是 html 类型的字段，一站不会显示", "现在还画不出来");
        assertThat($(NativeButton.class).all().stream().map(button -> said(button)))
                .anyMatch(it -> it.contains("html"));
        assertThat(change(file(FORM).replaceFirst("\"type\": \"html\"", "\"type\": \"textarea\", \"readonly\": true")))
                .isNotEmpty();
        assertThat(words()).contains("写了 readonly，一站不认识").doesNotContain("现在还画不出来");
    }

    private void open(String page) {
        as("admin");
        UI.getCurrent().navigate("studio/" + SERVICE + "/" + page);
    }

    private String change(String text) {
        var editor = $(DraftEditor.class).single();
        return editor.drawn(text, editor.basis());
    }

    private Stream<String> read() {
        return $(Paragraph.class).all().stream()
                .filter(it -> it.hasClassName("reading") && it.isVisible())
                .map(Paragraph::getText);
    }

    private String file(String name) {
        return drafts.draftOrNewest(SERVICE).text(name).orElseThrow();
    }
}
