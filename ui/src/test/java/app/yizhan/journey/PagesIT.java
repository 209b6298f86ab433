package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayName("Pages in the browser")
class PagesIT extends Journey {

    private static final String WIDTH = "() => document.documentElement.scrollWidth";
    private static final String FOCUSED_ROOM = "() => document.activeElement?.dataset?.room ?? ''";

    @Test
    void the_map_of_beds_goes_by_keys() {
        try (var manager = browser.as("dorm01", 1440, "zh-CN")) {
            manager.open("/beds/b01");
            var page = manager.page;
            assertThat((int) page.evaluate("() => document.querySelectorAll('.floors, .floors *').length"))
                    .isLessThan(300);
            page.locator(".rm[data-room=b01-201]").focus();
            assertThat(press(page, "ArrowRight")).isEqualTo("b01-203");
            assertThat(press(page, "ArrowLeft")).isEqualTo("b01-201");
            assertThat(press(page, "ArrowDown")).isEqualTo("b01-202");
            assertThat(press(page, "PageDown")).startsWith("b01-1");
            assertThat(press(page, "PageUp")).startsWith("b01-2");
            var room = press(page, "ArrowRight");
            page.keyboard().press("Enter");
            assertThat(page.locator(".room-panel h2")).containsText(room.substring(4) + " 室");
            assertThat(page.locator("[tabindex='0'].rm")).hasCount(1);
            assertThat(manager.errors()).isEmpty();
        }
    }

    private static String press(Page page, String key) {
        page.keyboard().press(key);
        return (String) page.evaluate(FOCUSED_ROOM);
    }

    @Test
    void a_task_of_several_is_taken_and_given_back_and_found_by_its_number() {
        var program = new Program(app);
        var request = program.asksForBedIn("student06", "b01");
        for (var office : new String[] {"counselor01", "college01", "housing01"}) {
            program.approves(office, request);
        }
        var inspected = Map.of("assets", "COMPLETE", "keys", "RETURNED", "damage", 0);
        program.decides("dorm01", request, Map.of("action", "SUBMIT", "data", inspected));
        var number =
                program.get("student06", "/requests/" + request).path("number").asString();
        try (var manager = browser.as("dorm01", 1440, "zh-CN")) {
            manager.open("/inbox");
            var list = manager.page.locator(".list .task");
            var search = manager.page.locator(".list input[type=search]");
            search.fill("nobody");
            assertThat(manager.page.locator(".list .empty")).containsText("没有找到");
            search.fill(number);
            assertThat(list).hasCount(1);
            manager.button("我来办").click();
            assertThat(manager.page.locator(".claim")).containsText("你接下了");
            manager.button("放回去").click();
            assertThat(manager.page.locator(".claim")).containsText("个人都能办");
            assertThat(manager.errors()).isEmpty();
        }
    }

    @Test
    void charts_show_what_the_tables_say_and_only_their_page_fetches_what_draws_them() {
        var program = new Program(app);
        certificate(program, "student15", "ENROLMENT");
        var known = program.get("affairs01", "/figures");
        try (var head = browser.as("affairs01", DESK, "zh-CN")) {
            var page = head.page;
            var fetched = new ArrayList<String>();
            page.onRequest(request -> fetched.add(request.url()));
            head.open("/inbox");
            assertThat(fetched).noneMatch(url -> url.contains("/draw-"));
            head.open("/figures");
            assertThat(fetched).anyMatch(url -> url.contains("/draw-"));
            page.locator("#figures-service").selectOption("certificate");
            head.settled();
            var ended = service(known, "certificate").path("ended").asString();
            var times = cells(page, "怎么办结的", 3);
            assertThat(times.stream().mapToInt(Integer::parseInt).sum()).isEqualTo(Integer.parseInt(ended));
            assertThat(drawn(page, "怎么办结的")).containsAll(times).containsAll(cells(page, "怎么办结的", 1));
            assertThat(drawn(page, "近 12 周"))
                    .contains(service(known, "certificate").path("handedIn").asString(), ended);
            Axe.findsNothing(head, "charts");
            page.setViewportSize(PHONE, 844);
            page.waitForFunction(
                    "() => [...document.querySelectorAll('yz-chart svg')].every(it => it.clientWidth <= %d)"
                            .formatted(PHONE));
            assertThat((int) page.evaluate(WIDTH)).isLessThanOrEqualTo(PHONE);
            assertThat(drawn(page, "怎么办结的")).containsAll(times);
            assertThat(head.errors()).isEmpty();
        }
    }

    private static JsonNode service(JsonNode figures, String key) {
        return figures.path("services")
                .valueStream()
                .filter(line -> line.path("service").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Locator card(Page page, String head) {
        return page.locator("section.card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("h2", new Page.LocatorOptions().setHasText(head))));
    }

    /** What a chart says in its drawing. */
    private static List<String> drawn(Page page, String head) {
        var chart = card(page, head).locator("yz-chart svg");
        assertThat(chart).isVisible();
        return chart.locator("text").allTextContents();
    }

    private static List<String> cells(Page page, String head, int column) {
        return card(page, head)
                .locator("tbody td:nth-child(%d)".formatted(column))
                .allTextContents();
    }

    /** @return id of the request */
    private static String certificate(Program program, String account, String type) {
        var data = Map.of("type", type, "use", "办理签证", "copies", 1, "language", "ZH");
        return program.post(account, "/requests", Map.of("service", "certificate", "data", data))
                .path("id")
                .asString();
    }

    @Test
    void a_paper_is_stamped_and_collected_on_a_phone_and_what_was_a_mistake_is_taken_back() {
        var program = new Program(app);
        var request = certificate(program, "student16", "HARDSHIP");
        var statement = Map.of("action", "APPROVE", "data", Map.of("statement", "家庭经济困难，情况属实。"));
        program.decides("college01", request, statement);
        var paper = program.get("student16", "/requests/" + request + "/documents")
                .at("/items/0/number")
                .asString();
        try (var office = browser.as("college01", PHONE, "zh-CN");
                var keeper = browser.as("seal01", PHONE, "zh-CN");
                var student = browser.as("student16", PHONE, "zh-CN")) {
            does(office, "盖好了", paper, "#paper-place", "行政楼 108");
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("已盖章，可以领取");
            assertThat(student.page.locator("main")).containsText("到行政楼 108领取");
            does(keeper, "领走了", paper, "#paper-by", "王小明（代领）");
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("已由王小明（代领）领取");
            does(keeper, "登记错了，撤回领取登记", paper, "#paper-reason", "领走的是另一份");
            does(office, "登记错了，撤回盖章登记", paper, "#paper-reason", "章盖歪了");
            student.open("/messages");
            assertThat(student.page.locator("main")).containsText("你的证明（" + paper + "）还没有盖好章");
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("章盖歪了");
            assertThat(student.page.locator("main")).not().containsText("可以领取");
            for (var person : List.of(office, keeper, student)) {
                assertThat((int) person.page.evaluate(WIDTH)).isLessThanOrEqualTo(PHONE);
                assertThat(person.errors()).isEmpty();
            }
        }
    }

    /** At the desk where papers are stamped: one field is filled in, and the act of the dialog done. */
    private static void does(Browser.Person clerk, String act, String paper, String field, String words) {
        clerk.open("/papers");
        clerk.button("%s：.*（%s）".formatted(act, paper)).click();
        clerk.page.locator(field).fill(words);
        clerk.settled();
        Axe.findsNothing(clerk, act);
        clerk.page.locator("vaadin-dialog button.pri").click();
        assertThat(clerk.page.locator(".toast")).isVisible();
    }
}
