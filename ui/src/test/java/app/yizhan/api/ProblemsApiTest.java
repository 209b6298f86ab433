package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What a program reads when something stands against its call. */
@ApiTest
class ProblemsApiTest {

    @Autowired
    Api api;

    @Test
    void a_call_without_log_in_is_401_in_the_language_asked_for() {
        var english = api.call(get("/api/v1/me").header("Accept-Language", "en-GB,zh;q=0.5"));
        assertThat(english.status()).isEqualTo(401);
        assertThat(english.code()).isEqualTo("UNAUTHORIZED");
        assertThat(english.text("detail")).startsWith("Log in with account");
        assertThat(english.raw().getContentType()).startsWith("application/problem+json");
        assertThat(english.raw().getHeader("WWW-Authenticate")).startsWith("Basic");
        var chinese = api.call(get("/api/v1/me"));
        assertThat(chinese.text("title")).isEqualTo("请先登录");
        assertThat(api.call(get("/api/v1/me").header("Authorization", "Basic ???"))
                        .status())
                .isEqualTo(401);
        assertThat(api.call(get("/api/v1/me").header("Authorization", Api.basic("nobody".repeat(500), "x")))
                        .status())
                .isEqualTo(401);
        assertThat(api.call(get("/api/v1/me").header("Authorization", Api.basic("a\u0000𠮷", "x")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void unknown_addresses_and_ids_are_404() {
        assertThat(api.get("student04", "/nothing/here").code()).isEqualTo("NOT_FOUND");
        assertThat(api.get("student04", "/requests/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(api.get("student04", "/requests/1").status()).isEqualTo(404);
        assertThat(api.get("student04", "/tasks/'%20OR%201=1").status()).isEqualTo(404);
        assertThat(api.get("student04", "/services/no-such/form").status()).isEqualTo(404);
        assertThat(api.get("student04", "/housing/buildings/b99/beds").status()).isEqualTo(404);
        assertThat(api.get("student04", "/services/room-change/draft").status()).isEqualTo(404);
        assertThat(api.get("counselor01", "/services/room-change/form").status())
                .isEqualTo(404);
        assertThat(api.get("student04", "/audit/verify").status()).isEqualTo(404);
    }

    @Test
    void the_web_layers_own_refusals_have_the_same_shape() {
        var method = api.call(
                "student04",
                put("/api/v1/requests").contentType("application/json").content("{}"));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.raw().getHeader("Allow")).contains("POST").contains("GET");
        assertThat(api.call(
                                "student04",
                                post("/api/v1/requests")
                                        .contentType("text/plain")
                                        .content("x"))
                        .status())
                .isEqualTo(415);
        assertThat(api.call("student04", get("/api/v1/me").accept("image/png")).status())
                .isEqualTo(406);
        assertThat(api.call("student04", post("/api/v1/requests").contentType("application/json"))
                        .code())
                .isEqualTo("MALFORMED");
        assertThat(api.get("student04", "/requests?limit=many")
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("limit");
        assertThat(api.get("student04", "/requests?box=all")
                        .at("/fields/0/message")
                        .asString())
                .contains("MINE");
        assertThat(api.get("student04", "/requests?cursor=" + UUID.randomUUID()).code())
                .isEqualTo("BAD_CURSOR");
        assertThat(api.get("student04", "/inbox?cursor=abc").code()).isEqualTo("BAD_CURSOR");
        assertThat(api.get("student04", "/calendar/due?from=x&duration=2wd").status())
                .isEqualTo(422);
        assertThat(api.get("student04", "/calendar/due?duration=2wd")
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"service\":\"room-change\",\"data\":{},\"extra\":1}",
                "{\"service\":\"room-change\",\"service\":\"room-change\"}",
                "{\"service\":7}",
                "{\"service\":\"room-change\",\"data\":\"text\"}",
                "{\"service\":\"room-change\",\"data\":{}} []",
                "{\"service\":\"room-change\",",
                "[]",
                "null",
                "\"room-change\"",
                "{\"service\":\"room-change\",\"data\":{\"a\":{\"b\":[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]}}}"
            })
    void a_body_that_cannot_be_read_is_400(String body) {
        var answer = api.send(HttpMethod.POST, "student04", "/requests", body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void an_unknown_property_is_named() {
        var answer = api.post("student04", "/requests", Map.of("servise", "room-change"));
        assertThat(answer.text("detail")).contains("servise");
    }

    @Test
    void a_large_body_is_413() {
        var large = Map.of("service", "room-change", "data", Map.of("explanation", "x".repeat(1_100_000)));
        var answer = api.post("student04", "/requests", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void every_wrong_or_missing_field_is_named_in_the_callers_language() {
        var data = Api.moveTo("b01-999-9");
        data.remove("desiredDate");
        data.put("explanation", "short");
        data.put("feeDifference", 0);
        data.put("colour", "red");
        var body = Map.of("service", "room-change", "data", data);
        var chinese = api.post("student04", "/requests", body);
        assertThat(chinese.status()).isEqualTo(422);
        assertThat(chinese.at("/fields").findValuesAsString("name"))
                .contains("targetBed", "desiredDate", "explanation", "feeDifference", "colour");
        assertThat(chinese.at("/fields").findValuesAsString("message")).contains("必填，请补上");
        assertThat(api.post("student04", "/requests", Map.of("data", data))
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("service");
    }

    @Test
    void characters_that_cannot_be_stored_are_422() {
        for (var bad : List.of("a\u0000bcdefghijk", "lonely \ud800 surrogate", "escape \u001b sequence")) {
            var data = Api.moveTo("b01-101-1");
            data.put("explanation", bad);
            var json = tools.jackson.databind.json.JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .with(tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                    .writeValueAsBytes(Map.of("service", "room-change", "data", data));
            var answer = api.send(HttpMethod.POST, "student04", "/requests", json);
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.at("/fields/0/name").asString()).isEqualTo("explanation");
            var draft = api.send(HttpMethod.PUT, "student04", "/services/room-change/draft", json);
            assertThat(draft.status()).isEqualTo(400);
        }
    }

    @Test
    void hard_constraints_are_409_with_their_code() {
        var bed = api.freeBed("b01");
        var first = api.submit("student04", Api.moveTo(bed), null);
        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(api.submit("student05", Api.moveTo(bed), null).code()).isEqualTo("BED_HELD");
        assertThat(api.submit("student04", Api.moveTo(api.freeBed("b01")), null).code())
                .isEqualTo("REQUEST_OPEN");
        assertThat(api.submit("student11", Api.moveTo(api.freeBed("b01")), null).code())
                .isEqualTo("GENDER_MISMATCH");
        var own = api.get("student05", "/services/room-change/form")
                .at("/prefill/oldBed")
                .asString();
        assertThat(api.submit("student06", Api.moveTo(own), null).code()).isEqualTo("BED_TAKEN");
        api.withdraw("student04", first.text("id"));
        var again = api.post("student04", "/requests/" + first.text("id") + "/withdraw", Map.of());
        assertThat(again.code()).isEqualTo("REQUEST_ENDED");
    }

    @Test
    void the_loser_of_a_decision_reads_who_was_faster() {
        var id = api.submit("student05", Api.moveTo(api.freeBed("b01")), null).text("id");
        var task = api.task("counselor01", id);
        assertThat(api.post("counselor01", "/tasks/" + task + "/decision", Map.of("action", "APPROVE"))
                        .status())
                .isEqualTo(200);
        var late = api.post("counselor01", "/tasks/" + task + "/decision", Map.of("action", "APPROVE"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.code()).isEqualTo("ALREADY_DECIDED");
        assertThat(late.text("detail")).contains("同意");
        api.withdraw("student05", id);
    }

    @Test
    void a_decision_needs_its_words() {
        var id = api.submit("student06", Api.moveTo(api.freeBed("b01")), null).text("id");
        var rejected = api.decide("counselor01", id, Map.of("action", "REJECT"));
        assertThat(rejected.at("/fields").findValuesAsString("name")).contains("opinion", "reasonCode");
        assertThat(api.decide("counselor01", id, Map.of()).at("/fields/0/name").asString())
                .isEqualTo("action");
        assertThat(api.decide("counselor01", id, Map.of("action", "DELEGATE")).status())
                .isEqualTo(422);
        assertThat(api.decide("counselor01", id, Map.of("action", "SUBMIT")).code())
                .isEqualTo("ACTION_NOT_OFFERED");
        var elsewhere = Map.of("action", "RETURN", "opinion", "there", "target", "Task_Nowhere");
        assertThat(api.decide("counselor01", id, elsewhere).code()).isEqualTo("TARGET_NOT_OFFERED");
        api.withdraw("student06", id);
    }
}
