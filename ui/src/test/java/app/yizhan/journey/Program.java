package app.yizhan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.application.PackagedApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a journey does not have to see in the browser goes through the REST API. */
final class Program {

    private static final JsonMapper JSON = new JsonMapper();

    private final PackagedApp app;

    Program(PackagedApp app) {
        this.app = app;
    }

    /** In ten days by the clock of the demo, as a date field takes it. */
    static String soon() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(10).toString();
    }

    /** @return id of the request */
    String asksForBed(String account, String bed) {
        var answer = asked(account, bed, "STUDY");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body()).path("id").asString();
    }

    /** @return id of the request */
    String asksForBedIn(String account, String building) {
        return asksForBedIn(account, building, "STUDY");
    }

    /**
     * For a bed of the building that is free for everybody. What a journey beside this one has just taken is passed over, and the first is
     * left to whoever picks it in the browser.
     */
    String asksForBedIn(String account, String building, String reason) {
        String refused = "";
        for (var bed : freeBeds(account, building).reversed()) {
            var answer = asked(account, bed, reason);
            if (answer.statusCode() < 300) {
                return JSON.readTree(answer.body()).path("id").asString();
            }
            refused = answer.body();
            assertThat(refused).contains("BED_");
        }
        throw new AssertionError("No bed is free in " + building + " " + refused);
    }

    private HttpResponse<String> asked(String account, String bed, String reason) {
        var data = Map.of(
                "kind",
                "MOVE",
                "reason",
                reason,
                "targetBed",
                bed,
                "desiredDate",
                soon(),
                "explanation",
                "I prepare for an exam with a classmate.");
        return send(body(account, "/requests", Map.of("service", "room-change", "data", data)));
    }

    /** All beds of those buildings that are free for everybody. */
    List<String> freeBeds(String account, String... buildings) {
        return Stream.of(buildings)
                .flatMap(building ->
                        get(account, "/housing/buildings/" + building + "/beds").valueStream())
                .filter(bed -> bed.path("state").asString().equals("FREE"))
                .map(bed -> bed.path("bed").asString())
                .toList();
    }

    void approves(String account, String request) {
        decides(account, request, Map.of("action", "APPROVE"));
    }

    void decides(String account, String request, Map<String, ?> decision) {
        post(account, "/tasks/" + task(account, request) + "/decision", decision);
    }

    /** @return id of the task of the request that waits for the account */
    String task(String account, String request) {
        for (var entry : get(account, "/inbox?limit=200").path("items")) {
            if (entry.path("requestId").asString().equals(request)) {
                return entry.path("taskId").asString();
            }
        }
        throw new AssertionError(account + " has no task of " + request);
    }

    /** Calls a meeting of the branch's committee on a student who has applied and been talked to today. @return its id */
    String meeting(String student) {
        var today = today();
        var request = talked(student, today);
        var waiting = get("branch01", "/party/meetings/waiting").at("/items/0");
        return post(
                        "branch01",
                        "/party/meetings",
                        Map.of(
                                "kind", waiting.path("kind").asString(),
                                "unit", waiting.at("/unit/id").asString(),
                                "startsAt", today + "T00:05:00+08:00",
                                "place", "201",
                                "chair", waiting.at("/chairs/0/userId").asString(),
                                "recorder", waiting.at("/chairs/1/userId").asString(),
                                "candidates", List.of(request)))
                .path("id")
                .asString();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    /** @return id of the request of a student who has applied and been talked to on that day */
    private String talked(String student, String today) {
        var words = "written down at some length";
        var application = Map.of("birthDate", "2005-03-01", "applyDate", today, "application", words);
        var request = post(student, "/requests", Map.of("service", "party-membership", "data", application))
                .path("id")
                .asString();
        var talk = new HashMap<String, Object>(Map.of("actDate", today, "talkPlace", "201", "briefed", true));
        Stream.of("talkStudy", "talkParty", "talkMotive", "talkLaw", "talkFamily")
                .forEach(field -> talk.put(field, words));
        decides("branch01", request, Map.of("action", "APPROVE", "data", talk));
        return request;
    }

    /** Recommends a student who has applied and been talked to today. @return id of the first report that is due of them */
    String duty(String student) {
        var today = today();
        var request = talked(student, today);
        decides(
                "branch01",
                request,
                Map.of("action", "APPROVE", "data", Map.of("actDate", today, "recommendWay", "LEAGUE")));
        return get("branch01", "/party/cases/" + request + "/duties")
                .at("/items/0/id")
                .asString();
    }

    /** Hangs a notice on a student who has applied and been talked to today, as a rule of the school asks for meanwhile. @return its id */
    String notice(String student) {
        var today = today();
        var request = talked(student, today);
        var asked = new HashMap<String, Object>(Map.of("step", "03", "kind", "PUBLICITY", "value", "5", "hard", true));
        asked.putAll(Map.of("base", List.of("publicityStart"), "unit", "WORKING_DAYS", "source", "学校规定"));
        var rules = "/party/packs/RP-2026/school-rules";
        var rule = post("org01", rules, asked).path("rule").asString();
        for (var added : get("org02", "/party/packs/RP-2026").path("added")) {
            var said = added.at("/waiting/id").asString();
            post(
                    "org02",
                    "/party/packs/RP-2026/rules/" + added.path("rule").asString() + "/statements/" + said + "/answer",
                    Map.of("agree", true));
        }
        var unit = get("branch01", "/party/publicity/waiting")
                .at("/items/0/unit/id")
                .asString();
        var notice = Map.of(
                "unit", unit, "candidates", List.of(request), "firstDay", today, "place", "201", "contact", "201");
        var hung = post("branch01", "/party/publicity", notice).path("id").asString();
        send(request("org01", rules + "/" + rule).DELETE().build());
        return hung;
    }

    JsonNode get(String account, String path) {
        return call(request(account, path).build());
    }

    JsonNode post(String account, String path, Object body) {
        return call(body(account, path, body));
    }

    private HttpRequest body(String account, String path, Object body) {
        return request(account, path)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    /** What is being changed of a service; nothing where there is no draft. */
    JsonNode draft(String service) {
        return get("admin", "/models/" + service).path("draft");
    }

    /** @return of the version in force */
    int version(String service) {
        int last = 0;
        for (var version : get("admin", "/models/" + service).path("versions")) {
            last = Math.max(last, version.path("version").asInt());
        }
        return last;
    }

    void discardsDraft(String service) {
        if (!draft(service).isNull()) {
            call(request("admin", "/models/" + service + "/draft").DELETE().build());
        }
    }

    /** Ends a pause of the service, if there is one. */
    void takesRequestsOf(String service) {
        var answer =
                send(request("admin", "/models/" + service + "/pause").DELETE().build());
        assertThat(answer.statusCode()).isIn(204, 404);
    }

    private HttpRequest.Builder request(String account, String path) {
        var login = Base64.getEncoder().encodeToString((account + ":yizhan").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(app.address() + "/api/v1" + path))
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/json");
    }

    private static JsonNode call(HttpRequest request) {
        var answer = send(request);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
