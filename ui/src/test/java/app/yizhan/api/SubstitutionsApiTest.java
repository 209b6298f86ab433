package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Absences, acting for somebody, and the tasks of one who leaves. */
@ApiTest
class SubstitutionsApiTest {

    @Autowired
    Api api;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void end_all() {
        made.forEach(id -> end("dean01", id));
    }

    @Test
    void a_substitute_decides_and_the_timeline_says_for_whom() {
        var request =
                api.submit("student06", Api.moveTo(api.freeBed("b01")), null).text("id");
        create("counselor01", null, "counselor02", List.of("room-change"));
        var entry = entry("counselor02", request);
        assertThat(entry.path("actingFor").asString())
                .isEqualTo(api.get("counselor01", "/me").text("name"));
        var task = api.get("counselor02", "/tasks/" + entry.path("taskId").asString());
        assertThat(task.status()).as("%s", task).isEqualTo(200);
        assertThat(api.decide("counselor02", request, Map.of("action", "APPROVE"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("student06", "/requests/" + request).json().toString())
                .contains("\"actingFor\":\"" + api.get("counselor01", "/me").text("name"));
        api.withdraw("student06", request);
    }

    @Test
    void the_office_records_an_absence_that_the_absentee_ends() {
        var id = create("college01", "counselor01", "counselor02", List.of());
        assertThat(ids("counselor01")).contains(id);
        assertThat(ids("counselor02")).contains(id);
        assertThat(ids("dean01")).contains(id);
        assertThat(ids("dorm01")).doesNotContain(id);
        assertThat(end("counselor02", id)).isEqualTo(404);
        assertThat(end("counselor01", id)).isEqualTo(204);
        assertThat(ids("counselor01")).doesNotContain(id);
    }

    @Test
    void what_is_wrong_is_named() {
        var unit = api.post("college01", "/substitutions", body("dorm01", "counselor02", List.of()));
        assertThat(unit.status()).isEqualTo(404);
        assertThat(unit.code()).isEqualTo("NOT_YOUR_UNIT");
        var self = api.post("counselor01", "/substitutions", body(null, "counselor01", List.of()));
        assertThat(self.code()).isEqualTo("SUBSTITUTE_SELF");
        var days = new HashMap<>(body(null, "counselor02", List.of()));
        days.put("to", "2020-01-01");
        assertThat(api.post("counselor01", "/substitutions", days).status()).isEqualTo(422);
        days.put("from", "2019-12-31");
        assertThat(api.post("counselor01", "/substitutions", days).code()).isEqualTo("PERIOD_PAST");
        // in the caller's time zone it may be the day before
        days.put("to", "2026-12-01T16:00:00Z");
        assertThat(api.post("counselor01", "/substitutions", days).status()).isEqualTo(400);
        assertThat(api.post("counselor01", "/substitutions", Map.of()).status()).isEqualTo(422);
        assertThat(api.post("counselor01", "/substitutions", body(null, "counselor02", List.of("nothing")))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_tasks_of_one_who_leaves_go_to_another_and_can_be_looked_at_first() {
        var request =
                api.submit("student06", Api.moveTo(api.freeBed("b01")), null).text("id");
        var task = api.task("counselor01", request);
        var body = new HashMap<String, Object>();
        body.put("from", api.id("counselor01"));
        body.put("to", api.id("counselor02"));
        body.put("dryRun", true);
        assertThat(api.post("counselor02", "/ops/tasks/reassign", body).status())
                .isEqualTo(404);
        var preview = api.post("admin", "/ops/tasks/reassign", body);
        assertThat(preview.json().toString()).contains(task, api.id("counselor02"));
        assertThat(api.task("counselor01", request)).isEqualTo(task);
        body.put("dryRun", false);
        body.put("requestKey", "leaves-1");
        var moved = api.post("college01", "/ops/tasks/reassign", body);
        assertThat(moved.json().toString()).contains(task);
        assertThat(api.post("college01", "/ops/tasks/reassign", body).json()).isEqualTo(moved.json());
        assertThat(api.task("counselor02", request)).isEqualTo(task);
        assertThat(entries("counselor01")).doesNotContain(request);
        api.withdraw("student06", request);
    }

    @Test
    void by_rule_others_are_asked() {
        var request =
                api.submit("student06", Api.moveTo(api.freeBed("b01")), null).text("id");
        var body = Map.of("from", api.id("counselor01"), "services", List.of("room-change"));
        var moved = api.post("admin", "/ops/tasks/reassign", body);
        assertThat(moved.json().toString()).contains(api.id("college01"));
        assertThat(entries("college01")).contains(request);
        assertThat(entries("counselor01")).doesNotContain(request);
        api.withdraw("student06", request);
    }

    private Map<String, Object> body(String absentee, String substitute, List<String> services) {
        Map<String, Object> body = new HashMap<>();
        if (absentee != null) {
            body.put("absentee", api.id(absentee));
        }
        body.put("substitute", api.id(substitute));
        var today = today();
        body.put("from", today.toString());
        body.put("to", today.plusDays(1).toString());
        body.put("services", services);
        body.put("reason", "病假");
        return body;
    }

    private LocalDate today() {
        return LocalDate.parse(api.get("admin", "/demo/clock").text("now").substring(0, 10));
    }

    private String create(String by, String absentee, String substitute, List<String> services) {
        var answer = api.post(by, "/substitutions", body(absentee, substitute, services));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        made.add(answer.text("id"));
        return answer.text("id");
    }

    private int end(String by, String id) {
        return api.call(by, MockMvcRequestBuilders.delete("/api/v1/substitutions/" + id))
                .status();
    }

    private List<String> ids(String account) {
        List<String> ids = new ArrayList<>();
        api.get(account, "/substitutions")
                .at("/items")
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private List<String> entries(String account) {
        List<String> ids = new ArrayList<>();
        api.get(account, "/inbox?limit=200")
                .at("/items")
                .forEach(item -> ids.add(item.path("requestId").asString()));
        return ids;
    }

    private tools.jackson.databind.JsonNode entry(String account, String request) {
        for (var item : api.get(account, "/inbox?limit=200").at("/items")) {
            if (item.path("requestId").asString().equals(request)) {
                return item;
            }
        }
        throw new AssertionError(account + " has nothing of " + request);
    }
}
