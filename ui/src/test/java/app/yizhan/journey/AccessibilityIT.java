package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** axe-core over what opens on a page or is found there, at the width of a desk and of a phone. The pages as they open are LanguageIT's. */
@DisplayName("axe finds nothing")
class AccessibilityIT extends Journey {

    private static String request = "";
    private static String task = "";
    private static String teacher = "";

    @BeforeAll
    static void prepare() {
        var program = new Program(app);
        request = program.asksForBedIn("student17", "b02");
        task = program.task("counselor01", request);
        teacher = program.get("teacher01", "/me").path("number").asString();
    }

    @Test
    void unless_there_is_something() {
        try (var visitor = browser.visitor(1440, "zh-CN")) {
            visitor.open("/login");
            visitor.page.evaluate("() => document.querySelector('main, body').append(document.createElement('img'))");
            assertThat(Axe.violations(visitor)).anyMatch(v -> v.contains("image-alt"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_a_task_and_its_dialogs(int width) {
        try (var counselor = browser.as("counselor01", width, "zh-CN")) {
            counselor.opensTask(task);
            Axe.findsNothing(counselor, "an open task");
            for (var act : List.of("驳回", "退回")) {
                dialog(counselor, act);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_the_dialogs_of_the_other_verbs_and_of_several_at_once(int width) {
        try (var counselor = browser.as("counselor01", width, "zh-CN")) {
            counselor.opensTask(task);
            for (var key : List.of("t", "d", "s", "c")) {
                counselor.page.keyboard().press(key);
                counselor.settled();
                Axe.findsNothing(counselor, "the dialog of " + key);
                counselor.page.keyboard().press("Escape");
                counselor.settled();
            }
            counselor.button("更多").click();
            Axe.findsNothing(counselor, "the menu");
            counselor.open("/inbox");
            counselor.page.locator("main a[href$='%s']".formatted(task)).first().focus();
            for (var key : List.of("x", "b")) {
                counselor.page.keyboard().press(key);
                counselor.settled();
            }
            assertThat(counselor.page.locator("vaadin-dialog #batch-words").isVisible())
                    .isTrue();
            Axe.findsNothing(counselor, "several at once");
        }
    }

    private static void dialog(Browser.Person counselor, String act) {
        counselor.button(act).first().click();
        counselor.settled();
        Axe.findsNothing(counselor, "the dialog " + act);
        counselor.page.locator("vaadin-dialog button.pri").click();
        counselor.settled();
        Axe.findsNothing(counselor, "the errors of " + act);
        counselor.page.keyboard().press("Escape");
        counselor.settled();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_a_running_request_its_diagram_and_its_withdrawal(int width) {
        try (var student = browser.as("student17", width, "zh-CN")) {
            student.open("/requests/" + request);
            student.button("流程图").click();
            student.page.waitForSelector("yz-diagram svg");
            student.settled();
            Axe.findsNothing(student, "a running request with its diagram");
            student.button("撤回").first().click();
            student.settled();
            Axe.findsNothing(student, "the dialog of a withdrawal");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_what_opens_on_the_pages_of_an_office(int width) {
        try (var office = browser.as("college01", width, "zh-CN")) {
            office.open("/inbox");
            office.button("按服务、单位").click();
            office.settled();
            Axe.findsNothing(office, "the filter");
            office.open("/week");
            office.page.locator(".means summary").first().focus();
            office.page.keyboard().press("Enter");
            assertThat(office.page.locator(".means[open] p").first().isVisible())
                    .isTrue();
            Axe.findsNothing(office, "a definition");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_what_the_people_administrator_and_the_auditor_find(int width) {
        try (var people = browser.as("people01", width, "zh-CN")) {
            people.open("/roles");
            people.page.locator("#r-number").fill(teacher);
            people.button("查找").click();
            people.settled();
            Axe.findsNothing(people, "somebody's roles");
        }
        try (var auditor = browser.as("auditor", width, "zh-CN")) {
            auditor.open("/audit");
            auditor.button("查询").click();
            auditor.settled();
            Axe.findsNothing(auditor, "the record of a week");
            assertThat(auditor.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_what_opens_on_the_pages_of_party_membership(int width) {
        try (var organisation = browser.as("org01", width, "zh-CN")) {
            organisation.open("/party/dates");
            organisation.page.locator("#dates-step").selectOption("08b");
            organisation.page.locator("#fact-publicityStart").fill("2026-12-28");
            organisation.button("算一算").click();
            organisation.settled();
            Axe.findsNothing(organisation, "days that are worked out");
            organisation.open("/party/rules");
            organisation.button("核对或改正").first().click();
            organisation.settled();
            Axe.findsNothing(organisation, "the dialog of a rule");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_a_number_that_nobody_has_in_english(int width) {
        try (var admin = browser.as("admin", width, "en-GB")) {
            admin.open("/codes");
            admin.button("Find").click();
            admin.settled();
            Axe.findsNothing(admin, "a number that nobody has");
        }
    }
}
