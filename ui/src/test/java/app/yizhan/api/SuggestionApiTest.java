package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SuggestionApiTest {

    @Autowired
    Api api;

    @Test
    void an_anonymous_suggestion_is_answered_published_and_supported_and_nobody_reads_who_wrote_it() {
        var body = Map.of("service", "suggestion", "data", form("CANTEEN"), "requestKey", "api-suggestion-1");
        var id = api.post("student04", "/requests", body).text("id");
        assertThat(api.post("student04", "/requests", body).text("id")).isEqualTo(id);
        assertThat(api.get("student04", "/requests?limit=200").at("/items").findValuesAsString("id"))
                .contains(id);
        assertThat(api.get("student05", "/requests/" + id).status()).isEqualTo(404);
        assertThat(api.get("college01", "/requests/" + id).status()).isEqualTo(404);

        namesNobody("logistics01", id);
        answers("logistics01", id);
        namesNobody("affairs01", id);
        var published = Map.of(
                "publish",
                true,
                "publicQuestion",
                "Can breakfast last until nine?",
                "publicAnswer",
                "Until half past eight from December on.");
        assertThat(api.decide("affairs01", id, Map.of("action", "APPROVE", "data", published))
                        .status())
                .isEqualTo(200);

        var found = "/suggestions/published?q=until%20nine";
        var answer = api.get("student05", found).at("/items/0");
        assertThat(answer.path("unitName").asString()).isNotBlank();
        assertThat(answer.toString()).doesNotContain(id, api.id("student04"));
        var support = "/suggestions/" + answer.path("id").asString() + "/support";
        for (var key : List.of("support-1", "support-1", "support-2")) {
            assertThat(api.post("student05", support, Map.of("requestKey", key))
                            .at("/supports")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(api.get("student05", found).at("/items/0/supported").asBoolean())
                .isTrue();
        assertThat(api.get("student06", found).at("/items/0/supported").asBoolean())
                .isFalse();
        assertThat(api.post("student05", support, Map.of("support", false))
                        .at("/supports")
                        .asInt())
                .isZero();
        assertThat(api.post("student05", "/suggestions/00000000-0000-7000-8000-000000000000/support", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(api.get("student05", "/suggestions/published?cursor=%20").status())
                .isEqualTo(400);
    }

    @Test
    void two_hands_open_whose_it_is_and_nobody_else_finds_the_page() {
        var submitted = api.post("student07", "/requests", Map.of("service", "suggestion", "data", form("BULLYING")));
        var ask = Map.of("number", submitted.text("number"), "reason", "a threat against a fellow student");
        for (var other : List.of("student07", "admin", "college01", "leader01")) {
            assertThat(api.post(other, "/unsealings", ask).status()).isEqualTo(404);
            assertThat(api.get(other, "/unsealings").status()).isEqualTo(404);
        }
        assertThat(api.post("affairs01", "/unsealings", Map.of("number", "VISIT-1", "reason", "short"))
                        .status())
                .isEqualTo(422);
        var asked = api.post("affairs01", "/unsealings", ask);
        assertThat(asked.status()).isEqualTo(201);
        var path = "/unsealings/" + asked.text("id");
        assertThat(api.get("affairs01", path + "/identity").status()).isEqualTo(404);
        assertThat(api.post("affairs01", path + "/answer", Map.of("agree", true))
                        .status())
                .isEqualTo(404);
        assertThat(api.get("auditor", "/unsealings").at("/items").findValuesAsString("stand"))
                .contains("YOURS");
        assertThat(api.post("auditor", path + "/answer", Map.of("agree", true)).status())
                .isEqualTo(200);
        assertThat(api.get("affairs01", path + "/identity").text("name"))
                .isEqualTo(api.get("student07", "/me").text("name"));
        assertThat(api.get("leader01", path + "/identity").status()).isEqualTo(404);
        assertThat(api.get("student07", "/requests/" + submitted.text("id"))
                        .at("/timeline")
                        .findValuesAsString("action"))
                .contains("IDENTITY_OPENED");
    }

    private void namesNobody(String account, String id) {
        var name = api.get("student04", "/me").text("name");
        var task = api.get(account, "/tasks/" + api.task(account, id));
        for (var answer : List.of(task, api.get(account, "/requests/" + id), api.get(account, "/inbox?limit=200"))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.toString()).doesNotContain(api.id("student04"), name);
        }
        assertThat(task.at("/data/author").isMissingNode()).isTrue();
    }

    private void answers(String account, String id) {
        var answer = Map.of("action", "APPROVE", "data", Map.of("answer", "We looked at how many come late."));
        assertThat(api.decide(account, id, answer).status()).isEqualTo(200);
    }

    private static Map<String, Object> form(String category) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "SUGGESTION");
        data.put("category", category);
        data.put("text", "Breakfast is over before those of us who have no lecture get up.");
        data.put("anonymous", true);
        return data;
    }
}
