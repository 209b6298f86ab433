package app.yizhan.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A production's first administrator, its start, and that no demo starts on it, on one folder. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionStartIT {

    @TempDir
    static Path production;

    @Test
    @Order(0)
    void the_first_administrator_is_made_once() {
        var made = PackagedApp.command(production, "boss\n王校长\nCorrect-Horse-7\n", "create-admin");
        assertThat(made.output()).contains("boss was made");
        assertThat(made.exitCode()).isZero();
        var second = PackagedApp.command(production, "other\nOther\nCorrect-Horse-7\n", "create-admin");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.output()).doesNotContain("was made").doesNotContain("refusal.");
    }

    @Test
    @Order(1)
    void production_serves_its_administrator_and_no_demo_account() throws Exception {
        try (var app = PackagedApp.start(production).ready()) {
            assertThat(app.get("/api/v1/me", "boss:Correct-Horse-7")).startsWith("200");
            assertThat(app.get("/api/v1/me", "student01:yizhan")).startsWith("401");
            assertThat(app.get("/api/v1/demo/clock", "boss:Correct-Horse-7")).startsWith("404");
        }
    }

    @Test
    @Order(2)
    void the_demo_does_not_start_on_real_people() {
        var ended =
                PackagedApp.start(production, "--spring.profiles.active=demo").ended();
        assertThat(ended.exitCode()).isNotZero();
        assertThat(ended.output()).contains("everyone in this database").doesNotContain("\tat ");
    }
}
