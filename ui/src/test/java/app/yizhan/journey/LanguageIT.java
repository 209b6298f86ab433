package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Every page, in Chinese as wide as a desk and in English as wide as a phone: every text node and every spoken attribute, those inside
 * Vaadin's components too; names of people and places stay as they are. Meanwhile axe looks at it.
 */
@OwnDemo
@DisplayName("A page speaks one language, and axe finds nothing")
class LanguageIT extends Journey {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");

    /** People of the demo are called by solar terms; terms and holidays are called as the school calls them. */
    private static final Pattern CHINESE_NAMES =
            Pattern.compile("\\p{IsHan}{1,2}(立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒)"
                    + "|\\d{4}—\\d{4} 学年第[一二]学期|元旦|春节|清明节|劳动节|端午节|国庆节|中秋节|国务院办公厅.*");

    /** Numbers of requests, files and formats, the sum of a record, words of the calendar's file, keys, and what the student typed. */
    private static final Pattern LATIN_NAMES = Pattern.compile(
            "[A-Z]+-\\d{4}-\\d{6}|[0-9a-f]{64}|PDF|JPG|PNG|WebP|\\w+\\.csv|HOLIDAY|MAKEUP|PgUp|PgDn|Ctrl|Shift|"
                    + "I prepare for an exam with a classmate\\.");

    /** What can be seen or heard. Line marks and faces are pictures of characters; what says that it is in another language speaks that. */
    private static final String TEXTS = """
            () => {
              const found = [];
              const spoken = ['aria-label', 'placeholder', 'title', 'alt'];
              const walk = (node) => {
                if (node.nodeType === Node.TEXT_NODE) {
                  found.push(node.textContent.trim());
                } else if (node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.DOCUMENT_FRAGMENT_NODE) {
                  if (node.lang && node.lang.slice(0, 2) !== document.documentElement.lang.slice(0, 2)) return;
                  if (node.matches?.('script, style, textarea, .lm, .mk2, .av, .language, .lang, svg, yz-diagram, yz-modeler')) return;
                  if (node.checkVisibility && !node.checkVisibility() && getComputedStyle(node).display !== 'contents') return;
                  spoken.filter((name) => node.hasAttribute?.(name)).forEach((name) => found.push(node.getAttribute(name).trim()));
                  if (node.shadowRoot) walk(node.shadowRoot);
                  node.childNodes.forEach(walk);
                }
              };
              walk(document.body);
              found.push(document.title);
              return [...new Set(found.filter((text) => text))];
            }""";

    private static final List<String> STUDENT = List.of(
            "/",
            "/apply/room-change",
            "/apply/leave",
            "/apply/repair",
            "/apply/suggestion",
            "/answered",
            "/requests",
            "/room",
            "/messages",
            "/account",
            "/more",
            "/nowhere");
    private static final List<String> MANAGER =
            List.of("/inbox", "/done", "/waiting", "/copied", "/absences", "/beds", "/beds/b01", "/more");
    private static final List<String> OFFICE = List.of("/overdue", "/absences/calendar", "/week", "/figures");
    private static final List<String> ADMIN = List.of(
            "/inbox",
            "/directory",
            "/calendar",
            "/studio",
            "/studio/room-change",
            "/studio/room-change/diagram",
            "/studio/room-change/compare",
            "/studio/room-change/tables",
            "/studio/room-change/forms",
            "/settings",
            "/operations",
            "/codes",
            "/tokens",
            "/emergency",
            "/reassign",
            "/more");

    static String request;
    static String task;
    static String student;

    @BeforeAll
    static void prepare() {
        var program = new Program(app);
        request = program.asksForBed("student03", "b01-205-3");
        task = program.task("counselor01", request);
        student = program.get("student03", "/me").path("userId").asString();
    }

    @Test
    void english_has_no_chinese_words() {
        var read = crawl("en-GB", PHONE);
        assertThat(read).anyMatch(text -> text.contains("Room change"));
        read.removeIf(text -> !HAN.matcher(without(text, CHINESE_NAMES)).find());
        assertThat(read).isEmpty();
    }

    @Test
    void chinese_has_no_english_words() {
        var read = crawl("zh-CN", DESK);
        assertThat(read).anyMatch(text -> text.contains("调换寝室"));
        read.removeIf(text -> !LATIN.matcher(without(text, LATIN_NAMES)).find());
        assertThat(read).isEmpty();
    }

    /** What a page says in this language, each with where it was read. */
    private static List<String> crawl(String locale, int width) {
        var all = new ArrayList<String>();
        try (var visitor = browser.visitor(width, locale)) {
            List.of("/login", "/login?wrong", "/login?wait=2", "/activate", "/verify", "/verify/AAAA-BBBB-CCCC")
                    .forEach(path -> read(visitor, path, all));
        }
        try (var student = browser.as("student03", width, locale)) {
            STUDENT.forEach(path -> read(student, path, all));
            student.open("/apply/room-change");
            student.page.locator("button.pri:visible").last().click();
            seen(student, "the form's errors", all);
            read(student, "/record/" + request, all);
            read(student, "/requests/" + request, all);
            student.page
                    .locator(".acts2 button")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("撤回|Withdraw")))
                    .click();
            seen(student, "a withdrawal", all);
        }
        try (var counselor = browser.as("counselor01", width, locale)) {
            read(counselor, "/inbox", all);
            read(counselor, "/task/" + task, all);
            counselor.page.locator(".acts .warn").first().click();
            counselor.settled();
            counselor.page.locator("vaadin-dialog button.pri").click();
            seen(counselor, "a rejection", all);
        }
        try (var manager = browser.as("dorm01", width, locale)) {
            MANAGER.forEach(path -> read(manager, path, all));
            manager.open("/beds/b01");
            manager.page.locator(".rm:visible").first().click();
            seen(manager, "a room", all);
        }
        offices(locale, width, all);
        hands(locale, width, all);
        return all;
    }

    private static void offices(String locale, int width, List<String> all) {
        try (var college = browser.as("college01", width, locale)) {
            OFFICE.forEach(path -> read(college, path, all));
            college.page.locator("a[href*='figures/cases/']").first().click();
            college.page.waitForURL("**/figures/cases/**");
            seen(college, "the cases of a figure", all);
            college.open("/week");
            college.page.locator("a[href*='week/cases/']").first().click();
            college.page.waitForURL("**/week/cases/**");
            seen(college, "the cases of a week's number", all);
        }
    }

    private static void hands(String locale, int width, List<String> all) {
        try (var auditor = browser.as("auditor", width, locale)) {
            read(auditor, "/audit", all);
            read(auditor, "/unsealing", all);
        }
        try (var dispatcher = browser.as("dispatch01", width, locale)) {
            read(dispatcher, "/workboard", all);
        }
        try (var clerk = browser.as("window01", width, locale)) {
            read(clerk, "/behalf", all);
            read(clerk, "/enter/certificate?student=" + student, all);
        }
        try (var keeper = browser.as("seal01", width, locale)) {
            read(keeper, "/seals", all);
            read(keeper, "/papers", all);
        }
        try (var affairs = browser.as("affairs01", width, locale)) {
            read(affairs, "/objections", all);
        }
        try (var counselor = browser.as("counselor01", width, locale)) {
            read(counselor, "/visits", all);
            read(counselor, "/door/b01-203", all);
            read(counselor, "/apply/visit", all);
        }
        try (var secretary = browser.as("branch01", width, locale)) {
            read(secretary, "/party/rules", all);
            read(secretary, "/party/board", all);
            read(secretary, "/party/dates", all);
            secretary.page.locator("button.pri:visible").click();
            seen(secretary, "what the calculator misses", all);
            secretary.page.locator("#fact-applyDate").fill("2026-01-31");
            secretary.page.locator("button.pri:visible").click();
            seen(secretary, "what the calculator says", all);
        }
        try (var organisation = browser.as("org01", width, locale)) {
            read(organisation, "/party/overview", all);
        }
        try (var people = browser.as("people01", width, locale)) {
            read(people, "/roles", all);
        }
        try (var admin = browser.as("admin", width, locale)) {
            ADMIN.forEach(path -> read(admin, path, all));
        }
    }

    private static void read(Browser.Person person, String path, List<String> all) {
        person.open(path);
        seen(person, path, all);
    }

    private static void seen(Browser.Person person, String where, List<String> all) {
        person.settled();
        Axe.findsNothing(person, where);
        ((List<?>) person.page.evaluate(TEXTS)).forEach(text -> all.add(where + " → " + text));
    }

    private static String without(String text, Pattern allowed) {
        return allowed.matcher(text.substring(text.indexOf(" → ") + 3)).replaceAll("");
    }
}
