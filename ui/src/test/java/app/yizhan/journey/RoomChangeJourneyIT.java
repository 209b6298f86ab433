package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.application.MariaDbServer;
import app.yizhan.application.PackagedApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A student changes rooms in the browser")
class RoomChangeJourneyIT extends Journey {

    /** As transferred, compressed. */
    private static final String SCRIPT_KB = """
            () => Math.ceil(performance.getEntriesByType('resource')
                .filter(r => r.initiatorType === 'script' || new URL(r.name).pathname.endsWith('.js'))
                .reduce((sum, r) => sum + r.encodedBodySize, 0) / 1024)""";

    @Test
    void from_the_hall_on_a_phone_until_the_bed_is_exchanged() {
        moves(app, browser);
    }

    @Test
    void and_the_same_on_mariadb() throws Exception {
        try (var database = new MariaDbServer();
                var another = PackagedApp.demo(data, database.options());
                var window = new Browser(another.address())) {
            moves(another, window);
        }
    }

    private static void moves(PackagedApp app, Browser browser) {
        var program = new Program(app);
        var request = asksForABed(browser);
        var bed = program.get("student01", "/requests/" + request)
                .at("/data/targetBed")
                .asString();
        for (var office : new String[] {"counselor01", "college01", "housing01"}) {
            approves(browser, office, program.task(office, request));
        }
        doneBy(browser, program.task("dorm01", request), "原宿管验收");
        reportsTheMove(browser, request);
        doneBy(browser, program.task("dorm01", request), "新宿管登记入住");
        try (var student = browser.as("student01", PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("已搬入新床位");
            student.open("/room");
            assertThat(student.page.locator("main")).containsText(bed.split("-")[1]);
            assertThat(student.errors()).isEmpty();
        }
    }

    /** @return id of the request */
    private static String asksForABed(Browser browser) {
        try (var student = browser.as("student01", PHONE, "zh-CN")) {
            var page = student.page;
            student.open("/");
            assertThat((int) page.evaluate(SCRIPT_KB))
                    .as("KB of script on a student's first page")
                    .isBetween(1, 400);
            page.getByText("调换寝室").first().click();
            page.waitForURL("**/apply/room-change");
            page.getByText("搬进空床").click();
            page.getByText("学习", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("textarea").first().fill("和同班同学一起准备专升本考试，想搬到他的寝室。");
            page.locator(".pick [role=radio]:not([aria-disabled])").first().click();
            page.locator("input[type=date]").fill(Program.soon());
            student.button("提交申请").last().click();
            page.waitForURL(Pattern.compile(".*/requests/.+"));
            student.settled();
            assertThat(page.locator("main")).containsText("辅导员审核");
            assertThat(student.errors()).isEmpty();
            return page.url().replaceAll(".*/", "");
        }
    }

    private static void approves(Browser browser, String account, String task) {
        try (var office = browser.as(account, DESK, "zh-CN")) {
            office.opensTask(task);
            assertThat(office.page.locator("main")).containsText("林小满");
            office.button("同意").click();
            assertThat(office.page.locator("main a[href$='%s']".formatted(task)))
                    .hasCount(0);
            assertThat(office.errors()).isEmpty();
        }
    }

    private static void doneBy(Browser browser, String task, String step) {
        try (var manager = browser.as("dorm01", DESK, "zh-CN")) {
            manager.open("/task/" + task);
            var here = manager.page.locator("[aria-current=step]").filter(new Locator.FilterOptions().setHasText(step));
            assertThat(here).not().hasCount(0);
            manager.button("办好了").click();
            assertThat(here).hasCount(0);
        }
    }

    private static void reportsTheMove(Browser browser, String request) {
        try (var student = browser.as("student01", PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("轮到你");
            student.page.locator("a[href*='task/']").first().click();
            student.settled();
            student.button("办好了").last().click();
            student.page.waitForURL("**/requests/" + request);
            student.settled();
            assertThat(student.page.locator("main")).containsText("新宿管登记入住");
        }
    }
}
