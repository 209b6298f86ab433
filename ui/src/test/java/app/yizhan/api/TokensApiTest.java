package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.testing.College;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Programs call with a token of their own. */
@ApiTest
class TokensApiTest {

    private static final String TOKENS = "/ops/tokens";
    private static final String DIRECTORY = "/api/v1/feeds/directory";
    private static final String UNITS = "code,tree,kind,name,name_en,parent\n";

    @Autowired
    Api api;

    @Autowired
    SchoolClock clock;

    @Autowired
    JdbcTemplate database;

    @AfterEach
    void tidy() {
        database.update("DELETE FROM service_token");
        database.update("DELETE FROM login_failure");
    }

    @Test
    void a_program_imports_with_its_token_and_the_record_names_it() {
        var issued = issue("hr 2026", null);
        var refused = call(issued.text("token"), noUnits("").header("Accept-Language", "en"));
        assertThat(refused.code()).isEqualTo("INVALID_FIELDS");
        assertThat(refused.toString()).contains("no lines of data");
        var dry = call(issued.text("token"), buildings("?dryRun=true"));
        assertThat(dry.status()).as("%s", dry).isEqualTo(200);
        assertThat(dry.at("/added").asInt() + dry.at("/changed").asInt()).isZero();
        var imported = call(issued.text("token"), buildings(""));
        assertThat(imported.status()).as("%s", imported).isEqualTo(200);
        var entry =
                api.get("auditor", "/audit/entries?person=" + issued.text("id")).at("/items/0");
        assertThat(entry.path("action").asString()).isEqualTo("directory.imported");
        assertThat(entry.path("token").asString()).isEqualTo("hr 2026");
        var listed = api.get("admin", TOKENS).at("/items/0");
        assertThat(listed.path("lastUsedAt").asString()).isNotEmpty();
        assertThat(listed.path("state").asString()).isEqualTo("VALID");
        assertThat(listed.toString()).doesNotContain(issued.text("token"));
        assertThat(api.get("auditor", "/audit/verify").at("/ok").asBoolean()).isTrue();
    }

    @Test
    void a_token_reaches_the_calls_of_its_scopes_and_no_other() {
        var secret = issue("portal", null).text("token");
        for (var path : List.of("/me", "/inbox", TOKENS, "/audit/verify", "/nothing/here", "/demo/clock")) {
            var answer = call(secret, get("/api/v1" + path));
            assertThat(answer.status()).as("%s %s", path, answer).isEqualTo(404);
        }
        for (var path : List.of("/requests", TOKENS, "/demo/clock", "/roles", "/tasks/batch-decision")) {
            var answer = call(
                    secret,
                    post("/api/v1" + path).contentType("application/json").content("{}"));
            assertThat(answer.code()).as("%s %s", path, answer).isEqualTo("NOT_FOUND");
        }
        assertThat(call(secret, get("/actuator/prometheus")).status()).isEqualTo(401);
        database.update("UPDATE service_token SET scopes = ',feeds.other,'");
        assertThat(call(secret, noUnits("?dryRun=true")).status()).isEqualTo(404);
    }

    @Test
    void what_is_no_token_any_more_is_401_with_a_sentence() {
        var issued = issue("gate", null);
        database.update(
                "UPDATE service_token SET valid_until = ?", clock.today().minusDays(1));
        var expired = call(issued.text("token"), noUnits("").header("Accept-Language", "en"));
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.code()).isEqualTo("TOKEN_EXPIRED");
        assertThat(expired.text("detail")).contains("has expired");
        assertThat(expired.raw().getHeader("WWW-Authenticate")).startsWith("Bearer");

        assertThat(revoke("admin", issued.text("id"))).isEqualTo(204);
        assertThat(revoke("admin", issued.text("id"))).isEqualTo(204);
        assertThat(revoke("admin", UUID.randomUUID().toString())).isEqualTo(404);
        assertThat(call(issued.text("token"), noUnits("")).code()).isEqualTo("TOKEN_REVOKED");
        for (var junk : List.of("", "yz_", "yz_" + "A".repeat(43), "𠮷", "a b", "x".repeat(5_000))) {
            var answer = call(junk, noUnits(""));
            assertThat(answer.code()).as(junk).isEqualTo("TOKEN_UNKNOWN");
            assertThat(answer.text("detail")).contains("没有这样的服务令牌");
        }
    }

    @Test
    void guessing_is_slowed_down_by_address_and_a_good_token_is_not() {
        var secret = issue("feed", null).text("token");
        var last = 0;
        for (int i = 0; i < 60 && last != 429; i++) {
            last = call("yz_" + "B".repeat(43), noUnits("?dryRun=true")).status();
            assertThat(last).isIn(401, 429);
        }
        assertThat(last).isEqualTo(429);
        assertThat(call("nothing", noUnits("")).raw().getHeader("Retry-After")).isNotBlank();
        assertThat(call(secret, noUnits("?dryRun=true")).status()).isEqualTo(422);
    }

    @Test
    void tokens_are_for_administrators_and_are_told_once() {
        for (var account : List.of("people01", "auditor", "student04")) {
            assertThat(api.get(account, TOKENS).status()).isEqualTo(404);
            assertThat(api.post(account, TOKENS, good("x", null)).status()).isEqualTo(404);
            assertThat(revoke(account, UUID.randomUUID().toString())).isEqualTo(404);
        }
        var first = issue("once", "key-1");
        var again = issue("once", "key-1");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(again.at("/token").isNull()).isTrue();
        assertThat(database.queryForList("SELECT answer FROM request_key WHERE operation = 'token'", String.class))
                .noneMatch(answer -> answer.contains("yz_"));
        assertThat(api.post("admin", TOKENS, good("other", "key-1")).code()).isEqualTo("KEY_REUSED");
        var wrong = api.post("admin", TOKENS, Map.of("name", "once", "scopes", List.of(), "validUntil", "2999-01-01"));
        assertThat(wrong.at("/fields").findValuesAsString("name")).containsExactly("scopes", "validUntil");
        assertThat(api.post("admin", TOKENS, good("once", null))
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("name");
    }

    private Api.Answer issue(String name, String key) {
        var answer = api.post("admin", TOKENS, good(name, key));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return answer;
    }

    private Map<String, Object> good(String name, String key) {
        var until = clock.today().plusDays(30).toString();
        return Map.of(
                "name",
                name,
                "scopes",
                List.of("feeds.directory"),
                "validUntil",
                until,
                "requestKey",
                key == null ? "" : key);
    }

    private int revoke(String account, String id) {
        return api.call(account, delete("/api/v1" + TOKENS + "/" + id)).status();
    }

    private Api.Answer call(String token, AbstractMockHttpServletRequestBuilder<?> request) {
        request.header("Authorization", "Bearer " + token);
        return api.call(request);
    }

    /** A file without lines: refused as a whole, so nothing is changed. */
    private static AbstractMockHttpServletRequestBuilder<?> noUnits(String query) {
        var file = new MockMultipartFile("file", "units.csv", null, UNITS.getBytes(StandardCharsets.UTF_8));
        return multipart(DIRECTORY + query).file(file);
    }

    /** What is imported already. */
    private static AbstractMockHttpServletRequestBuilder<?> buildings(String query) {
        var file = College.files().get("buildings.csv");
        return multipart(DIRECTORY + query).file(new MockMultipartFile("file", "buildings.csv", null, file));
    }
}
