package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;

/** Junk through every POST call that the description names: no failure of ours, nothing stored outside the forms. */
@ApiTest
class FuzzApiTest {

    private static final int CALLS = Integer.getInteger("yizhan.fuzz.calls", 2_000);
    private static final long SEED = Long.getLong("yizhan.fuzz.seed", 20261123L);
    private static final List<String> CALLERS = List.of("student19", "student20", "counselor01", "housing01", "admin");

    @Autowired
    Api api;

    @Autowired
    JdbcTemplate database;

    @Test
    void two_thousand_calls_of_junk_are_all_answered_and_leave_nothing_behind() {
        var junk = new Junk(SEED);
        var calls = posts(api.call(get("/v3/api-docs")).json());
        assertThat(calls).hasSizeGreaterThanOrEqualTo(8);
        var statuses = new TreeSet<String>();
        var target = target();
        for (int i = 0; i < CALLS; i++) {
            var call = calls.get(i % calls.size());
            var account = caller(call, junk);
            var answer = send(call, account, junk, target);
            statuses.add(call.substring("/api/v1".length()) + " " + answer.status());
            assertThat(answer.status()).as("seed %s, call %s of %s: %s", SEED, i, call, answer).isLessThan(500);
            if (answer.status() == 201) {
                drop(account, answer.text("id"));
            } else if (answer.status() == 200 && call.matches(".*/(decision|withdraw)")) {
                drop("student19", target.request());
                target = target();
            }
        }
        assertThat(statuses)
                .as("junk gets as far as the domain")
                .contains(
                        "/requests 201", "/requests 422", "/services/{key}/preview 200", "/tasks/{taskId}/decision 200",
                        "/tasks/{taskId}/decision 422", "/requests/{id}/withdraw 200", "/requests/{id}/withdraw 404");
        nothing_is_stored_outside_the_schema();
        drop("student19", target.request());
    }

    /** A case that calls are aimed at. */
    private Target target() {
        var open = api.submit("student19", Api.moveTo(api.freeBed("b02")), null);
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        return new Target(open.text("id"), api.task("counselor01", open.text("id")), api.freeBed("b02"));
    }

    /** The answer to a key that was used before may be of a case that has ended. */
    private void drop(String account, String request) {
        if (api.get(account, "/requests/" + request).json().path("mayWithdraw").asBoolean()) {
            api.withdraw(account, request);
        }
    }

    /** Mostly somebody who may, so that the junk is looked at. */
    private static String caller(String call, Junk junk) {
        if (!junk.likely()) {
            return junk.oneOf(CALLERS);
        }
        return call.contains("/tasks/") ? "counselor01" : call.contains("/feeds/") ? "admin" : call.contains("/withdraw") ? "student19" : "student20";
    }

    /** @param free another bed, for calls that ask for one */
    private record Target(String request, String task, String free) {}

    private static List<String> posts(JsonNode document) {
        List<String> posts = new ArrayList<>();
        document.path("paths").propertyStream().filter(path -> path.getValue().has("post")).forEach(path -> posts.add(path.getKey()));
        return posts;
    }

    private Api.Answer send(String call, String account, Junk junk, Target target) {
        var path = call.substring("/api/v1".length())
                .replace("{key}", junk.likely() ? "room-change" : junk.pathPart())
                .replace("{taskId}", junk.likely() ? target.task() : UUID.randomUUID().toString())
                .replace("{id}", junk.likely() ? target.request() : junk.pathPart());
        if (path.equals("/attachments") || path.equals("/feeds/directory")) {
            return api.call(account, multipart("/api/v1" + path).file(junk.file()));
        }
        return api.send(HttpMethod.POST, account, path, junk.body(good(path, target.free())));
    }

    /** A body that would be taken; one or two things of it are then broken. */
    private Map<String, Object> good(String path, String free) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("requestKey", null);
        if (path.equals("/requests")) {
            body.put("service", "room-change");
            body.put("data", Api.moveTo(free));
        } else if (path.endsWith("/preview")) {
            body.clear();
            body.put("data", Api.moveTo(free));
        } else if (path.endsWith("/decision")) {
            body.put("action", "RETURN");
            body.put("opinion", "which exam?");
            body.put("reasonCode", "OTHER");
            body.put("target", "APPLICANT");
            body.put("data", new LinkedHashMap<>(Map.of("mediationNote", "both were heard on Monday")));
        } else if (path.endsWith("/withdraw")) {
            body.put("reason", null);
        } else if (path.endsWith("/clock")) {
            body.clear();
            body.put("advance", "not a time");
        }
        return body;
    }

    private void nothing_is_stored_outside_the_schema() {
        var fields = database.queryForList("SELECT DISTINCT field FROM request_value", String.class);
        var start = api.get("student20", "/services/room-change/form").at("/schema/components").findValuesAsString("key");
        var ofSteps = List.of("mediationNote", "receiptNumber", "assets", "keys", "damage", "inspectionNote", "moveNote", "confirmNote");
        assertThat(fields).allMatch(field -> start.contains(field) || ofSteps.contains(field));
        var kinds = database.queryForList("SELECT val FROM request_value WHERE field = 'kind'", String.class);
        assertThat(kinds).allMatch(kind -> kind.equals("\"MOVE\"") || kind.equals("\"SWAP\""));
    }

    /** Values that nobody means well with, the same ones for the same seed. */
    private static final class Junk {

        private static final tools.jackson.databind.json.JsonMapper JSON = tools.jackson.databind.json.JsonMapper.builder()
                .enable(tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
        private static final List<String> TEXTS = List.of(
                "", " ", "𠮷野家 \uD83D\uDE00", "\u202Eright to left\u202C", "a\u0000b", "\ud800", "\udc00x", "=cmd|' /C calc'!A0",
                "@SUM(1+1)", "<script>alert(1)</script>", "${''.getClass()}", "#{1+1}", "{{constructor}}", "' OR '1'='1", "../../etc/passwd",
                "%s%n%d", "null", "NaN", "-0", "1e400", "2026-02-30", "2026-13-01T25:00", "+999999999-12-31", "\uFFFE\uFFFF", "\r\nSet-Cookie: a=b",
                "b01-203-2", "MOVE", "SWAP", "HEALTH", "APPROVE", "REJECT", "a".repeat(65), "长".repeat(2001));

        private final java.util.Random random;
        private final String megabyte = "x".repeat(1_000_000);

        Junk(long seed) {
            this.random = new java.util.Random(seed);
        }

        <T> T oneOf(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        boolean likely() {
            return random.nextInt(10) > 0;
        }

        String pathPart() {
            return java.net.URLEncoder.encode(oneOf(List.of("1", "room-change2", "𠮷", "a b", "' OR 1=1", "x".repeat(500))), StandardCharsets.UTF_8);
        }

        byte[] body(Map<String, Object> good) {
            if (random.nextInt(20) == 0) {
                return oneOf(List.of("", "{", "[]", "null", "7", "\"x\"", "{\"a\":" + "[".repeat(5000), "\uFEFF{}", "{\"data\":{\"a\":1,\"a\":2}}"))
                        .getBytes(StandardCharsets.UTF_8);
            }
            if (good.get("data") instanceof LinkedHashMap<?, ?> data && random.nextInt(5) > 0) {
                @SuppressWarnings("unchecked")
                var values = (Map<String, Object>) data;
                breakOne(values);
            } else if (random.nextInt(4) == 0) {
                breakOne(good);
            } else {
                good.computeIfPresent("opinion", (key, old) -> oneOf(TEXTS));
                good.replaceAll((key, old) -> old == null ? oneOf(TEXTS) : old);
            }
            return JSON.writeValueAsBytes(good);
        }

        private void breakOne(Map<String, Object> map) {
            var keys = List.copyOf(map.keySet());
            switch (random.nextInt(6)) {
                case 0 -> map.remove(oneOf(keys));
                case 1 -> map.put(oneOf(List.of("extra", "__proto__", "class", "feeDifference", "oldBed", "holdAlarmAt", "mediationNote", "a\u0000b", "", "k".repeat(900))), value(0));
                default -> map.put(oneOf(keys), value(0));
            }
        }

        private Object value(int depth) {
            return switch (random.nextInt(depth > 3 ? 8 : 12)) {
                case 0 -> random.nextInt(8) == 0 ? megabyte : "x".repeat(501);
                case 1 -> random.nextLong();
                case 2 -> random.nextDouble() * 1e300;
                case 3 -> random.nextBoolean();
                case 4 -> new java.math.BigDecimal("1e-400");
                case 5, 6, 7 -> oneOf(TEXTS);
                case 8 -> List.of();
                case 9 -> new ArrayList<>(List.of(value(depth + 1), value(depth + 1)));
                case 10 -> Map.of(oneOf(TEXTS), value(depth + 1));
                default -> new java.math.BigInteger("9".repeat(random.nextInt(150) + 1));
            };
        }

        MockMultipartFile file() {
            var content = new byte[random.nextInt(3000)];
            random.nextBytes(content);
            var name = oneOf(TEXTS) + oneOf(List.of("", ".pdf", ".csv", "people.csv", "units.csv"));
            if (random.nextInt(3) == 0) {
                content = ("code,tree,kind,name,name_en,parent\n" + oneOf(TEXTS) + ",\"" + oneOf(TEXTS)).getBytes(StandardCharsets.UTF_8);
                name = oneOf(List.of("units.csv", "people.csv", "roles.csv", "allocations.csv", "buildings.csv"));
            }
            return new MockMultipartFile(oneOf(List.of("file", "file", "other")), name, oneOf(List.of("application/pdf", "text/html")), content);
        }
    }
}
