package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * axe-core over every page at the width of a desk and of a phone, with what opens over it. Pages of staff at a desk are LanguageIT's,
 * which reads them there and asks axe meanwhile.
 */
@DisplayName("axe finds nothing")
class AccessibilityIT extends Journey {

    private static String request = "";
    private static String teacher = "";
    private static String student = "";

    @BeforeAll
    static void prepare() {
        var program = new Program(app);
        request = program.asksForBed("student03", "b01-205-3");
        student = program.get("student03", "/me").path("userId").asString();
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

    @Test
    void on_public_pages() {
        try (var visitor = browser.visitor(PHONE, "zh-CN")) {
            check(visitor, List.of("/login", "/login?wrong", "/activate"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_a_student_s_pages(int width) {
        try (var student = browser.as("student02", width, "zh-CN")) {
            check(
                    student,
                    List.of("/", "/apply/room-change", "/requests", "/room", "/messages", "/account", "/nowhere"));
            check(student, List.of("/answered", "/apply/repair", "/apply/suggestion", "/apply/leave"));
            student.open("/apply/room-change");
            student.button("提交申请").last().click();
            student.settled();
            Axe.findsNothing(student, "the form with its errors");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_staff_pages(int width) {
        try (var manager = browser.as("dorm01", width, "zh-CN")) {
            checkOnPhone(manager, List.of("/inbox", "/done", "/beds", "/beds/b01", "/more"));
            manager.open("/beds/b01");
            manager.page.locator(".rm:visible").first().click();
            manager.settled();
            Axe.findsNothing(manager, "a room of the map");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_a_task_and_its_dialogs(int width) {
        try (var counselor = browser.as("counselor01", width, "zh-CN")) {
            counselor.open("/inbox");
            if (width < 600) {
                counselor.page.locator("main a[href*='task/']").first().click();
                counselor.settled();
            }
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
            counselor.open("/inbox");
            if (width < 600) {
                counselor.page.locator("main a[href*='task/']").first().click();
                counselor.settled();
            }
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
            for (var key : List.of("j", "x", "b")) {
                counselor.page.keyboard().press(key);
                counselor.settled();
            }
            Axe.findsNothing(counselor, "several at once");
            checkOnPhone(counselor, List.of("/copied", "/waiting"));
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
        try (var student = browser.as("student03", width, "zh-CN")) {
            student.open("/requests");
            student.page.locator("main a[href*='requests/']").first().click();
            student.page.waitForURL(Pattern.compile(".*/requests/.+"));
            student.settled();
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
    void on_the_pages_of_an_office_and_on_a_record(int width) {
        try (var office = browser.as("college01", width, "zh-CN")) {
            checkOnPhone(office, List.of("/absences", "/absences/calendar", "/overdue", "/figures", "/week"));
            check(office, List.of("/record/" + request));
            office.open("/inbox");
            office.button("按服务、单位").click();
            office.settled();
            Axe.findsNothing(office, "the filter");
            office.open("/figures");
            office.page.locator("a[href*='figures/cases/']").first().click();
            office.page.waitForURL("**/figures/cases/**");
            office.settled();
            Axe.findsNothing(office, "the cases of a figure");
            office.open("/week");
            office.page.locator(".means summary").first().focus();
            office.page.keyboard().press("Enter");
            assertThat(office.page.locator(".means[open] p").first().isVisible())
                    .isTrue();
            Axe.findsNothing(office, "a definition");
            office.page.locator("a[href*='week/cases/']").first().click();
            office.page.waitForURL("**/week/cases/**");
            office.settled();
            Axe.findsNothing(office, "the cases of a week's number");
        }
        try (var dispatcher = browser.as("dispatch01", width, "zh-CN")) {
            checkOnPhone(dispatcher, List.of("/workboard"));
        }
        try (var clerk = browser.as("window01", width, "zh-CN")) {
            checkOnPhone(clerk, List.of("/behalf", "/enter/certificate?student=" + student));
        }
        try (var keeper = browser.as("seal01", width, "zh-CN")) {
            checkOnPhone(keeper, List.of("/seals", "/papers"));
        }
        try (var affairs = browser.as("affairs01", width, "zh-CN")) {
            checkOnPhone(affairs, List.of("/objections"));
        }
        try (var counselor = browser.as("counselor01", width, "zh-CN")) {
            checkOnPhone(counselor, List.of("/visits", "/apply/visit", "/door/b01-203"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_the_pages_of_the_people_administrator_and_the_auditor(int width) {
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
            checkOnPhone(auditor, List.of("/unsealing"));
            assertThat(auditor.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void on_the_pages_of_party_membership(int width) {
        try (var organisation = browser.as("org01", width, "zh-CN")) {
            checkOnPhone(organisation, List.of("/party/dates", "/party/rules", "/party/board", "/party/overview"));
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
    void on_an_administrator_s_pages_in_english(int width) {
        try (var admin = browser.as("admin", width, "en-GB")) {
            checkOnPhone(
                    admin,
                    List.of(
                            "/",
                            "/more",
                            "/directory",
                            "/calendar",
                            "/studio",
                            "/studio/room-change",
                            "/studio/room-change/diagram",
                            "/studio/room-change/compare",
                            "/settings",
                            "/operations",
                            "/reassign",
                            "/tokens",
                            "/emergency",
                            "/codes"));
            admin.open("/codes");
            admin.button("Find").click();
            admin.settled();
            Axe.findsNothing(admin, "a number that nobody has");
        }
    }

    /** Pages of which LanguageIT's reader at a desk asks axe as well. */
    private static void checkOnPhone(Browser.Person person, List<String> paths) {
        if (person.page.viewportSize().width == PHONE) {
            check(person, paths);
        }
    }

    private static void check(Browser.Person person, List<String> paths) {
        List<String> all = new ArrayList<>();
        for (var path : paths) {
            person.open(path);
            Axe.violations(person).forEach(v -> all.add(path + ": " + v));
        }
        assertThat(all).isEmpty();
        assertThat(person.errors()).isEmpty();
    }
}
