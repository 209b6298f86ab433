package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A repair, and a window that hands in for another, in the browser")
class RepairJourneyIT extends Journey {

    @Test
    void from_the_report_on_a_phone_until_it_is_rated() {
        var request = reports();
        var program = new Program(app);
        dispatches(program.task("dispatch01", request));
        accepts(program.task("repair01", request));
        showsTheWall();
        finishes(program.task("repair01", request));
        confirmsAndRates(request);
    }

    @Test
    void a_window_hands_in_for_a_student_who_never_asked_and_it_stops() throws IOException {
        var student = new Program(app).get("student09", "/me");
        var request = entersFor(
                student.path("number").asString(), student.path("name").asString());
        try (var told = browser.as("student09", PHONE, "zh-CN")) {
            told.open("/messages");
            assertThat(told.page.locator("main")).containsText("在服务窗口替你提交了证明开具");
            told.open("/requests/" + request);
            assertThat(told.page.locator("main")).containsText("本人签字的申请单");
            Axe.findsNothing(told, "a request that a window handed in");
            told.button("我没有提出这项申请").first().click();
            told.settled();
            Axe.findsNothing(told, "the dialog of an objection");
            told.page.locator("vaadin-dialog button.pri").click();
            told.settled();
            assertThat(told.page.locator("main")).containsText("申请因此停下");
            assertThat(told.errors()).isEmpty();
        }
        try (var office = browser.as("affairs01", DESK, "zh-CN")) {
            office.open("/objections");
            assertThat(office.page.locator("main")).containsText("待核查");
            office.page.locator("main textarea").first().fill("签字单不是本人写的，已经告诉窗口。");
            office.button("写好了，告诉学生").first().click();
            office.settled();
            assertThat(office.page.locator("main")).containsText("已核查");
            assertThat(office.errors()).isEmpty();
        }
    }

    /** @return id of the request */
    private static String entersFor(String number, String name) throws IOException {
        var sheet = Files.writeString(data.resolve("sheet.pdf"), "%PDF-1.4 signed");
        try (var clerk = browser.as("window01", DESK, "zh-CN")) {
            clerk.open("/behalf");
            clerk.page.locator("#b-number").fill(number);
            clerk.page.locator("#b-name").fill(name);
            clerk.button("查找").click();
            clerk.settled();
            Axe.findsNothing(clerk, "a student at the window");
            clerk.page.locator("main a[href*='enter/certificate']").click();
            clerk.settled();
            clerk.page.locator("#f-signed-sheet input[type=file]").setInputFiles(sheet);
            clerk.settled();
            assertThat(clerk.page.locator(".picked").first()).containsText("sheet.pdf");
            choose(clerk, "家庭经济困难证明");
            clerk.page.locator("#f-use").fill("申请补助");
            clerk.page.locator("#f-copies").fill("1");
            choose(clerk, "中文");
            clerk.settled();
            Axe.findsNothing(clerk, "a form for somebody else");
            clerk.button("提交申请").first().click();
            clerk.page.waitForURL(Pattern.compile(".*/requests/.+"));
            clerk.settled();
            assertThat(clerk.errors()).isEmpty();
            return clerk.page.url().replaceAll(".*/", "");
        }
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
            // what the flow alone needs, in its own notation
            assertThat(page.locator("main")).not().containsText("接单时限");
            assertThat(student.errors()).isEmpty();
            return page.url().replaceAll(".*/", "");
        }
    }

    private static void dispatches(String task) {
        try (var dispatcher = browser.as("dispatch01", DESK, "zh-CN")) {
            dispatcher.opensTask(task);
            choose(dispatcher, "物业班");
            dispatcher.button("派单").click();
            assertThat(dispatcher.page.locator("main a[href$='%s']".formatted(task)))
                    .hasCount(0);
            assertThat(dispatcher.errors()).isEmpty();
        }
    }

    private static void accepts(String task) {
        try (var worker = browser.as("repair01", PHONE, "zh-CN")) {
            worker.opensTask(task);
            Axe.findsNothing(worker, "an order on a worker's phone");
            worker.button("接单").last().click();
            worker.settled();
            // the same order's next step is theirs: it opens, not the next order of the list
            assertThat(worker.button("交上门结果").last()).isVisible();
            assertThat(worker.page.url()).doesNotContain(task);
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

    private static void finishes(String task) {
        try (var worker = browser.as("repair01", PHONE, "zh-CN")) {
            worker.opensTask(task);
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
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("轮到你");
            student.page.locator("a[href*='task/']").first().click();
            student.settled();
            student.button("修好了").last().click();
            student.settled();
            student.open("/requests/" + request);
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

    private static void choose(Browser.Person person, String option) {
        person.page
                .getByText(option, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        person.settled();
    }
}
