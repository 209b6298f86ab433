package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The explanation of a room change and a mediation note are sensitive: what the browser keeps of them is sealed, and still comes back. */
@OwnDemo
@DisplayName("What somebody typed comes back, in the same field of the same page")
class WordsSurviveIT extends Journey {

    private static final String BEFORE = "想搬到离图书馆近一点的寝室，";
    private static final String AFTER = "晚上看书回来不会吵到室友。";
    private static final String KEPT =
            "() => Object.entries(localStorage).filter(([key]) => key.startsWith('yz-words:'))"
                    + ".map((entry) => entry.join(' ')).join(' ')";

    @Test
    void after_the_server_was_away() {
        var program = new Program(app);
        var returned = program.asksForBedIn("student06", "b01");
        program.decides("counselor01", returned, Map.of("action", "RETURN", "opinion", "写清楚为什么要搬"));
        var conflict = program.asksForBedIn("student07", "b01", "CONFLICT");
        try (var student = browser.as("student02", PHONE, "zh-CN");
                var corrects = browser.as("student06", PHONE, "zh-CN");
                var counselor = browser.as("counselor01", DESK, "zh-CN")) {
            var words = writes(student, BEFORE);
            corrects.open("/task/" + program.task("student06", returned));
            var correction = corrects.page.locator("textarea[name=explanation]");
            correction.fill(BEFORE);
            counselor.open("/task/" + program.task("counselor01", conflict));
            counselor.page.locator("textarea[name=mediationNote]").fill(BEFORE);
            var reason = opensTheRejection(counselor);
            counselor.page.locator("select[name=reason-code]").selectOption("OTHER");
            reason.fill(AFTER);
            app.kill();
            words.pressSequentially(AFTER);
            words.dispatchEvent("change");
            correction.pressSequentially(AFTER);
            correction.dispatchEvent("change");
            reason.pressSequentially(BEFORE);
            reason.dispatchEvent("change");
            saysThatItIsAway(student);
            assertThat(words).hasValue(BEFORE + AFTER);
            app = app.demoAgain(data);
            comesBack(student, "student02", "/apply/room-change");
            comesBack(corrects, "student06", "/task/.+");
            handsInTheCorrection(corrects);
            rejects(counselor);
        }
    }

    private static Locator opensTheRejection(Browser.Person counselor) {
        counselor.button("驳回").first().click();
        return counselor.page.locator("textarea[name=reason-words]");
    }

    private static void saysThatItIsAway(Browser.Person student) {
        var banner = student.page.locator("#yz-offline");
        assertThat(banner).isVisible();
        assertThat(banner).containsText("没有网络");
        assertThat(student.page.locator("vaadin-connection-indicator .v-status-message"))
                .not()
                .isVisible();
        assertThat(student.page.locator("vaadin-dialog, .v-system-error")).hasCount(0);
    }

    private static void handsInTheCorrection(Browser.Person student) {
        assertThat((String) student.page.evaluate(KEPT)).contains("task/").doesNotContain(BEFORE, AFTER);
        student.button("改好再交").last().click();
        student.page.waitForURL(Pattern.compile(".*/requests/.+"));
        assertThat((String) student.page.evaluate(KEPT)).isEmpty();
        assertThat(student.errors()).isEmpty();
    }

    /** Before its dialog is opened again, the words of the task are there; the dialog offers its own. */
    private static void rejects(Browser.Person counselor) {
        logsInAgain(counselor, "counselor01", "/task/.+");
        assertThat(counselor.page.locator("textarea[name=mediationNote]")).hasValue(BEFORE);
        var reason = opensTheRejection(counselor);
        assertThat(reason).hasValue(AFTER + BEFORE);
        var code = counselor.page.locator("select[name=reason-code]");
        assertThat(code).isFocused();
        assertThat(code).hasValue("OTHER");
        assertThat((String) counselor.page.evaluate(KEPT)).contains("/REJECT:").doesNotContain(BEFORE, AFTER);
        counselor.page.locator("vaadin-dialog button.warn").click();
        assertThat(counselor.page.locator(".toast")).containsText("已驳回");
        assertThat((String) counselor.page.evaluate(KEPT)).isEmpty();
        assertThat(counselor.errors()).isEmpty();
    }

    @Test
    void after_the_session_has_ended() {
        try (var student = browser.as("student05", DESK, "zh-CN")) {
            var words = writes(student, BEFORE);
            student.losesTheSession();
            words.pressSequentially(AFTER);
            words.dispatchEvent("change");
            comesBack(student, "student05", "/apply/room-change");
        }
    }

    @Test
    void after_two_minutes_without_a_network() {
        try (var student = browser.as("student08", PHONE, "zh-CN")) {
            student.page.clock().install();
            var words = writes(student, BEFORE);
            student.page.getByText("搬进空床").click();
            var bed = student.page
                    .locator(".pick [role=radio]:not([aria-disabled])")
                    .first();
            var chosen = String.valueOf(bed.getAttribute("aria-label"));
            bed.click();
            student.settled();
            student.offline(true);
            student.page
                    .getByText("学习", new Page.GetByTextOptions().setExact(true))
                    .click();
            words.pressSequentially(AFTER);
            student.page.clock().runFor("02:00");
            saysThatItIsAway(student);
            student.offline(false);
            student.page.clock().runFor("01:00");
            assertThat(student.page.locator("#yz-offline")).isHidden();
            student.settled();
            assertThat(words).hasValue(BEFORE + AFTER);
            assertThat(student.page.locator(".pick [aria-checked=true]")).hasAttribute("aria-label", chosen);
            assertThat(student.page.locator("input[name=reason]:checked")).hasValue("STUDY");
            student.page.locator("input[type=date]").fill(Program.soon());
            student.button("提交申请").last().click();
            student.page.waitForURL(Pattern.compile(".*/requests/.+"));
            var request = student.page.url().replaceAll(".*/", "");
            var sent = new Program(app).get("student08", "/requests/" + request).path("data");
            assertThat(sent.path("explanation").asString()).isEqualTo(BEFORE + AFTER);
            assertThat(sent.path("reason").asString()).isEqualTo("STUDY");
            assertThat((String) student.page.evaluate(KEPT)).isEmpty();
        }
    }

    private static Locator writes(Browser.Person student, String text) {
        student.open("/apply/room-change");
        var words = student.page.locator("textarea").first();
        words.pressSequentially(text);
        // an older state that the server has must not take the place of what is typed after it
        assertThat(student.page.locator(".saved")).containsText("已自动保存");
        return words;
    }

    private static void comesBack(Browser.Person student, String account, String path) {
        logsInAgain(student, account, path);
        var words = student.page.locator("textarea").first();
        assertThat(words).hasValue(BEFORE + AFTER);
        assertThat(words).isFocused();
    }

    private static void logsInAgain(Browser.Person person, String account, String path) {
        person.page.waitForURL(Pattern.compile(".*/login.*"));
        person.logsIn(account, "yizhan");
        assertThat(person.page).hasURL(Pattern.compile(".*" + path + "([?]continue)?"));
    }
}
