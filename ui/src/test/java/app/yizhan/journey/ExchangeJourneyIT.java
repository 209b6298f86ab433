package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** student04 and floor01 have different counselors and live in the same building. */
@DisplayName("Two students exchange their beds in the browser")
class ExchangeJourneyIT extends Journey {

    private static final String ASKS = "student04";
    private static final String PARTNER = "floor01";

    @Test
    void when_the_partner_and_both_counselors_agree() {
        var partnersBed = ownBed(PARTNER);
        var asksBed = ownBed(ASKS);
        var request = asksForTheExchange();
        consents();
        var program = new Program(app);
        signs("counselor01", program.task("counselor01", request));
        signs("counselor02", program.task("counselor02", request));
        program.approves("college01", request);
        program.approves("housing01", request);
        program.decides(
                "dorm01",
                request,
                Map.of("action", "SUBMIT", "data", Map.of("assets", "COMPLETE", "keys", "RETURNED", "damage", 0)));
        reportsTheMove(request);
        program.decides("dorm01", request, Map.of("action", "SUBMIT"));
        try (var student = browser.as(ASKS, PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("已搬入新床位");
            assertThat(student.errors()).isEmpty();
        }
        assertThat(program.get(ASKS, "/requests/" + request).path("result").asString())
                .isEqualTo("EndEvent_RoomChanged");
        assertThat(ownBed(ASKS)).isEqualTo(partnersBed);
        assertThat(ownBed(PARTNER)).isEqualTo(asksBed);
    }

    private static String ownBed(String account) {
        return new Program(app)
                .get(account, "/services/room-change/form")
                .at("/prefill/oldBed")
                .asString();
    }

    /** @return id of the request */
    private static String asksForTheExchange() {
        var partner = nameAndNumber();
        try (var student = browser.as(ASKS, PHONE, "zh-CN")) {
            var page = student.page;
            student.open("/apply/room-change");
            page.getByText("两人互换").first().click();
            page.getByText("学习", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("textarea").first().fill("我们想各自和同班同学住在一起，方便小组作业。");
            page.getByLabel("和谁互换").fill(partner[1]);
            page.getByLabel("姓名", new Page.GetByLabelOptions().setExact(false)).fill(partner[0]);
            student.button("查找").click();
            assertThat(page.locator(".picked:visible")).containsText(partner[0]);
            page.locator("input[type=date]").fill(Program.soon());
            student.button("提交申请").last().click();
            page.waitForURL(Pattern.compile(".*/requests/.+"));
            student.settled();
            assertThat(page.locator("main")).containsText("对方同意");
            assertThat(student.errors()).isEmpty();
            return page.url().replaceAll(".*/", "");
        }
    }

    private static String[] nameAndNumber() {
        try (var partner = browser.as(PARTNER, PHONE, "zh-CN")) {
            partner.open("/account");
            return new String[] {
                partner.page.locator("main h1").innerText(),
                partner.page.locator("main dd").first().innerText()
            };
        }
    }

    /** Students have no inbox among their tabs: what is asked of them stands first in the hall. */
    private static void consents() {
        try (var partner = browser.as(PARTNER, PHONE, "zh-CN")) {
            partner.open("/");
            var asked = partner.page
                    .locator(".yours")
                    .filter(new Locator.FilterOptions().setHasText("调换寝室")); // a floor head has a floor to walk as well
            assertThat(asked).containsText("轮到你");
            asked.getByText("去办").click();
            partner.page.waitForURL(Pattern.compile(".*/task/.+"));
            partner.settled();
            assertThat(partner.page.locator("main")).containsText("对方同意");
            partner.button("同意").click();
            assertThat(partner.page.locator(".toast")).isVisible();
            assertThat(partner.errors()).isEmpty();
        }
    }

    private static void signs(String counselor, String task) {
        try (var staff = browser.as(counselor, DESK, "zh-CN")) {
            staff.open("/task/" + task);
            assertThat(staff.page.locator("main")).containsText("双方辅导员会签");
            staff.button("同意").click();
            assertThat(staff.page.locator(".toast")).isVisible();
            assertThat(staff.errors()).isEmpty();
        }
    }

    private static void reportsTheMove(String request) {
        try (var student = browser.as(ASKS, PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            student.page.getByText("去办").first().click();
            student.page.waitForURL(Pattern.compile(".*/task/.+"));
            student.settled();
            student.button("办好了").last().click();
            student.page.waitForURL(Pattern.compile(".*/requests/.+"));
        }
    }
}
