package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Drawing a model")
class DiagramIT extends Journey {

    private static final String PATH = "/studio/room-change/diagram";
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    /** Titles and words of all that bpmn-js puts around a diagram; never those of the model itself, nor its makers' mark. */
    private static final String AROUND = """
            () => [...document.querySelectorAll('.djs-palette [aria-label], .djs-context-pad [title], .djs-popup, .djs-popup *, .djs-search-container *')]
                .flatMap((part) => [part.title, part.getAttribute('aria-label'), part.placeholder,
                    ...[...part.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent)])
                .filter((text) => text && text.trim())""";

    private static final String DRAWN = "() => document.querySelector('yz-modeler').xml()";

    /** Everything around a play that can be read, or is read out; the makers' mark has its own language. */
    private static final String PLAYED = """
            () => [...document.querySelectorAll('.yz-play, .yz-play *')]
                .filter((part) => !part.closest('.bjs-powered-by, .djs-element, .bts-scope, style, svg'))
                .filter((part) => part.checkVisibility())
                .flatMap((part) => [part.title, part.getAttribute('aria-label'),
                    ...[...part.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent)])
                .filter((text) => text && text.trim())""";

    /** How many drawings the browser keeps that no draft has. */
    private static final String KEPT =
            "() => Object.keys(localStorage).filter((key) => key.startsWith('yz-words:drawn/')).length";

    private static final String KINDS = """
            () => { const drawing = document.querySelector('yz-modeler').drawing, seen = new Set();
                return drawing.get('elementRegistry').filter((e) => e.parent && e.type !== 'label')
                    .filter((e) => { const b = e.businessObject, d = b.eventDefinitions?.[0]?.$type,
                            kind = [e.type, d, b.isInterrupting, b.cancelActivity, b.$parent.triggeredByEvent, b.triggeredByEvent].join();
                        return !seen.has(kind) && seen.add(kind); })
                    .map((e) => e.id); }""";

    private static final String OPEN_MENU = """
            (id) => { const drawing = document.querySelector('yz-modeler').drawing, element = drawing.get('elementRegistry').get(id);
                drawing.get('selection').select(element);
                drawing.get('contextPad').open(element, true);
                if (!drawing.get('popupMenu').isEmpty(element, 'bpmn-replace'))
                    drawing.get('popupMenu').open(element, 'bpmn-replace', { x: 300, y: 300 },
                        { title: drawing.get('translate')('Change element'), search: true }); }""";

    @AfterEach
    void discard() {
        new Program(app).discardsDraft("room-change");
    }

    @Test
    void tokens_walk_over_the_drawing_and_leave_it_as_it_was() {
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            var page = admin.page;
            admin.open(PATH);
            inSight(page);
            var before = page.evaluate(DRAWN);
            admin.button("走一遍").click();
            var trigger = page.locator(".yz-play button.bts-context-pad[title='让它发生']")
                    .first();
            assertThat(trigger).isVisible();
            trigger.press("Enter");
            assertThat(page.locator(".yz-play .bts-token").first()).isVisible();
            assertThat(page.locator(".yz-play .bjs-powered-by")).isVisible();
            assertThat(page.locator("[data-draw=append]")).hasAttribute("aria-disabled", "true");
            assertThat(((List<?>) page.evaluate(PLAYED)).stream().map(String::valueOf))
                    .isNotEmpty()
                    .noneMatch(text -> LATIN.matcher(text).find());
            admin.button("走一遍").click();
            assertThat(page.locator(".yz-play")).hasCount(0);
            assertThat(page.evaluate(DRAWN)).isEqualTo(before);
            assertThat(page.locator(".draw-state .is-unsaved")).isHidden();
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void a_step_is_appended_saved_found_by_lint_and_gone_to() {
        try (var admin = browser.as("admin", DESK, "en-GB")) {
            var page = admin.page;
            admin.open("/studio/room-change");
            page.locator("a[href='studio/room-change/diagram']").click();
            inSight(page);
            admin.button("Append an approval step").click();
            page.keyboard().type("Second look");
            page.keyboard().press("Enter");
            assertThat(page.locator(".draw-state .is-saved")).containsText("Saved to the draft");
            assertThat(page.locator("yz-modeler .finding-n.late").first()).isVisible();
            page.locator(".djs-container svg").first().focus();
            page.keyboard().press("Escape");
            var finding = page.locator(".findings button:has(.finding-n)", having("Second look"))
                    .first();
            finding.click();
            assertThat(page.locator(".djs-element.selected")).hasCount(1);
            assertThat(page.locator(".djs-element.selected")).containsText("Second look");
            assertThat(page.locator(".djs-element.selected"))
                    .hasAttribute("data-element-id", Pattern.compile("Task_N.+"));
            assertThat(draft()).contains("Second look");
            Axe.findsNothing(admin, "a diagram with findings");
            admin.open(PATH);
            assertThat(page.locator("[data-element-id^=Task_N].djs-shape")).containsText("Second look");
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void keys_move_undo_and_copy_a_step_with_its_settings() {
        try (var admin = browser.as("admin", DESK, "en-GB")) {
            var page = admin.page;
            admin.open(PATH);
            inSight(page);
            page.keyboard().press("Shift+ArrowDown");
            assertThat(page.locator(".draw-state .is-saved")).containsText("Saved to the draft");
            var moved = draft();
            assertThat(moved).contains("Task_CollegeReview");
            page.keyboard().press("Control+z");
            assertThat(admin.button("Undo")).hasAttribute("aria-disabled", "true");
            page.keyboard().press("Control+c");
            page.keyboard().press("Control+v");
            var canvas = page.locator("yz-modeler").boundingBox();
            page.mouse().move(canvas.x + canvas.width * 0.4, canvas.y + canvas.height * 0.6);
            page.mouse().move(canvas.x + canvas.width * 0.4, canvas.y + canvas.height * 0.65);
            page.mouse().click(canvas.x + canvas.width * 0.4, canvas.y + canvas.height * 0.65);
            assertThat(page.locator("[data-element-id^=Task_N].djs-shape")).hasCount(1);
            admin.settled();
            page.waitForFunction("() => document.querySelector('yz-modeler').dataset.state === 'saved'");
            var copied = draft();
            assertThat(copied).isNotEqualTo(moved);
            var copy = copied.substring(copied.indexOf("<bpmn:userTask id=\"Task_N"));
            assertThat(copy.substring(0, copy.indexOf("</bpmn:userTask>")))
                    .contains(
                            "camunda:formRef=\"room-change-approve\"",
                            "camunda:property name=\"assign\"",
                            "name=\"sla\"");
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void what_the_network_did_not_take_is_taken_up_again() {
        try (var admin = browser.as("admin", DESK, "en-GB")) {
            var page = admin.page;
            page.onDialog(Dialog::accept);
            admin.open(PATH);
            admin.offline(true);
            rename(page, "Drawn in a lift");
            page.waitForFunction("() => Object.keys(localStorage).some((key) => key.startsWith('yz-words:drawn/'))");
            admin.offline(false);
            page.route("**/?v-r=uidl*", route -> route.abort());
            page.navigate("about:blank");
            page.unroute("**/?v-r=uidl*");
            assertThat(new Program(app).draft("room-change").isNull()).isTrue();
            admin.open(PATH);
            assertThat(page.locator("[data-element-id=Task_CollegeReview].djs-shape"))
                    .containsText("Drawn in a lift");
            assertThat(page.locator(".draw-state .is-saved")).containsText("Saved to the draft");
            assertThat(draft()).contains("Drawn in a lift");
            assertThat((int) page.evaluate(KEPT)).isZero();
        }
    }

    @Test
    void what_another_drew_meanwhile_is_not_drawn_over_and_mine_goes_when_i_say_so() {
        try (var admin = browser.as("admin", DESK, "en-GB");
                var other = browser.as("admin2", DESK, "en-GB")) {
            var page = admin.page;
            admin.open(PATH);
            other.open(PATH);
            rename(other.page, "Theirs");
            assertThat(other.page.locator(".draw-state .is-saved")).containsText("Saved to the draft");
            rename(page, "Mine");
            assertThat(page.locator(".draw .note")).containsText("has been editing this draft since");
            assertThat(page.locator(".draw-state .is-failed")).isVisible();
            Axe.findsNothing(admin, "a drawing that was not saved");
            admin.button("Drop mine").click();
            assertThat(page.locator("[data-element-id=Task_CollegeReview].djs-shape"))
                    .containsText("Theirs");
            assertThat(page.locator(".djs-palette")).hasCount(0);
            assertThat((int) page.evaluate(KEPT)).isZero();
            admin.button("Take the draft over").click();
            assertThat(page.locator(".djs-palette")).hasCount(1);
            assertThat(page.locator("[data-element-id=Task_CollegeReview].djs-shape"))
                    .containsText("Theirs");
            assertThat(admin.errors()).isEmpty();
        }
    }

    @Test
    void around_the_diagram_everything_is_said_in_the_reader_s_language() {
        try (var admin = browser.as("admin", DESK, "zh-CN")) {
            admin.open(PATH);
            admin.page.waitForSelector(".djs-palette .entry");
            var all = new ArrayList<String>(said(admin.page));
            var kinds = (List<?>) admin.page.evaluate(KINDS);
            assertThat(kinds).hasSizeGreaterThan(10);
            for (var element : kinds) {
                admin.page.evaluate(OPEN_MENU, element);
                all.addAll(said(admin.page));
                admin.page.keyboard().press("Escape");
            }
            admin.page.locator(".djs-container svg").first().focus();
            admin.page.keyboard().press("Control+f");
            all.addAll(said(admin.page));
            assertThat(all).contains("框选", "画审批步骤", "接一个审批步骤", "换成", "系统步骤", "并行网关（同时走）", "在图上查找");
            assertThat(all).filteredOn(text -> LATIN.matcher(text).find()).isEmpty();
        }
    }

    @Test
    void only_this_page_fetches_the_modeler_and_a_phone_only_looks() {
        try (var admin = browser.as("admin", PHONE, "zh-CN")) {
            var fetched = new ArrayList<String>();
            admin.page.onRequest((Request request) -> fetched.add(request.url()));
            admin.open("/studio/room-change");
            assertThat(fetched).noneMatch(url -> url.contains("modeler"));
            admin.open(PATH);
            assertThat(admin.page.locator("yz-modeler svg[data-element-id='room-change']"))
                    .isVisible();
            assertThat(fetched).anyMatch(url -> url.contains("modeler"));
            assertThat(admin.page.getByText("这里只能看")).isVisible();
            assertThat(admin.page.locator(".djs-palette")).hasCount(0);
            assertThat(admin.page.locator(".bjs-powered-by")).isVisible();
            assertThat((int) admin.page.evaluate("() => document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(PHONE);
        }
    }

    @Test
    void draft_and_version_stand_side_by_side_with_what_is_different() {
        try (var admin = browser.as("admin", DESK, "en-GB")) {
            var page = admin.page;
            admin.open(PATH);
            rename(page, "Second look");
            assertThat(page.locator(".draw-state .is-saved")).containsText("Saved to the draft");
            admin.open("/studio/room-change/compare");
            assertThat(page.locator("yz-diagram .yz-changed")).hasCount(2);
            page.locator(".findings button").first().click();
            assertThat(page.locator("yz-diagram .yz-picked")).hasCount(2);
            Axe.findsNothing(admin, "two versions side by side");
            assertThat(admin.errors()).isEmpty();
        }
    }

    private static Page.LocatorOptions having(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    private static List<String> said(Page page) {
        return ((List<?>) page.evaluate(AROUND))
                .stream().map(String::valueOf).map(String::strip).toList();
    }

    /** Selects the review of the college, wherever it was. */
    private static Locator inSight(Page page) {
        var step = page.locator("[data-element-id=Task_CollegeReview] .djs-hit");
        step.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.evaluate("() => document.querySelector('yz-modeler').goTo('Task_CollegeReview')");
        return step;
    }

    private static void rename(Page page, String name) {
        inSight(page).dblclick();
        page.keyboard().press("Control+a");
        page.keyboard().type(name);
        page.keyboard().press("Enter");
    }

    /** As another administrator sees it, who has nothing of it in the browser. */
    private static String draft() {
        try (var other = browser.as("admin2", DESK, "en-GB")) {
            other.open(PATH);
            return (String) other.page.evaluate("() => document.querySelector('yz-modeler').xml()");
        }
    }
}
