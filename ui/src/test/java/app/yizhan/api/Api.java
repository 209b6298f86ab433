package app.yizhan.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import app.yizhan.organisation.Person;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API by account name, through every filter. */
final class Api {

    /** @param json null for a body that is none */
    record Answer(int status, @Nullable JsonNode json, MockHttpServletResponse raw) {

        JsonNode at(String pointer) {
            return json().at(pointer);
        }

        String text(String name) {
            return json().path(name).asString();
        }

        String code() {
            return json == null ? "" : text("code");
        }

        /** For messages of failed assertions. */
        @Override
        public String toString() {
            return status + " " + json;
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockMvc mvc;
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    Api(WebApplicationContext context) {
        this.mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    Answer get(String account, String path) {
        return call(account, MockMvcRequestBuilders.get(URI.create("/api/v1" + path)));
    }

    Answer post(String account, String path, Object body) {
        return send(HttpMethod.POST, account, path, JSON.writeValueAsBytes(body));
    }

    Answer put(String account, String path, Object body) {
        return send(HttpMethod.PUT, account, path, JSON.writeValueAsBytes(body));
    }

    Answer send(HttpMethod method, String account, String path, byte[] body) {
        return call(
                account,
                MockMvcRequestBuilders.request(method, URI.create("/api/v1" + path))
                        .contentType("application/json")
                        .content(body));
    }

    Answer call(@Nullable String account, AbstractMockHttpServletRequestBuilder<?> request) {
        if (account != null) {
            request.header("Authorization", basic(account, "yizhan"));
        }
        return call(request);
    }

    Answer call(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            var response = mvc.perform(request).andReturn().getResponse();
            var type = String.valueOf(response.getContentType());
            var json = type.contains("json") && response.getContentAsByteArray().length > 0
                    ? JSON.readTree(response.getContentAsByteArray())
                    : null;
            var answer = new Answer(response.getStatus(), json, response);
            if (answer.status() >= 400 && answer.text("detail").matches("[a-z]+(\\.\\w+)+")) {
                throw new AssertionError("A refusal without words: " + answer);
            }
            return answer;
        } catch (Exception e) {
            throw new AssertionError("An exception left the application", e);
        }
    }

    static String basic(String account, String password) {
        return "Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    String id(String account) {
        return ids.computeIfAbsent(account, a -> get(a, "/me").text("userId"));
    }

    /** As a person who needs no password here: tests of what people see ask for many of them. */
    Answer callAs(Person person, AbstractMockHttpServletRequestBuilder<?> request) {
        var token = UsernamePasswordAuthenticationToken.authenticated(new ApiPerson(person), null, List.of());
        return call(((MockHttpServletRequestBuilder) request).with(authentication(token)));
    }

    /** Moves the clock; what falls due on the way has run. */
    void advance(String period) {
        var moved = post("admin", "/demo/clock", Map.of("advance", period));
        if (moved.status() != 200) {
            throw new AssertionError(moved.toString());
        }
    }

    /** A good room change to a bed; a test breaks one thing of it. */
    static Map<String, Object> moveTo(String bed) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", "MOVE");
        data.put("reason", "STUDY");
        data.put("explanation", "I study with a classmate who lives in that room.");
        data.put("targetBed", bed);
        data.put("desiredDate", "2099-09-01");
        return data;
    }

    Answer submit(String account, Map<String, Object> data, @Nullable String key) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("service", "room-change");
        body.put("data", data);
        if (key != null) {
            body.put("requestKey", key);
        }
        return post(account, "/requests", body);
    }

    /** A bed of the building that is free now. */
    String freeBed(String building) {
        for (var bed :
                get("housing01", "/housing/buildings/" + building + "/beds").json()) {
            if (bed.path("state").asString().equals("FREE")) {
                return bed.path("bed").asString();
            }
        }
        throw new AssertionError("No free bed in " + building);
    }

    String stateOf(String bed) {
        for (var item : get("housing01", "/housing/buildings/" + bed.substring(0, 3) + "/beds")
                .json()) {
            if (item.path("bed").asString().equals(bed)) {
                return item.path("state").asString();
            }
        }
        throw new AssertionError("No bed " + bed);
    }

    /** The task of a request in the inbox of a person. */
    String task(String account, String requestId) {
        for (var entry : get(account, "/inbox?limit=200").at("/items")) {
            if (entry.path("requestId").asString().equals(requestId)) {
                return entry.path("taskId").asString();
            }
        }
        throw new AssertionError(account + " has no task of " + requestId);
    }

    Answer decide(String account, String requestId, Map<String, ?> decision) {
        return post(account, "/tasks/" + task(account, requestId) + "/decision", decision);
    }

    void withdraw(String account, String requestId) {
        var answer = post(account, "/requests/" + requestId + "/withdraw", Map.of("reason", "changed my mind"));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }
}
