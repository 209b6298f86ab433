package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class RepairApiTest {

    @Autowired
    Api api;

    @Test
    void a_repair_is_reported_dispatched_done_confirmed_and_rated_by_calls_alone() {
        var prefill = api.get("student02", "/services/repair/form")
                .at("/prefill/place")
                .asString();
        assertThat(prefill).isEqualTo("b01-201");
        var form = form(prefill, "OTHER");
        var submitted = report("student02", form);
        assertThat(submitted.status()).as("%s", submitted).isEqualTo(201);
        assertThat(submitted.text("number")).startsWith("REPAIR-");
        var id = submitted.text("id");

        var twice = report("student03", form);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.code()).isEqualTo("DUPLICATE_OPEN");
        assertThat(twice.text("detail")).contains(submitted.text("number"));
        form.put("duplicate", "JOIN");
        var joined = report("student03", form);
        assertThat(joined.text("status")).isEqualTo("COMPLETED");
        assertThat(api.get("student03", "/requests/" + id).at("/data").has("description"))
                .isFalse();

        var dispatched = api.decide(
                "dispatch01", id, Map.of("action", "APPROVE", "data", Map.of("queue", "PROPERTY", "to", "CREW")));
        assertThat(dispatched.status()).as("%s", dispatched).isEqualTo(200);
        var task = api.get("repair01", "/tasks/" + api.task("repair01", id));
        assertThat(task.at("/reasonCodes").findValuesAsString("code"))
                .containsExactly("BUSY", "WRONG_CREW", "PARTS_MISSING", "OTHER");
        assertThat(api.decide("repair01", id, Map.of("action", "APPROVE")).status())
                .isEqualTo(200);
        var missing = api.decide("repair01", id, Map.of("action", "SUBMIT", "data", Map.of("finding", "QUOTE")));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.at("/fields").findValuesAsString("name")).contains("quote", "damageNote");
        var done = Map.of("finding", "DONE", "parts", "a hinge", "cost", 8.5);
        assertThat(api.decide("repair01", id, Map.of("action", "SUBMIT", "data", done))
                        .status())
                .isEqualTo(200);
        assertThat(api.decide("student02", id, Map.of("action", "APPROVE")).status())
                .isEqualTo(200);

        var ended = api.get("student02", "/requests/" + id);
        assertThat(ended.text("result")).isEqualTo("EndEvent_Repaired");
        assertThat(ended.at("/after/mayRate").asBoolean()).isTrue();
        assertThat(ended.at("/after/reopenUntil").asString()).isNotBlank();
        var wrong = api.post("student02", "/requests/" + id + "/rating", Map.of("stars", 9));
        assertThat(wrong.status()).isEqualTo(422);
        var rated = api.post("student02", "/requests/" + id + "/rating", Map.of("stars", 4, "words", "quick"));
        assertThat(rated.status()).isEqualTo(200);
        assertThat(api.get("foreman01", "/requests/" + id)
                        .at("/after/rating/stars")
                        .asInt())
                .isEqualTo(4);
        assertThat(api.post("student02", "/requests/" + id + "/rating", Map.of("stars", 1))
                        .code())
                .isEqualTo("RATED_ALREADY");
    }

    private Api.Answer report(String account, Map<String, Object> form) {
        return api.post(account, "/requests", Map.of("service", "repair", "data", form));
    }

    private static Map<String, Object> form(String place, String category) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("place", place);
        data.put("category", category);
        data.put("description", "The shelf over the door hangs loose.");
        data.put("mayEnter", true);
        return data;
    }
}
