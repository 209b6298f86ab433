package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.packaged.MariaDbServer;
import app.yizhan.packaged.PackagedApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A student changes rooms in the browser")
class RoomChangeJourneyIT {

    private static final int DESK = 1440;
    private static final int PHONE = 390;

    /** As transferred, compressed. */
    private static final String SCRIPT_KB = """
            () => Math.ceil(performance.getEntriesByType('resource')
                .filter(r => r.initiatorType === 'script' || new URL(r.name).pathname.endsWith('.js'))
                .reduce((sum, r) => sum + r.encodedBodySize, 0) / 1024)""";

    @TempDir
    Path data;

    @Test
    void from_the_hall_on_a_phone_until_the_bed_is_exchanged() {
        moves(PackagedApp.demo(data));
    }

    @Test
    void and_the_same_on_mariadb() throws Exception {
        try (var database = new MariaDbServer()) {
            moves(PackagedApp.demo(data, database.options()));
        }
    }

    private static void moves(PackagedApp started) {
        try (var app = started;
                var browser = new Browser(app.address())) {
            var request = asksForABed(browser);
            for (var office : new String[] {"counselor01", "college01", "housing01"}) {
                approves(browser, office);
            }
            doneBy(browser, "dorm01", "原宿管验收");
            reportsTheMove(browser, request);
            doneBy(browser, "dorm01", "新宿管登记入住");
            try (var student = browser.as("student01", PHONE, "zh-CN")) {
                student.open(request);
                assertThat(student.page.locator("main")).containsText("已搬入新床位");
                student.open("/room");
                assertThat(student.page.locator("main")).containsText("203");
                assertThat(student.errors()).isEmpty();
            }
        }
    }

    /** @return path of the request's page */
    private static String asksForABed(Browser browser) {
        try (var student = browser.as("student01", PHONE, "zh-CN")) {
            var page = student.page;
            assertThat((int) page.evaluate(SCRIPT_KB))
                    .as("KB of script on a student's first page")
                    .isBetween(1, 400);
            page.getByText("调换寝室").first().click();
            page.waitForURL("**/apply/room-change");
            page.getByText("搬进空床").click();
            page.getByText("学习", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("textarea").first().fill("和同班同学一起准备专升本考试，想搬到他的寝室。");
            page.getByLabel("203 室 B 床，空").click();
            page.locator("input[type=date]")
                    .fill(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                            .plusDays(10)
                            .toString());
            student.button("提交申请").last().click();
            page.waitForURL(Pattern.compile(".*/requests/.+"));
            student.settled();
            assertThat(page.locator("main")).containsText("辅导员审核");
            assertThat(student.errors()).isEmpty();
            return java.net.URI.create(page.url()).getPath();
        }
    }

    private static void approves(Browser browser, String account) {
        try (var office = browser.as(account, DESK, "zh-CN")) {
            office.open("/inbox");
            assertThat(office.page.locator("main")).containsText("林小满");
            office.button("同意").click();
            office.settled();
            assertThat(office.button("同意")).hasCount(0);
            assertThat(office.errors()).isEmpty();
        }
    }

    private static void doneBy(Browser browser, String account, String step) {
        try (var manager = browser.as(account, DESK, "zh-CN")) {
            manager.open("/inbox");
            var here = manager.page.locator("[aria-current=step]").filter(new Locator.FilterOptions().setHasText(step));
            assertThat(here).not().hasCount(0);
            manager.button("办好了").click();
            manager.settled();
            assertThat(here).hasCount(0);
        }
    }

    private static void reportsTheMove(Browser browser, String request) {
        try (var student = browser.as("student01", PHONE, "zh-CN")) {
            student.open(request);
            assertThat(student.page.locator("main")).containsText("轮到你");
            var task = student.page.locator("a[href*='task/'], a[href*='inbox/']");
            if (task.count() > 0) {
                task.first().click();
                student.settled();
            }
            student.button("办好了").last().click();
            student.settled();
            student.open(request);
            assertThat(student.page.locator("main")).containsText("新宿管登记入住");
        }
    }
}
