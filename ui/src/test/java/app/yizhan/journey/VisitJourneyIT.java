package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On a counselor's phone, from the week's planner to a visit that is settled. */
@DisplayName("A visit in the browser")
class VisitJourneyIT extends Journey {

    @Test
    void from_the_planner_to_the_confirmation() {
        var visit = records();
        handsOn(visit);
        followsUp();
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            counselor.open(visit);
            assertThat(counselor.page.locator("main")).containsText("交办 1 件，0 件没办完");
            openTask(counselor, visit);
            choose(counselor, "解决了");
            counselor.button("确认").last().click();
            counselor.settled();
            counselor.open(visit);
            assertThat(counselor.page.locator("main")).containsText("已闭环");
            assertThat(counselor.errors()).isEmpty();
        }
    }

    /** @return path of the visit's page */
    private static String records() {
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            var page = counselor.page;
            counselor.open("/visits");
            assertThat(page.locator("main")).containsText("记录走访");
            Axe.findsNothing(counselor, "the planner");
            var planned = page.locator("main a[href*='apply/visit?rooms=']");
            if (planned.count() > 0) {
                planned.first().click();
                page.waitForURL("**/apply/visit?**");
                counselor.settled();
            } else {
                // in a vacation, or late in the week in which the demo began
                counselor.open("/apply/visit?rooms=b01-203");
            }
            assertThat(page.locator("input[name=rooms]")).not().hasValue("");
            page.locator("textarea[name=met]").fill("全寝室四人");
            page.reload();
            counselor.settled();
            assertThat(page.locator("textarea[name=met]")).hasValue("全寝室四人");
            choose(counselor, "学业");
            choose(counselor, "4 较好");
            choose(counselor, "有，接着登记");
            Axe.findsNothing(counselor, "the record of a visit");
            counselor.button("提交走访记录").last().click();
            page.waitForURL(Pattern.compile(".*/requests/.+"));
            counselor.settled();
            assertThat(page.locator("main")).containsText("登记发现的问题");
            assertThat(counselor.errors()).isEmpty();
            return URI.create(page.url()).getPath();
        }
    }

    private static void handsOn(String visit) {
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            openTask(counselor, visit);
            choose(counselor, "跟进事项");
            counselor.page.locator("textarea[name=itemText]").fill("插线板放在床上，请周末前收走。");
            Axe.findsNothing(counselor, "an observation");
            counselor.button("登记并分派").last().click();
            counselor.settled();
            assertThat(counselor.errors()).isEmpty();
        }
    }

    private static void followsUp() {
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            openTask(counselor, "/inbox");
            choose(counselor, "解决了");
            counselor.page.locator("textarea[name=resultNote]").fill("已当面收走，说明了规定。");
            counselor.button("交结果").last().click();
            counselor.settled();
            assertThat(counselor.errors()).isEmpty();
        }
    }

    private static void openTask(Browser.Person counselor, String page) {
        counselor.open(page);
        counselor.page.locator("main a[href*='task/']").first().click();
        counselor.settled();
    }

    private static void choose(Browser.Person person, String option) {
        person.page
                .getByText(option, new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        person.settled();
    }
}
