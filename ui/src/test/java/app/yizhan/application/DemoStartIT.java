package app.yizhan.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo is given a past, starts, starts again and is refused without its profile, on one folder. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoStartIT {

    @TempDir
    static Path demo;

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
            assertThat(app.get("/actuator/health", ""))
                    .startsWith("200")
                    .contains("\"status\":\"UP\"")
                    .doesNotContain("details");
            assertThat(app.get("/actuator/prometheus", "")).startsWith("401");
            assertThat(app.get("/actuator/prometheus", "admin:yizhan")).contains("yizhan_engine_incidents");
            assertThat(app.get("/actuator/health", "admin:yizhan")).contains("oldestDueJobSeconds", "lagSeconds");
            for (var office : List.of(
                    "counselor01",
                    "college01",
                    "teacher01",
                    "leader01",
                    "dorm01",
                    "dispatch01",
                    "finance01",
                    "branch01",
                    "commissar01",
                    "contact01",
                    "contact02",
                    "committee01",
                    "general01",
                    "school01",
                    "org01",
                    "org02")) {
                assertThat(app.get("/api/v1/inbox/counts", office + ":yizhan"))
                        .as(office)
                        .doesNotContain("\"todo\":0");
            }
            var lastWeek = "/api/v1/figures?from="
                    + LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(7);
            assertThat(app.get(lastWeek, "affairs01:yizhan"))
                    .contains(
                            "\"leave\"",
                            "\"late-return\"",
                            "\"repair\"",
                            "\"suggestion\"",
                            "\"certificate\"",
                            "\"room-change\"");
        }
        try (var again = PackagedApp.demoOfOneJar(demo)) {
            assertThat(again.get("/actuator/health", "")).startsWith("200");
        }
    }

    @Test
    @Order(2)
    void the_demo_s_database_is_refused_without_its_profile() {
        var ended = PackagedApp.start(demo).ended();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("known password").doesNotContain("\tat ");
    }
}
