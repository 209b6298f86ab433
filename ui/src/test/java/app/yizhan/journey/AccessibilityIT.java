package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.packaged.PackagedApp;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** axe-core over every page, at the width of a desk and of a phone. */
@DisplayName("axe finds nothing")
class AccessibilityIT {

    private static final String AXE = script();

    /** Every rule of axe, best practices included. */
    private static final String RUN = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' (' + (n.any[0]?.message ?? '') + ')').slice(0, 3).join(', '))""";

    @TempDir
    static Path data;

    static PackagedApp app;
    static Browser browser;

    @BeforeAll
    static void start() {
        app = PackagedApp.demo(data);
        browser = new Browser(app.address());
        submit("student03", "b01-205-3");
    }

    private static void submit(String account, String bed) {
        var login = Base64.getEncoder().encodeToString((account + ":yizhan").getBytes(StandardCharsets.UTF_8));
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10);
        var body = """
                {"service": "room-change", "data": {"kind": "MOVE", "reason": "STUDY", "targetBed": "%s", "desiredDate": "%s",
                 "explanation": "I prepare for an exam with a classmate."}}""".formatted(bed, day);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(app.address() + "/api/v1/requests"))
                            .header("Authorization", "Basic " + login)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterAll
    static void stop() {
        browser.close();
        app.close();
    }

    @Test
    void unless_there_is_something() {
        try (var visitor = browser.visitor(1440, "zh-CN")) {
            visitor.open("/login");
            visitor.page.evaluate("() => document.querySelector('main, body').append(document.createElement('img'))");
            assertThat(violations(visitor.page)).anyMatch(v -> v.startsWith("image-alt"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void on_public_pages(int width) {
        try (var visitor = browser.visitor(width, "zh-CN")) {
            check(visitor, List.of("/login", "/login?error", "/activate"), width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void on_a_student_s_pages(int width) {
        try (var student = browser.as("student02", width, "zh-CN")) {
            check(student, List.of("/", "/apply/room-change", "/requests", "/room", "/messages", "/account", "/nowhere"), width);
            student.open("/apply/room-change");
            student.button("提交申请").last().click();
            student.settled();
            found(student.page, "the form with its errors", width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void on_staff_pages(int width) {
        try (var manager = browser.as("dorm01", width, "zh-CN")) {
            check(manager, List.of("/inbox", "/done", "/beds", "/beds/b01"), width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void on_a_task_and_its_dialogs(int width) {
        try (var counselor = browser.as("counselor01", width, "zh-CN")) {
            counselor.open("/inbox");
            if (width < 600) {
                counselor.page.locator("main a[href*='task/']").first().click();
                counselor.settled();
            }
            found(counselor.page, "an open task", width);
            if (width >= 600) {
                counselor.button("驳回").first().click();
                counselor.settled();
                found(counselor.page, "the dialog of a rejection", width);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void on_a_running_request_and_its_withdrawal(int width) {
        try (var student = browser.as("student03", width, "zh-CN")) {
            student.open("/requests");
            student.page.locator("main a[href*='requests/']").first().click();
            student.page.waitForURL(Pattern.compile(".*/requests/.+"));
            student.settled();
            found(student.page, "a running request", width);
            student.button("撤回").first().click();
            student.settled();
            found(student.page, "the dialog of a withdrawal", width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void on_an_administrator_s_pages_in_english(int width) {
        try (var admin = browser.as("admin", width, "en-GB")) {
            check(admin, List.of("/", "/directory", "/calendar", "/settings", "/operations", "/codes"), width);
        }
    }

    private static void check(Browser.Person person, List<String> paths, int width) {
        List<String> all = new ArrayList<>();
        for (var path : paths) {
            person.open(path);
            violations(person.page).forEach(v -> all.add(path + " at " + width + ": " + v));
        }
        assertThat(all).isEmpty();
        assertThat(person.errors()).isEmpty();
    }

    private static void found(Page page, String what, int width) {
        assertThat(violations(page)).as("%s at %d", what, width).isEmpty();
    }

    private static List<String> violations(Page page) {
        page.evaluate(AXE);
        var found = (List<?>) page.evaluate(RUN);
        return found.stream().map(Object::toString).toList();
    }

    private static String script() {
        try (var in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
