package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On a phone, from what a student does not like about the floor to what another student wants too. */
@DisplayName("A suggestion without a name")
class SuggestionJourneyIT extends Journey {

    private static final String QUESTION = "公共洗衣机能不能晚上十点后停用？";

    @Test
    void goes_by_the_floor_and_the_unit_to_everybody() {
        var name = new Program(app).get("student01", "/me").path("name").asString();
        var request = writes();
        responds(request, name);
        answers(request, name);
        publishes(request, name);
        supports("student02", name);
        try (var author = browser.as("student01", PHONE, "zh-CN")) {
            author.open("/requests/" + request);
            author.page.locator("main a.pri").click();
            author.settled();
            author.page
                    .getByText("有用", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            author.button("办好了").last().click();
            author.settled();
            author.open("/requests/" + request);
            assertThat(author.page.locator("main")).containsText("已答复并公开");
            assertThat(author.errors()).isEmpty();
        }
    }

    /** @return id of the request */
    private static String writes() {
        try (var student = browser.as("student01", PHONE, "zh-CN")) {
            var page = student.page;
            student.open("/");
            page.getByText("意见建议与隐患").first().click();
            page.waitForURL("**/apply/suggestion");
            student.settled();
            page.getByText("希望改进的地方").click();
            page.locator("label.radio:has(input[value=DORMITORY])").click();
            page.locator("textarea").first().fill("二楼洗衣机半夜还在转，隔壁几间都睡不好，希望十点后停用。");
            page.getByLabel("匿名").selectOption("true");
            Axe.findsNothing(student, "the form of a suggestion");
            student.button("提交申请").last().click();
            page.waitForURL(Pattern.compile(".*/requests/.+"));
            student.settled();
            assertThat(page.locator("main")).containsText("层长、楼长先回应");
            assertThat(student.errors()).isEmpty();
            return page.url().replaceAll(".*/", "");
        }
    }

    private static void responds(String request, String name) {
        try (var head = browser.as("floor01", PHONE, "zh-CN")) {
            openTask(head, "floor01", request, name);
            head.page.locator("textarea").first().fill("今晚开楼层会，先约定十点后不用。");
            head.button("办好了").last().click();
            head.settled();
        }
    }

    private static void answers(String request, String name) {
        try (var unit = browser.as("housing01", PHONE, "zh-CN")) {
            openTask(unit, "housing01", request, name);
            unit.page.locator("textarea").first().fill("12月1日起，洗衣机 22:00 到次日 7:00 断电。");
            unit.button("同意").last().click();
            unit.settled();
        }
    }

    private static void publishes(String request, String name) {
        try (var checker = browser.as("affairs01", PHONE, "zh-CN")) {
            openTask(checker, "affairs01", request, name);
            checker.page.getByLabel("公开问题和答复").selectOption("true");
            checker.settled();
            checker.page.getByLabel(Pattern.compile("公开的问题")).fill(QUESTION);
            checker.page.getByLabel(Pattern.compile("公开的答复")).fill("12月1日起 22:00 后断电。");
            checker.button("同意").last().click();
            checker.settled();
        }
    }

    private static void openTask(Browser.Person person, String account, String request, String name) {
        person.opensTask(new Program(app).task(account, request));
        assertThat(person.page.locator("main")).containsText("洗衣机半夜还在转");
        assertThat(person.page.locator("main")).not().containsText(name);
    }

    private static void supports(String account, String name) {
        try (var student = browser.as(account, PHONE, "zh-CN")) {
            student.open("/answered");
            var card = student.page.locator("main li.card").filter(new Locator.FilterOptions().setHasText(QUESTION));
            assertThat(card).hasCount(1);
            assertThat(student.page.locator("main")).not().containsText(name);
            Axe.findsNothing(student, "answered suggestions");
            card.locator("button").click();
            assertThat(card.locator("button")).containsText("已支持 1");
            student.page.getByPlaceholder("搜索问题和答复").fill("没有这样的话");
            assertThat(student.page.locator("main")).containsText("没有找到");
            assertThat(student.errors()).isEmpty();
        }
    }

    @Test
    void is_opened_by_two_hands_and_the_pages_read_well_to_everybody() {
        var program = new Program(app);
        var number = program.post(
                        "student03",
                        "/requests",
                        java.util.Map.of(
                                "service",
                                "suggestion",
                                "data",
                                java.util.Map.of(
                                        "kind", "MISCONDUCT",
                                        "category", "BULLYING",
                                        "text", "Somebody of our class is threatened every evening.",
                                        "anonymous", true)))
                .path("number")
                .asString();
        try (var head = browser.as("affairs01", PHONE, "zh-CN")) {
            head.open("/unsealing");
            Axe.findsNothing(head, "nothing to open");
            head.page.locator("#u-number").fill(number);
            head.page.locator("#u-reason").fill("有人受到威胁，需要马上找到本人。");
            head.button("请另一人同意").click();
            assertThat(head.page.locator("main")).containsText("等另一人决定");
        }
        try (var auditor = browser.as("auditor", DESK, "en-GB")) {
            auditor.open("/unsealing");
            Axe.findsNothing(auditor, "what was asked");
            auditor.button("Agree to open").click();
            auditor.button("See who it is").click();
            var name = program.get("student03", "/me").path("name").asString();
            assertThat(auditor.page.locator("main")).containsText(name);
            Axe.findsNothing(auditor, "who it is");
            assertThat(auditor.errors()).isEmpty();
        }
        try (var stranger = browser.as("student02", PHONE, "zh-CN")) {
            stranger.open("/unsealing");
            assertThat(stranger.page.locator("main")).not().containsText(number);
        }
    }
}
