package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.MouseButton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changing a table and a form")
class PartEditorsIT extends Journey {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    /** Keys, literals and conditions that administrators write, and the makers' mark. */
    private static final Pattern WRITTEN = Pattern.compile(
            "Powered by bpmn\\.io|\"[^\"]*\"|=[a-z].*|\\b(true|false|otherBuilding|days|PDF|room-change[a-z-]*|SICK)\\b");

    /** What can be seen or heard within an editor. */
    private static final String TEXTS = """
            (tag) => { const found = [];
                const walk = (node) => {
                    if (node.nodeType === Node.TEXT_NODE) { found.push(node.textContent.trim()); return; }
                    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('script, style, svg, textarea')) return;
                    if (!node.checkVisibility()) return;
                    ['aria-label', 'placeholder', 'title', 'alt'].filter((name) => node.hasAttribute(name)).forEach((name) => found.push(node.getAttribute(name)));
                    node.childNodes.forEach(walk); };
                document.querySelectorAll(tag + ', .dmn-decision-table-container, .context-menu').forEach(walk);
                return [...new Set(found.filter((text) => text))]; }""";

    @AfterEach
    void discard() {
        var program = new Program(app);
        program.discardsDraft("room-change");
        program.discardsDraft("leave");
    }

    @Test
    void a_cell_and_a_field_are_changed_saved_judged_and_said_in_one_language() {
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            var page = admin.page;
            var fetched = new ArrayList<String>();
            page.onRequest((Request request) -> fetched.add(request.url()));
            admin.open("/studio/room-change/tables");
            assertThat(fetched).noneMatch(url -> url.contains("editor-"));
            page.locator("a[href='studio/room-change/tables/room-change-route']")
                    .click();
            table(admin);
            page.locator(".page-tabs a[href$='/forms']").click();
            page.locator("a[href='studio/room-change/forms/room-change-start']").click();
            form(admin);
            assertThat(fetched).anyMatch(url -> url.contains("editor-"));
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void a_changed_draft_is_rehearsed_by_keyboard_from_the_application_to_its_mails_and_a_step_back() {
        var tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            var page = admin.page;
            admin.open("/studio/leave");
            page.locator("button[aria-label*='的时限是']").first().click();
            page.locator("#limit-number").fill("3");
            admin.button("保存到草稿").click();
            assertThat(page.locator(".sheet-dialog")).hasCount(0);
            page.locator(".page-tabs a[href$='/rehearsal']").click();
            press(page, admin.button("开始演练"), "Enter");
            assertThat(page.locator("#rehearsal-as"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            page.locator("label.radio:has(input[value=PERSONAL])").click();
            page.locator("#f-start").fill(tomorrow + "T08:00");
            page.locator("#f-end").fill(tomorrow + "T18:00");
            page.locator("#f-phone").fill("13800000000");
            page.getByLabel("家长已知情").selectOption("true");
            page.locator("#f-reason").fill("去市里看牙");
            press(page, admin.button("在演练里提交"), "Enter");
            assertThat(page.locator("main")).containsText("等人办：");
            assertThat(page.locator("yz-diagram .yz-here").first()).isVisible();
            Axe.findsNothing(admin, "a rehearsal");
            press(page, admin.button("直到有事发生"), "Enter");
            admin.settled();
            press(page, admin.button("同意"), "Enter");
            assertThat(page.locator(".line")).containsText("同意");
            press(page, admin.button("退回一步"), "Enter");
            assertThat(admin.button("同意")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.locator(".line")).not().containsText("同意");
            press(page, admin.button("同意"), "Enter");
            assertThat(page.locator(".line")).containsText("同意");
            page.locator(".letters summary").first().click();
            assertThat(page.locator(".letters .letter").first()).containsText("请假");
            admin.button("结束演练").click();
            assertThat(page.locator("main")).containsText("发布之前，先演练一遍");
            assertThat(admin.errors()).isEmpty();
        }
    }

    /** Goes there as somebody without a mouse does. */
    private static void press(Page page, Locator control, String key) {
        assertThat(control).isVisible();
        for (int tabs = 0; tabs < 150 && !(boolean) control.evaluate("it => it === document.activeElement"); tabs++) {
            page.keyboard().press("Tab");
        }
        assertThat(control).isFocused();
        page.keyboard().press(key);
    }

    private static void table(Browser.Person admin) {
        var page = admin.page;
        var cell = page.locator("yz-table td.input-cell").nth(1);
        cell.click();
        Axe.findsNothing(admin, "a table in its editor");
        var said = new ArrayList<>(said(page, "yz-table"));
        page.locator("yz-table th.input-cell").first().dblclick();
        said.addAll(said(page, "yz-table"));
        page.keyboard().press("Escape");
        cell.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        assertThat(page.locator(".context-menu").first()).isVisible();
        said.addAll(said(page, "yz-table"));
        page.keyboard().press("Escape");
        inOneLanguage(said, "几行符合时：", "在上面加一行", "看哪一项");
        assertThat(page.locator("yz-table .bjs-powered-by")).isVisible();
        write(page, cell, "perhaps");
        var finding = page.locator(".findings button", having("“perhaps”不能这样写"));
        assertThat(finding).isVisible();
        finding.click();
        assertThat(page.locator("yz-table td.input-cell :focus")).hasCount(1);
        write(page, cell, "-");
        assertThat(finding).hasCount(0);
        admin.button("加一行").click();
        assertThat(page.locator(".draw-state .is-saved")).containsText("已存进草稿");
        admin.button("撤销").click();
        page.waitForFunction("() => document.querySelector('yz-table').dataset.state === 'saved'");
        assertThat((String) page.evaluate("() => document.querySelector('yz-table').written()"))
                .as("what is not changed here stays")
                .contains("camunda:historyTimeToLive=\"P", "<dmndi:DMNShape ", "<description>");
    }

    private static void form(Browser.Person admin) {
        var page = admin.page;
        assertThat(page.locator(".form-preview")).containsText("怎么换");
        page.locator("yz-form .fjs-element[data-id='Field_reason']").click();
        Axe.findsNothing(admin, "a form in its editor");
        var said = new ArrayList<>(said(page, "yz-form"));
        page.locator("#prop-label").fill("为什么换");
        page.locator("#prop-label").press("Enter");
        assertThat(page.locator(".form-preview")).containsText("为什么换");
        page.locator("yz-form .fjs-palette-field[data-field-type=datetime]").press("Enter");
        assertThat(page.locator("#prop-key")).hasValue("field1");
        page.locator("#prop-key").fill("moveDay");
        page.locator("#prop-key").press("Enter");
        said.addAll(said(page, "yz-form"));
        inOneLanguage(said, "单选（下拉）", "必填", "加一个选项", "日期或时间");
        assertThat(page.locator(".form-preview #f-moveDay")).isVisible();
        assertThat(page.locator("yz-form .fjs-powered-by-link")).isVisible();
        assertThat(page.locator(".draw-state .is-saved")).containsText("已存进草稿");
        assertThat((String) page.evaluate("() => document.querySelector('yz-form').written()"))
                .as("what is not changed here stays")
                .contains("\"executionPlatform\"", "\"requiredWhen\"", "\"sensitive\"");
    }

    private static void write(Page page, Locator cell, String text) {
        cell.click();
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        page.keyboard().press("Enter");
    }

    private static void inOneLanguage(List<String> said, String... among) {
        assertThat(said).contains(among);
        assertThat(said)
                .filteredOn(text ->
                        LATIN.matcher(WRITTEN.matcher(text).replaceAll("")).find())
                .isEmpty();
    }

    private static List<String> said(Page page, String tag) {
        return ((List<?>) page.evaluate(TEXTS, tag))
                .stream().map(String::valueOf).map(String::strip).toList();
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
