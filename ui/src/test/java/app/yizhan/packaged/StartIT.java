package app.yizhan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
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
        }
        try (var again = PackagedApp.demo(demo)) {
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
