package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On phones, by a student, the offices that decide, and whoever is shown the paper. */
@DisplayName("A leave, a late return and a certificate")
class LeaveJourneyIT extends Journey {

    /** What stands under the square that is scanned. */
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    private final Program program = new Program(app);

    /** Illness may begin before it is told, so that it can end by coming back; two dates are touched, or three around midnight. */
    @Test
    void is_asked_for_approved_by_two_shown_at_the_gate_and_ended_by_coming_back() throws IOException {
        var begun = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        String request;
        try (var student = opens("student18", "leave")) {
            student.page.locator("label.radio:has(input[value=SICK])").click();
            student.page.locator("#f-start").fill(begun.toString());
            student.page.locator("#f-end").fill(begun.plusHours(26).toString());
            student.page.locator("#f-phone").fill("13800000018");
            student.page.getByLabel("家长已知情").selectOption("true");
            student.page.locator("#f-reason").fill("发烧，回家休息，明天回来。");
            student.page
                    .locator("#f-proof input[type=file]")
                    .setInputFiles(Files.writeString(data.resolve("proof.pdf"), "%PDF-1.4 three days of rest"));
            assertThat(student.button("移除 proof.pdf")).isVisible();
            request = handsIn(student, "leave");
            assertThat(student.page.locator("main")).containsText("辅导员审批");
        }
        approves("counselor01", request, "发烧，回家休息，明天回来。");
        approves("college01", request, "发烧，回家休息，明天回来。");
        isShown("student18", request, "请假条");
        try (var student = browser.as("student18", PHONE, "zh-CN")) {
            student.opensTask(program.task("student18", request));
            student.page.locator("textarea").first().fill("已经回到寝室。");
            Axe.findsNothing(student, "the end of a leave");
            student.button("办好了").last().click();
            student.settled();
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("按时销假");
            assertThat(student.errors()).isEmpty();
        }
    }

    @Test
    void is_registered_for_tomorrow_and_answered() {
        var tomorrow = LocalDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toLocalDate();
        String request;
        try (var student = opens("student19", "late-return")) {
            student.page.locator("label.radio:has(input[value=LATE])").click();
            student.page.locator("#f-date").fill(tomorrow.toString());
            student.page.locator("#f-expectedReturn").fill(tomorrow + "T23:40");
            student.page.locator("#f-place").fill("市图书馆");
            student.page.locator("#f-reason").fill("参加晚上的公益讲座。");
            student.page.locator("#f-contact").fill("13800000019");
            request = handsIn(student, "late-return");
        }
        approves("counselor01", request, "参加晚上的公益讲座。");
        try (var student = browser.as("student19", PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            assertThat(student.page.locator("main")).containsText("已登记晚归");
            assertThat(student.errors()).isEmpty();
        }
    }

    @Test
    void is_written_by_the_office_and_checked_by_whoever_gets_it() throws IOException {
        String request;
        try (var student = opens("student20", "certificate")) {
            student.page.locator("label.radio:has(input[value=TRANSCRIPT])").click();
            student.page.locator("#f-use").fill("申请交换");
            student.page.locator("#f-copies").fill("1");
            student.page.locator("label.radio:has(input[value=ZH])").click();
            request = handsIn(student, "certificate");
        }
        try (var office = browser.as("college01", PHONE, "zh-CN")) {
            office.opensTask(program.task("college01", request));
            office.page.locator("textarea").first().fill("本学期平均成绩 88 分，专业排名第 5。");
            office.button("同意").last().click();
            office.settled();
            assertThat(office.errors()).isEmpty();
        }
        isShown("student20", request, "成绩证明");
    }

    private static Browser.Person opens(String account, String service) {
        var student = browser.as(account, PHONE, "zh-CN");
        student.open("/apply/" + service);
        return student;
    }

    /** @return id of the request */
    private static String handsIn(Browser.Person student, String service) {
        student.settled();
        Axe.findsNothing(student, "the form of " + service);
        student.button("提交申请").last().click();
        student.page.waitForURL(Pattern.compile(".*/requests/.+"));
        student.settled();
        assertThat(student.errors()).isEmpty();
        return student.page.url().replaceAll(".*/", "");
    }

    private void approves(String account, String request, String reason) {
        try (var signer = browser.as(account, PHONE, "zh-CN")) {
            signer.opensTask(program.task(account, request));
            assertThat(signer.page.locator("main")).containsText(reason);
            signer.button("同意").last().click();
            signer.settled();
            assertThat(signer.errors()).isEmpty();
        }
    }

    /** The paper is fetched on the student's page; the code on it is checked by somebody whom nobody knows. */
    private static void isShown(String account, String request, String title) throws IOException {
        String paper;
        try (var student = browser.as(account, PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            var link = student.page.locator(".doc-row a").getAttribute("href");
            var file = student.page.request().get(app.address() + "/" + link);
            try (var document = Loader.loadPDF(file.body())) {
                paper = new PDFTextStripper().getText(document);
            }
        }
        var code = CODE.matcher(paper);
        assertThat(code.find()).as(paper).isTrue();
        try (var stranger = browser.visitor(PHONE, "zh-CN")) {
            stranger.open("/verify/" + code.group());
            assertThat(stranger.page.locator("main")).containsText(title);
            assertThat(stranger.page.locator("main")).not().containsText("13800000018");
            Axe.findsNothing(stranger, "the check of " + title);
        }
    }
}
