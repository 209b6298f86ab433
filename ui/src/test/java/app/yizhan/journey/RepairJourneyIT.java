package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A repair in the browser")
class RepairJourneyIT extends Journey {

    @Test
    void from_the_report_on_a_phone_until_it_is_rated() {
        var request = reports();
        dispatches();
        accepts();
        showsTheWall();
        finishes();
        confirmsAndRates(request);
    }

    private static String reports() {
        try (var student = browser.as("student02", PHONE, "zh-CN")) {
            student.open("/apply/repair");
            var page = student.page;
            assertThat(page.locator("#f-place")).hasValue("b01-201");
            choose(student, "其他");
            page.locator("textarea[name=description]").fill("门上方的搁板松了，快掉下来了。");
            Axe.findsNothing(student, "the form of a repair");
            student.button("提交申请").last().click();
            page.waitForURL(Pattern.compile(".*/requests/.+"));
            student.settled();
            assertThat(page.locator("main")).containsText("调度派单");
            assertThat(student.errors()).isEmpty();
            return URI.create(page.url()).getPath();
        }
    }

    private static void dispatches() {
        try (var dispatcher = browser.as("dispatch01", DESK, "zh-CN")) {
            dispatcher.open("/inbox");
            choose(dispatcher, "物业班");
            dispatcher.button("派单").click();
            dispatcher.settled();
            assertThat(dispatcher.button("派单")).hasCount(0);
            assertThat(dispatcher.errors()).isEmpty();
        }
    }

    private static void accepts() {
        try (var worker = browser.as("repair01", PHONE, "zh-CN")) {
            openFirst(worker);
            Axe.findsNothing(worker, "an order on a worker's phone");
            worker.button("接单").last().click();
            worker.settled();
            assertThat(worker.errors()).isEmpty();
        }
    }

    private static void showsTheWall() {
        try (var dispatcher = browser.as("dispatch01", DESK, "zh-CN")) {
            dispatcher.open("/workboard");
            assertThat(dispatcher.page.locator("main")).containsText("物业班");
            assertThat(dispatcher.page.locator("main")).containsText("上门维修");
            assertThat((int) dispatcher.page.evaluate("() => document.scrollingElement.scrollHeight"))
                    .as("height of the wall")
                    .isLessThanOrEqualTo(900);
            Axe.findsNothing(dispatcher, "the wall");
            dispatcher.page.locator("main summary").click();
            Axe.findsNothing(dispatcher, "the wall and its table");
            assertThat(dispatcher.errors()).isEmpty();
        }
    }

    private static void finishes() {
        try (var worker = browser.as("repair01", PHONE, "zh-CN")) {
            openFirst(worker);
            choose(worker, "修好了");
            worker.page.locator("textarea[name=parts]").fill("膨胀螺丝两个");
            Axe.findsNothing(worker, "what was found on site");
            worker.button("交上门结果").last().click();
            worker.settled();
            assertThat(worker.errors()).isEmpty();
        }
    }

    private static void confirmsAndRates(String request) {
        try (var student = browser.as("student02", PHONE, "zh-CN")) {
            student.open(request);
            assertThat(student.page.locator("main")).containsText("轮到你");
            student.page.locator("a[href*='task/']").first().click();
            student.settled();
            student.button("修好了").last().click();
            student.settled();
            student.open(request);
            assertThat(student.page.locator("main")).containsText("已修好");
            assertThat(student.page.locator("main")).containsText("要求返修");
            choose(student, "很满意");
            Axe.findsNothing(student, "a rating that is asked for");
            student.button("交评价").click();
            student.settled();
            assertThat(student.page.locator("main")).containsText("很满意（5 分）");
            assertThat(student.errors()).isEmpty();
        }
    }

    private static void openFirst(Browser.Person worker) {
        worker.open("/inbox");
        worker.page.locator("main a[href*='task/']").first().click();
        worker.settled();
    }

    private static void choose(Browser.Person person, String option) {
        person.page
                .getByText(option, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        person.settled();
    }
}
