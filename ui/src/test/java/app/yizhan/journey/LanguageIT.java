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
            "/publicity",
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
            "/studio/new",
            "/studio/room-change",
            "/studio/room-change/diagram",
            "/studio/room-change/compare",
            "/studio/room-change/tables",
            "/studio/room-change/forms",
            "/studio/room-change/rehearsal",
            "/settings",
            "/operations",
            "/operations/incidents",
            "/operations/jobs",
            "/operations/outbox",
            "/operations/history",
            "/operations/services/room-change",
            "/operations/services/room-change/Task_CounselorReview",
            "/codes",
            "/tokens",
            "/emergency",
            "/reassign",
            "/more");

    static String request;
    static String task;
    static String student;
    static String number;
    static String meeting;
    static String notice;
    static String joining;
    static String duty;

    @BeforeAll
    static void prepare() {
        var program = new Program(app);
        request = program.asksForBed("student03", "b01-205-3");
        number = program.get("student03", "/requests/" + request).path("number").asString();
        task = program.task("counselor01", request);
        meeting = program.meeting("student04");
        notice = program.notice("student05");
        joining = program.get("branch01", "/party/publicity/" + notice)
                .at("/subjects/0/requestId")
                .asString();
        duty = program.duty("student06");
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

    /** What a page says in this language, each with where it was read: one window, at which people take turns. */
    private static List<String> crawl(String locale, int width) {
        var all = new ArrayList<String>();
        try (var window = browser.visitor(width, locale)) {
            List.of("/login", "/login?wrong", "/login?wait=2", "/activate", "/verify", "/verify/AAAA-BBBB-CCCC")
                    .forEach(path -> {
                        window.open(path);
                        seen(window, path, all);
                    });
            student(window, all);
            deciders(window, all);
            offices(window, all);
            desks(window, all);
            party(window, all);
            reads(window, "people01", List.of("/roles"), all);
            reads(window, "admin", ADMIN, all);
            read(window, "/operations/cases/" + number, all);
        }
        return all;
    }

    private static void student(Browser.Person window, List<String> all) {
        reads(window, "student03", STUDENT, all);
        window.goes("/apply/room-change");
        window.page.locator("button.pri:visible").last().click();
        seen(window, "the form's errors", all);
        read(window, "/record/" + request, all);
        read(window, "/requests/" + request, all);
        window.page
                .locator(".acts2 button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("撤回|Withdraw")))
                .click();
        seen(window, "a withdrawal", all);
    }

    private static void deciders(Browser.Person window, List<String> all) {
        reads(
                window,
                "counselor01",
                List.of("/visits", "/door-returns", "/door/b01-203", "/apply/visit", "/inbox", "/task/" + task),
                all);
        window.page.locator(".acts .warn").first().click();
        window.settled();
        window.page.locator("vaadin-dialog button.pri").click();
        seen(window, "a rejection", all);
        reads(window, "dorm01", MANAGER, all);
        window.goes("/beds/b01");
        window.page.locator(".rm:visible").first().click();
        seen(window, "a room", all);
    }

    private static void offices(Browser.Person window, List<String> all) {
        reads(window, "college01", OFFICE, all);
        window.page.locator("a[href*='figures/cases/']").first().click();
        window.page.waitForURL("**/figures/cases/**");
        seen(window, "the cases of a figure", all);
        window.goes("/week");
        window.page.locator("a[href*='week/cases/']").first().click();
        window.page.waitForURL("**/week/cases/**");
        seen(window, "the cases of a week's number", all);
    }

    private static void desks(Browser.Person window, List<String> all) {
        reads(window, "auditor", List.of("/audit", "/unsealing"), all);
        reads(window, "dispatch01", List.of("/workboard"), all);
        reads(window, "window01", List.of("/behalf", "/enter/certificate?student=" + student), all);
        reads(window, "seal01", List.of("/seals", "/papers"), all);
        reads(window, "affairs01", List.of("/objections"), all);
    }

    private static void party(Browser.Person window, List<String> all) {
        reads(window, "branch01", List.of("/party/rules", "/party/board", "/party/dates"), all);
        window.page.locator("button.pri:visible").click();
        seen(window, "what the calculator misses", all);
        window.page.locator("#fact-applyDate").fill("2026-01-31");
        window.page.locator("button.pri:visible").click();
        seen(window, "what the calculator says", all);
        reads(
                window,
                "branch01",
                List.of("/party/meetings", "/party/meetings/plan", "/party/meetings/" + meeting),
                all);
        window.page.locator(".card button:visible").last().click();
        seen(window, "a meeting", all);
        reads(window, "branch01", List.of("/party/publicity", "/party/publicity/" + notice), all);
        window.page.locator(".card button:visible").first().click();
        seen(window, "what came by word about somebody on a notice", all);
        reads(window, "branch01", List.of("/party/duties", "/party/duties/" + duty), all);
        reads(window, "branch01", List.of("/party/review/" + joining), all);
        window.page.locator(".card button.pri:visible").first().click();
        seen(window, "somebody asked about for a review", all);
        reads(window, "branch01", List.of("/party/file/" + joining), all);
        window.page.locator(".card button.pri:visible").first().click();
        seen(window, "papers noted in a file", all);
        reads(window, "org01", List.of("/party/overview"), all);
    }

    private static void reads(Browser.Person window, String account, List<String> paths, List<String> all) {
        browser.takes(window, account);
        paths.forEach(path -> read(window, path, all));
    }

    private static void read(Browser.Person person, String path, List<String> all) {
        person.goes(path);
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
