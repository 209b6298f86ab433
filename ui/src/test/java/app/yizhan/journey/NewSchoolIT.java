package app.yizhan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.application.PackagedApp;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A new school without the demo, on one folder: its first administrator is made, brings in the directory, and a student activates
 * the account.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A directory is imported by page and its people log in")
class NewSchoolIT {

    private static final String ADMIN = "boss";
    private static final String PASSWORD = "Correct-Horse-7";
    private static final String STUDENT = "20260001";

    private static final FilePayload UNITS = csv("units.csv", """
            code,tree,kind,name,name_en,parent
            school,ADMIN,SCHOOL,示例学院,Example College,
            xx,ADMIN,COLLEGE,信息学院,College of Information,school
            c2601,ADMIN,CLASS,信息2601班,Class c2601,xx
            """);

    private static final FilePayload NO_NAMES = csv("people.csv", """
            number,kind,gender,class,unit
            20260001,STUDENT,M,c2601,
            """);

    private static final FilePayload PEOPLE = csv("people.csv", """
            number,name,kind,gender,class,unit
            20260001,林立春,STUDENT,M,c2601,
            20260002,周雨水,STUDENT,F,c2601,
            20260003,吴惊蛰,STUDENT,F,nowhere,
            T001,孙谷雨,STAFF,F,,xx
            """);

    @TempDir
    static Path data;

    @Test
    @Order(0)
    void the_first_administrator_is_made_once() {
        var made = PackagedApp.command(data, ADMIN + "\n王校长\n" + PASSWORD + "\n", "create-admin");
        assertThat(made.output()).contains("boss was made");
        assertThat(made.exitCode()).isZero();
        var second = PackagedApp.command(data, "other\nOther\n" + PASSWORD + "\n", "create-admin");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).doesNotContain("was made").doesNotContain("refusal.");
    }

    @Test
    @Order(1)
    void after_the_bad_line_was_seen_and_the_import_confirmed() throws Exception {
        try (var app = PackagedApp.start(data).ready();
                var browser = new Browser(app.address())) {
            knowsNoDemo(app);
            String code;
            try (var admin = browser.visitor(1440, "zh-CN")) {
                admin.open("/login");
                admin.logsIn(ADMIN, PASSWORD);
                imports(admin);
                code = issuesACode(admin);
                assertThat(admin.errors()).isEmpty();
            }
            try (var student = browser.visitor(390, "zh-CN")) {
                activates(student, code);
                student.open("/account");
                assertThat(student.page.locator("main")).containsText("林立春");
                assertThat(student.page.locator("main")).containsText("信息2601班");
                assertThat(student.errors()).isEmpty();
            }
        }
    }

    private static void knowsNoDemo(PackagedApp app) throws Exception {
        assertThat(app.get("/api/v1/me", ADMIN + ":" + PASSWORD)).startsWith("200");
        assertThat(app.get("/api/v1/me", "student01:yizhan")).startsWith("401");
        assertThat(app.get("/api/v1/demo/clock", ADMIN + ":" + PASSWORD)).startsWith("404");
    }

    @Test
    @Order(2)
    void the_demo_does_not_start_on_real_people() {
        var ended = PackagedApp.start(data, "--spring.profiles.active=demo").ended();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("everyone in this database").doesNotContain("\tat ");
    }

    private static void imports(Browser.Person admin) {
        admin.open("/directory");
        var files = admin.page.locator("vaadin-upload input[type=file]");
        var main = admin.page.locator("main");
        files.setInputFiles(NO_NAMES);
        assertThat(main).containsText("已选 people.csv");
        admin.button("试一遍").click();
        assertThat(main.locator(".note.late")).containsText("name");
        files.setInputFiles(new FilePayload[] {UNITS, PEOPLE});
        assertThat(main).containsText("已选 people.csv、units.csv");
        admin.button("试一遍").click();
        assertThat(main).containsText("还没有存");
        var problem = main.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("nowhere"));
        assertThat(problem).containsText("people.csv");
        assertThat(problem).containsText("4");
        admin.button("看过了，仍然导入").click();
        assertThat(main).containsText("已经存好");
    }

    private static String issuesACode(Browser.Person admin) {
        admin.open("/codes");
        admin.page.getByLabel("学号或工号").fill(STUDENT);
        admin.button("查找").click();
        assertThat(admin.page.locator("main")).containsText("还没登录过");
        admin.button("给林立春发激活码").click();
        var code = admin.page.locator(".big-code");
        assertThat(code).isVisible();
        return code.innerText();
    }

    private static void activates(Browser.Person student, String code) {
        student.open("/activate");
        fills(student, code, "short");
        assertThat(student.page.locator("[role=alert]")).isVisible();
        fills(student, code, PASSWORD);
        student.page.waitForURL(Pattern.compile(".*/login.*"));
        student.logsIn(STUDENT, PASSWORD);
        assertThat(student.page.url()).endsWith("/hall");
    }

    private static void fills(Browser.Person student, String code, String password) {
        student.page.fill("[name=number]", STUDENT);
        student.page.fill("[name=code]", code);
        student.page.fill("[name=password]", password);
        student.page.fill("[name=repeated]", password);
        student.page.press("[name=repeated]", "Enter");
        student.page.waitForLoadState();
    }

    private static FilePayload csv(String name, String lines) {
        return new FilePayload(name, "text/csv", lines.getBytes(StandardCharsets.UTF_8));
    }
}
