package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service is rehearsed by calls, by its administrator alone. */
@ApiTest
class RehearsalsApiTest {

    private static final String PATH = "/models/certificate/rehearsals";

    @Autowired
    Api api;

    @Test
    void a_rehearsal_is_started_acted_in_looked_at_and_ended_by_its_administrator_only() throws InterruptedException {
        assertThat(api.post("counselor01", PATH, Map.of()).status()).isEqualTo(404);
        assertThat(api.post("admin", "/models/nothing/rehearsals", Map.of()).status())
                .isEqualTo(404);
        var started = api.post("admin", PATH, Map.of());
        assertThat(started.status()).as("%s", started).isEqualTo(201);
        var one = PATH + "/" + started.text("id");
        assertThat(api.get("admin2", one).status()).isEqualTo(404);
        assertThat(api.get("admin", one.replace("certificate", "leave")).status())
                .isEqualTo(404);
        for (int looked = 0;
                looked < 1_200 && api.get("admin", one).text("state").equals("STARTING");
                looked++) {
            Thread.sleep(50);
        }
        assertThat(api.get("admin", one).text("state")).isEqualTo("READY");
        assertThat(api.post("admin", one + "/back", Map.of()).text("code")).isEqualTo("REHEARSAL_AT_BEGINNING");
        assertThat(api.post("admin2", one + "/back", Map.of()).status()).isEqualTo(404);
        assertThat(act(one, Map.of("kind", "OPEN", "person", "nobody")).status())
                .isEqualTo(422);
        var unsaid = act(one, Map.of("kind", "SUBMIT", "person", "nobody"));
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(act(one, Map.of("kind", "NUDGE")).status()).isEqualTo(404);
        assertThat(act(one, Map.of("kind", "ADVANCE", "by", "9999d")).status()).isEqualTo(422);
        var applied = act(one, Map.of("kind", "SUBMIT", "person", api.id("student20"), "data", form()));
        assertThat(applied.status()).as("%s", applied).isEqualTo(200);
        assertThat(applied.at("/standing/cases/0/timeline/0/action").asString()).isEqualTo("SUBMITTED");
        var asked = applied.at("/standing/tasks/0");
        assertThat(asked.path("asked")).isNotEmpty();
        assertThat(asked.path("why").asString()).isNotBlank();
        var later = act(one, Map.of("kind", "ADVANCE", "by", "2wd"));
        assertThat(later.at("/standing/messages/0/subject").asString()).isNotBlank();
        assertThat(later.at("/standing/done").asInt()).isEqualTo(2);
        assertThat(later.json().path("outdated").asBoolean()).isFalse();
        assertThat(api.get("student20", "/requests").json().toString())
                .doesNotContain(applied.at("/standing/cases/0/requestId").asString());
        assertThat(api.call("admin2", delete("/api/v1" + one)).status()).isEqualTo(404);
        assertThat(api.call("admin", delete("/api/v1" + one)).status()).isEqualTo(204);
        assertThat(api.get("admin", one).status()).isEqualTo(404);
    }

    private Api.Answer act(String one, Map<String, ?> body) {
        return api.post("admin", one + "/acts", body);
    }

    private static Map<String, Object> form() {
        return new HashMap<>(Map.of("type", "HARDSHIP", "use", "a grant", "copies", 1, "language", "ZH"));
    }
}
