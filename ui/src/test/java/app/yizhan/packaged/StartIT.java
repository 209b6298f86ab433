package app.yizhan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Starts, restarts and refusals to start, on two folders that are used in turn. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StartIT {

    @TempDir
    static Path demo;

    @TempDir
    static Path production;

    @Test
    @Order(0)
    void the_demo_gets_a_past() {
        var lived = PackagedApp.command(
                demo,
                "",
                "demo-data",
                "--yizhan.demo.students=200",
                "--yizhan.demo.weeks=1",
                "--spring.profiles.active=demo");
        assertThat(lived.output()).contains("The term is over").doesNotContain("INVALID_FIELDS", "\tat ");
        assertThat(lived.exitCode()).isZero();
        var again = PackagedApp.command(demo, "", "demo-data", "--spring.profiles.active=demo");
        assertThat(again.output()).contains("has a college already");
        assertThat(again.exitCode()).isEqualTo(1);
    }

    @Test
    @Order(1)
    void the_demo_starts_keeps_its_clock_and_starts_again() throws Exception {
        try (var app = PackagedApp.demo(demo)) {
            assertThat(app.log()).contains(app.address()).contains("student01");
            assertThat(get(app, "/actuator/health", ""))
                    .startsWith("200")
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("details");
            assertThat(get(app, "/actuator/prometheus", "")).startsWith("401");
            assertThat(get(app, "/actuator/prometheus", "admin:yizhan")).contains("yizhan_engine_incidents");
            assertThat(get(app, "/actuator/health", "admin:yizhan")).contains("oldestDueJobSeconds", "lagSeconds");
            for (var office : List.of("counselor01", "college01")) {
                assertThat(get(app, "/api/v1/inbox/counts", office + ":yizhan"))
                        .as(office)
                        .doesNotContain("\"todo\":0");
            }
            var lastWeek = "/api/v1/figures?from="
                    + LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(7);
            assertThat(get(app, lastWeek, "affairs01:yizhan"))
                    .contains(
                            "\"leave\"",
                            "\"late-return\"",
                            "\"repair\"",
                            "\"suggestion\"",
                            "\"certificate\"",
                            "\"room-change\"");
        }
        try (var again = PackagedApp.demoOfOneJar(demo)) {
            assertThat(get(again, "/actuator/health", "")).startsWith("200");
        }
    }

    @Test
    @Order(2)
    void the_demo_s_database_is_refused_without_its_profile() {
        var ended = PackagedApp.start(demo).ended();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("known password").doesNotContain("\tat ");
    }

    @Test
    @Order(3)
    void the_first_administrator_is_made_once() {
        var made = PackagedApp.command(production, "boss\n王校长\nCorrect-Horse-7\n", "create-admin");
        assertThat(made.output()).contains("boss was made");
        assertThat(made.exitCode()).isZero();
        var second = PackagedApp.command(production, "other\nOther\nCorrect-Horse-7\n", "create-admin");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).doesNotContain("was made").doesNotContain("refusal.");
    }

    @Test
    @Order(4)
    void production_serves_its_administrator_and_no_demo_account() throws Exception {
        try (var app = PackagedApp.start(production).ready()) {
            assertThat(get(app, "/api/v1/me", "boss:Correct-Horse-7")).startsWith("200");
            assertThat(get(app, "/api/v1/me", "student01:yizhan")).startsWith("401");
            assertThat(get(app, "/api/v1/demo/clock", "boss:Correct-Horse-7")).startsWith("404");
        }
    }

    @Test
    @Order(5)
    void the_demo_does_not_start_on_real_people() {
        var ended =
                PackagedApp.start(production, "--spring.profiles.active=demo").ended();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("everyone in this database").doesNotContain("\tat ");
    }

    private static String get(PackagedApp app, String path, String login) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(app.address() + path));
        if (!login.isEmpty()) {
            var token = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + token);
        }
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }
}
