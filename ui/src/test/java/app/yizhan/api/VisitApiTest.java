package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class VisitApiTest {

    @Autowired
    Api api;

    @Test
    void a_visit_is_recorded_handed_on_and_confirmed_by_calls_alone() {
        var submitted = record("counselor01", visit());
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
        assertThat(submitted.text("number")).startsWith("VISIT-");
        var id = submitted.text("id");
        var item = Map.of("item", "TASK", "severity", "SERIOUS", "itemText", "The socket by the door is loose.");
        assertThat(api.decide("counselor01", id, Map.of("action", "SUBMIT", "data", item))
                        .status())
                .isEqualTo(200);
        var children = api.get("counselor01", "/requests/" + id + "/children").at("/items");
        assertThat(children).hasSize(1);
        assertThat(children.at("/0/service").asString()).isEqualTo("follow-up");
        assertThat(children.at("/0/status").asString()).isEqualTo("RUNNING");

        var number = children.at("/0/number").asString();
        var task = api.get("counselor01", "/inbox?limit=200")
                .at("/items")
                .valueStream()
                .filter(entry -> entry.path("number").asString().equals(number))
                .findFirst()
                .orElseThrow()
                .path("requestId")
                .asString();
        var result = Map.of("result", "SOLVED", "resultNote", "fastened with two screws");
        assertThat(api.decide("counselor01", task, Map.of("action", "SUBMIT", "data", result))
                        .status())
                .isEqualTo(200);
        assertThat(api.decide("counselor01", id, Map.of("action", "SUBMIT", "data", Map.of("outcome", "SOLVED")))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("counselor01", "/requests/" + id).text("result")).isEqualTo("EndEvent_Closed");
    }

    @Test
    void the_note_is_read_by_few_and_the_rest_by_those_who_look_on() {
        var id = record("counselor01", visit()).text("id");
        assertThat(api.get("dean01", "/requests/" + id).at("/data").has("note")).isTrue();
        assertThat(api.get("psych01", "/requests/" + id).at("/data").has("note"))
                .isTrue();
        var looksOn = api.get("affairs01", "/requests/" + id).at("/data");
        assertThat(looksOn.has("rooms")).isTrue();
        assertThat(looksOn.has("note")).isFalse();
        assertThat(looksOn.has("observations")).isFalse();
        for (var account : List.of("student01", "counselor02", "college01", "teacher01")) {
            assertThat(api.get(account, "/requests/" + id).status()).as(account).isEqualTo(404);
            assertThat(api.get(account, "/requests/" + id + "/children").status())
                    .as(account)
                    .isEqualTo(404);
        }
        api.withdraw("counselor01", id);
    }

    @Test
    void what_is_no_room_no_topic_and_no_day_is_refused() {
        var form = visit();
        form.put("rooms", List.of("b01-201", "nowhere"));
        form.put("topics", List.of("STUDY", "WEATHER"));
        var wrong = record("counselor01", form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/fields").findValuesAsString("name")).containsExactly("rooms", "topics");
        assertThat(record("student01", visit()).status()).isEqualTo(404);
        assertThat(api.get("counselor01", "/visits/plan?day=soon").status()).isEqualTo(422);
        assertThat(api.get("student01", "/visits/plan").status()).isEqualTo(404);
        var came = api.post("counselor01", "/visits/doors/b01-201", Map.of("way", "IN"));
        assertThat(came.status()).as("%s", came).isEqualTo(200);
        assertThat(came.text("in")).endsWith("+08:00");
        assertThat(api.post("counselor01", "/visits/doors/b01-201", Map.of("way", "OUT"))
                        .text("out"))
                .endsWith("+08:00");
        assertThat(api.post("counselor01", "/visits/doors/b01-201", Map.of()).status())
                .isEqualTo(422);
        assertThat(api.post("student01", "/visits/doors/b01-201", Map.of("way", "IN"))
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer record(String account, Map<String, Object> form) {
        return api.post(account, "/requests", Map.of("service", "visit", "data", form));
    }

    private Map<String, Object> visit() {
        var now = OffsetDateTime.parse(api.get("admin", "/demo/clock").text("now"));
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("kind", "DORM");
        form.put("rooms", List.of("b01-201"));
        form.put("visitedAt", now.minusHours(1).truncatedTo(ChronoUnit.MINUTES).toString());
        form.put("topics", List.of("STUDY"));
        form.put("mood", "3");
        form.put("observations", "A socket hangs out of the wall.");
        form.put("note", "One of them would rather live elsewhere.");
        form.put("found", "SOME");
        return form;
    }
}
