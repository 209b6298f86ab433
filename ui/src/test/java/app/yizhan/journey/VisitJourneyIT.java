package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On a counselor's phone, from the week's planner to a visit that is settled; on a floor head's, the walk of the week. */
@OwnDemo
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

    @Test
    void a_floor_head_walks_with_the_checklist_and_a_repair_comes_of_it() {
        try (var head = browser.as("floor01", PHONE, "zh-CN")) {
            var page = head.page;
            openWalk(head);
            assertThat(page.locator("main")).containsText("楼层巡查");
            for (var point : page.locator("label.radio:has(input[value=OK])").all()) {
                point.click();
            }
            head.settled();
            page.locator("label.radio:has(input[name=lights][value=FAULT])").click();
            head.settled();
            Axe.findsNothing(head, "the checklist of a walk");
            head.button("交巡查表").last().click();
            head.settled();
            assertThat(page.locator("main")).containsText("在哪里");
            page.locator("label.radio:has(input[name=lightsPoint][value=CORRIDOR])")
                    .click();
            head.settled();
            page.locator("textarea[name=lightsText]").fill("东头两盏灯不亮，晚上看不清。");
            page.locator("textarea[name=lightsText]").blur();
            head.settled();
            head.button("交巡查表").last().click();
            head.settled();
            head.open("/requests");
            page.locator("main a[href*='requests/']")
                    .filter(new Locator.FilterOptions().setHasText("楼层巡查"))
                    .first()
                    .click();
            head.settled();
            assertThat(page.locator("main")).containsText("已巡查，问题已派出");
            assertThat(page.locator("main")).containsText("交办 1 件，1 件没办完");
            Axe.findsNothing(head, "a walk with what came of it");
            assertThat(head.errors()).isEmpty();
        }
    }

    /** The week's walk; late in a week or in a vacation the clock goes on to the next Monday that has one. */
    private static void openWalk(Browser.Person head) {
        var walk = head.page.locator("main a[href*='task/']").filter(new Locator.FilterOptions().setHasText("楼层巡查"));
        head.open("/inbox");
        for (int weeks = 0; walk.count() == 0 && weeks < 12; weeks++) {
            goOnToMonday(head.page);
            head.open("/inbox");
        }
        walk.first().click();
        head.settled();
    }

    private static void goOnToMonday(Page page) {
        var clock = app.address() + "/api/v1/demo/clock";
        var admin = RequestOptions.create()
                .setHeader(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("admin:yizhan".getBytes(StandardCharsets.UTF_8)));
        var said = Pattern.compile("\"now\":\"([^\"]+)\"")
                .matcher(page.request().get(clock, admin).text());
        assertThat(said.find()).isTrue();
        var now = OffsetDateTime.parse(said.group(1)).toLocalDateTime();
        var monday =
                now.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atTime(8, 0);
        var moved = page.request()
                .post(
                        clock,
                        admin.setData(
                                Map.of("advance", Duration.between(now, monday).toString())));
        assertThat(moved.status()).isEqualTo(200);
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
