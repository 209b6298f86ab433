package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every verb in a window as wide as a phone; from the log-in on nothing but keys is used. */
@DisplayName("On the desk, by keyboard alone")
class DeskJourneyIT extends Journey {

    static Program program;

    @BeforeAll
    static void prepare() {
        program = new Program(app);
    }

    @Test
    void a_task_is_delegated_answered_copied_and_transferred() {
        var request = asks("student02");
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            open(counselor, "counselor01", request);
            verb(counselor, "d", name("counselor02"), "请看看 205 室住得开吗");
            assertThat(counselor.page.locator(".toast")).containsText("已请");
        }
        try (var adviser = browser.as("counselor02", PHONE, "zh-CN")) {
            open(adviser, "counselor02", request);
            type(adviser, "[name=opinion]", "可以，205 室还有空床。");
            press(adviser, "a");
            assertThat(program.get("counselor02", "/inbox").path("items").toString())
                    .doesNotContain(request);
        }
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            open(counselor, "counselor01", request);
            assertThat(counselor.page.locator("main")).containsText("205 室还有空床");
            verb(counselor, "c", name("college01"), "请知悉");
            verb(counselor, "t", name("dean01"), "这几天由你办");
            assertThat(counselor.page.locator(".toast")).containsText("已转给");
            assertThat(counselor.errors()).isEmpty();
        }
        try (var office = browser.as("college01", PHONE, "zh-CN")) {
            office.open("/copied");
            assertThat(office.page.locator("main")).containsText("未读");
            press(office, "j");
            press(office, "Enter");
            office.page.waitForURL("**/requests/" + request);
            office.settled();
            office.open("/copied");
            assertThat(office.page.locator("main")).not().containsText("未读");
        }
        program.approves("dean01", request);
    }

    @Test
    void a_signer_comes_first_and_a_step_is_gone_back_to() {
        var request = asks("student03");
        program.approves("counselor01", request);
        try (var office = browser.as("college01", PHONE, "zh-CN")) {
            open(office, "college01", request);
            press(office, "s");
            choose(office, name("dean01"));
            submit(office);
        }
        program.approves("dean01", request);
        try (var office = browser.as("college01", PHONE, "zh-CN")) {
            open(office, "college01", request);
            assertThat(office.page.locator(".signers")).containsText("已同意");
            press(office, "b");
            office.page.locator("input[type=radio]:checked").focus();
            press(office, "ArrowDown");
            assertThat(office.page.locator("vaadin-dialog")).containsText("退回给辅导员审核");
            type(office, "#reason-words", "请再核对一下搬动的日期");
            submit(office);
            assertThat(office.errors()).isEmpty();
        }
        assertThat(program.get("counselor01", "/inbox").path("items").toString())
                .contains(request);
        program.decides("counselor01", request, Map.of("action", "RETURN", "opinion", "收尾"));
    }

    @Test
    void several_are_returned_at_once_and_taken_back() {
        var students = List.of("student05", "student07", "student09");
        var requests = students.stream().map(DeskJourneyIT::asks).toList();
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            choose(counselor, requests.subList(0, 2));
            press(counselor, "b");
            type(counselor, "#batch-words", "请补充搬动原因");
            submit(counselor);
            assertThat(counselor.page.locator("vaadin-dialog")).containsText("已退回 2 件");
            counselor.page.locator("vaadin-dialog [data-key=u]").focus();
            press(counselor, "Enter");
            assertThat(counselor.page.locator(".toast")).containsText("已收回 2 件");
            assertThat(counselor.errors()).isEmpty();
        }
        assertThat(students.stream().map(DeskJourneyIT::status)).containsOnly("RUNNING");
    }

    @Test
    void the_applicant_nudges_once_and_reads_when_that_is_possible_again() {
        var request = asks("student10");
        try (var student = browser.as("student10", PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            student.button("催办").focus();
            press(student, "Enter");
            assertThat(student.page.locator(".toast")).containsText("已提醒");
            assertThat(student.page.locator(".nudge")).containsText("可以再催");
            assertThat(student.errors()).isEmpty();
        }
        program.decides("counselor01", request, Map.of("action", "RETURN", "opinion", "收尾"));
    }

    @Test
    void a_task_is_taken_on_put_back_approved_with_a_phrase_and_a_file_and_that_is_taken_back() throws IOException {
        var file = Files.writeString(data.resolve("note.pdf"), "%PDF-1.4 x");
        var request = asks("student11");
        program.post(
                "people01",
                "/roles",
                Map.of("number", number("teacher01"), "role", "COLLEGE_OFFICE", "scopeType", "unit", "scope", "xx"));
        program.approves("counselor01", request);
        try (var office = browser.as("college01", PHONE, "zh-CN")) {
            open(office, "college01", request);
            push(office, "我来办");
            assertThat(office.page.locator(".claim")).containsText("你接下了");
            push(office, "放回去");
            assertThat(office.page.locator(".claim")).containsText("个人都能办这件");
            type(office, "[name=opinion]", "情况属实。");
            push(office, "记住这句");
            type(office, "[name=opinion]", "");
            push(office, "情况属实。");
            assertThat(office.page.locator("[name=opinion]")).hasValue("情况属实。");
            tabTo(office, office.button("附件").first());
            // the chooser itself is the browser's
            office.page
                    .locator(".decide vaadin-upload input[type=file]")
                    .first()
                    .setInputFiles(file);
            assertThat(office.page.locator(".decide .files")).containsText("note.pdf");
            leaveField(office);
            press(office, "a");
            assertThat(office.page.locator(".toast")).containsText("收回");
            leaveField(office);
            press(office, "u");
            assertThat(office.page.locator(".toast")).containsText("已收回");
            assertThat(office.page.locator(".decide")).isVisible();
            assertThat(office.errors()).isEmpty();
        }
        // it waits for the office again
        program.decides("college01", request, Map.of("action", "RETURN", "opinion", "收尾"));
    }

    @Test
    void a_signer_after_and_one_beside_are_added_and_taken_out_and_the_task_is_rejected() {
        var request = asks("student12");
        program.approves("counselor01", request);
        try (var office = browser.as("college01", PHONE, "zh-CN")) {
            open(office, "college01", request);
            for (var place : List.of("ArrowDown", "ArrowUp")) {
                press(office, "s");
                choose(office, name("dean01"));
                tabTo(office, office.page.locator("vaadin-dialog input[type=radio]:checked"));
                press(office, place);
                submit(office);
                assertThat(office.page.locator(".toast")).containsText(place.equals("ArrowDown") ? "之后签" : "一起签");
                tabTo(office, office.page.locator(".signers button").first());
                press(office, "Enter");
                assertThat(office.page.locator(".toast")).containsText("不再请");
            }
            leaveField(office);
            press(office, "r");
            assertThat(office.page.locator("#reason-code")).isFocused();
            press(office, "ArrowDown");
            submit(office);
            assertThat(office.page.locator("#reason-words")).isFocused();
            // and sent with the next stroke, without leaving the field
            office.page.keyboard().insertText("这学期的床位已经排满了。");
            submit(office);
            assertThat(office.page.locator(".toast")).containsText("驳回");
            assertThat(office.errors()).isEmpty();
        }
        assertThat(status("student12")).isEqualTo("COMPLETED");
    }

    @Test
    void two_are_approved_and_two_rejected_at_once_and_one_is_found_by_its_step() {
        var requests = Stream.of("student13", "student14", "student15", "student16")
                .map(DeskJourneyIT::asks)
                .toList();
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            counselor.open("/inbox");
            push(counselor, "按服务、单位");
            tabTo(counselor, counselor.page.locator("#filter-service"));
            press(counselor, "ArrowDown");
            assertThat(counselor.page.locator("#filter-step")).isVisible();
            submit(counselor);
            assertThat(counselor.page.locator(".filters")).containsText("只看调换寝室");
            choose(counselor, requests.subList(0, 2));
            press(counselor, "a");
            submit(counselor);
            assertThat(counselor.page.locator("vaadin-dialog")).containsText("已同意 2 件");
            press(counselor, "Escape");
            choose(counselor, requests.subList(2, 4));
            press(counselor, "r");
            tabTo(counselor, counselor.page.locator("#batch-code"));
            press(counselor, "ArrowDown");
            type(counselor, "#batch-words", "这两件重复了，请重新申请。");
            submit(counselor);
            assertThat(counselor.page.locator("vaadin-dialog")).containsText("已驳回 2 件");
            assertThat(counselor.errors()).isEmpty();
        }
        assertThat(List.of(status("student15"), status("student16"))).containsOnly("COMPLETED");
        withdraws("student13", requests.get(0));
        withdraws("student14", requests.get(1));
    }

    @Test
    void an_absence_is_recorded_and_ended() {
        try (var counselor = browser.as("counselor01", PHONE, "zh-CN")) {
            counselor.open("/absences");
            var colleague = name("counselor02");
            type(counselor, "#sought", colleague);
            assertThat(counselor.page.locator("#substitute")).containsText(colleague);
            push(counselor, "登记");
            assertThat(counselor.page.locator(".toast")).containsText("已登记");
            push(counselor, "结束");
            assertThat(counselor.page.locator(".toast")).containsText("登记已结束");
            assertThat(counselor.errors()).isEmpty();
        }
    }

    private static void withdraws(String account, String request) {
        try (var student = browser.as(account, PHONE, "zh-CN")) {
            student.open("/requests/" + request);
            push(student, "撤回");
            type(student, "#withdraw-reason", "不搬了");
            submit(student);
            assertThat(student.page.locator(".toast")).containsText("已撤回");
            assertThat(student.errors()).isEmpty();
        }
        assertThat(status(account)).isEqualTo("WITHDRAWN");
    }

    private static void choose(Browser.Person counselor, List<String> requests) {
        counselor.open("/inbox");
        for (var request : requests) {
            goTo(counselor, "counselor01", request);
            press(counselor, "x");
        }
        assertThat(counselor.page.locator(".batch")).containsText("已选 2 件");
    }

    private static String status(String student) {
        return program.get(student, "/requests")
                .path("items")
                .get(0)
                .path("status")
                .asString();
    }

    private static String number(String account) {
        return program.get(account, "/me").path("number").asString();
    }

    private static String asks(String student) {
        // student11 and those after live in the house for women
        var house = student.compareTo("student11") < 0 ? "b01" : "b02";
        return program.asksForBedIn(student, house);
    }

    private static String name(String account) {
        return program.get(account, "/me").path("name").asString();
    }

    private static void open(Browser.Person person, String account, String request) {
        person.open("/inbox");
        goTo(person, account, request);
        press(person, "Enter");
        person.page.waitForURL(Pattern.compile(".*/task/.+"));
        person.settled();
        // a link keeps the focus; the keys of the task work from anywhere
        assertThat(person.page.locator(".decide")).isVisible();
    }

    /** Down the list to the row of the request. */
    private static void goTo(Browser.Person person, String account, String request) {
        var row = person.page.locator("[data-row][href$='" + program.task(account, request) + "']");
        for (int i = 0; i < 50; i++) {
            press(person, "j");
            if ((boolean) row.evaluate("row => row === document.activeElement")) {
                return;
            }
        }
        throw new AssertionError("No row of " + request);
    }

    private static void verb(Browser.Person person, String key, String colleague, String words) {
        press(person, key);
        choose(person, colleague);
        type(person, "#verb-words", words);
        submit(person);
    }

    private static void choose(Browser.Person person, String name) {
        assertThat(person.page.locator("#colleague")).isFocused();
        person.page.keyboard().insertText(name);
        assertThat(person.page.locator(".found li")).not().hasCount(0);
        press(person, "Enter");
        assertThat(person.page.locator(".chosen li")).hasCount(1);
    }

    private static void type(Browser.Person person, String field, String words) {
        tabTo(person, person.page.locator(field).last());
        person.page.keyboard().press("Control+A");
        person.page.keyboard().press("Delete");
        person.page.keyboard().insertText(words);
        press(person, "Tab");
    }

    private static void push(Browser.Person person, String button) {
        tabTo(person, person.button(button).first());
        press(person, "Enter");
    }

    /** Single letters are keys only while nobody writes. */
    private static void leaveField(Browser.Person person) {
        person.page.evaluate("document.activeElement.blur()");
    }

    /** With the tab key, as somebody without a mouse gets there. */
    private static void tabTo(Browser.Person person, Locator field) {
        for (int i = 0; i < 60; i++) {
            if ((boolean) field.evaluate("field => field === document.activeElement")) {
                return;
            }
            person.page.keyboard().press("Tab");
        }
        throw new AssertionError("The tab key does not lead to " + field);
    }

    private static void submit(Browser.Person person) {
        press(person, "Control+Enter");
        person.page.waitForTimeout(200);
        person.settled();
    }

    private static void press(Browser.Person person, String key) {
        person.page.keyboard().press(key);
        person.settled();
    }
}
