package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.yizhan.api.FuzzBodies.Target;
import app.yizhan.organisation.People;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Junk through every call that changes something: no failure of ours, nothing stored outside the forms. {@link FuzzIT} makes its calls
 * of the description alone; here they are written by hand, and so reach what each verb does with a case.
 */
@Tag("trust")
@ApiTest
class FuzzApiTest {

    private static final int CALLS = Integer.getInteger("yizhan.fuzz.calls", 2_000);
    private static final int MORE = 600;
    private static final long SEED = Long.getLong("yizhan.fuzz.seed", 20261130L);
    private static final String ROOT = "/api/v1";
    private static final List<String> CHANGING = List.of(
            "post /attachments",
            "post /behalf/objections/{id}/settle",
            "post /behalf/services/{key}/form",
            "post /behalf/students",
            "post /demo/clock",
            "post /door-registrations/{id}/take-back",
            "post /feeds/access-events",
            "post /feeds/directory",
            "put /me/mails/{kind}",
            "post /models",
            "post /models/lint",
            "put /models/{key}/draft",
            "put /models/{key}/draft/files/{name}",
            "post /models/{key}/draft/forms",
            "post /models/{key}/draft/tables",
            "post /models/{key}/impact",
            "post /models/{key}/migrations/{id}/pause",
            "post /models/{key}/migrations/{id}/resume",
            "post /models/{key}/migrations/{id}/retry",
            "put /models/{key}/pause",
            "post /models/{key}/publish",
            "post /models/{key}/reasons",
            "post /models/{key}/rehearsals",
            "post /models/{key}/rehearsals/{id}/acts",
            "post /models/{key}/rehearsals/{id}/back",
            "post /models/{key}/rollback",
            "post /ops/incidents/retry",
            "post /ops/incidents/{id}/retry",
            "post /ops/requests/{id}/cancel",
            "post /ops/requests/{id}/move",
            "post /ops/tasks/reassign",
            "post /ops/tokens",
            "post /papers/{id}/collected",
            "post /papers/{id}/not-collected",
            "post /papers/{id}/not-stamped",
            "post /papers/{id}/stamped",
            "post /party/check",
            "post /party/duties/{id}/assessment",
            "post /party/duties/{id}/confirm",
            "post /party/duties/{id}/give-back",
            "post /party/duties/{id}/report",
            "post /party/files/{id}/papers",
            "post /party/files/{id}/papers/{paper}/take-out",
            "post /party/meetings",
            "post /party/meetings/{id}/attendance",
            "post /party/meetings/{id}/cancel",
            "post /party/meetings/{id}/change",
            "post /party/meetings/{id}/confirm",
            "post /party/meetings/{id}/items/{item}/count",
            "post /party/meetings/{id}/not-held",
            "post /party/meetings/{id}/results",
            "post /party/packs/{pack}/rules/{rule}/statements",
            "post /party/packs/{pack}/rules/{rule}/statements/{id}/answer",
            "post /party/packs/{pack}/school-rules",
            "put /party/plans/{committee}/{year}",
            "post /party/publicity",
            "post /party/publicity/{id}/conclude",
            "post /party/publicity/{id}/objections",
            "post /party/publicity/{id}/objections/{objection}/finding",
            "post /party/publicity/{id}/objections/{objection}/verifier",
            "post /party/publicity/{id}/received",
            "post /party/publicity/{id}/restart",
            "post /party/publicity/{id}/stop",
            "post /party/publicity/{id}/subjects/{subject}/upheld",
            "post /party/reviews/{id}/inquiries",
            "post /party/reviews/{id}/inquiries/{inquiry}/again",
            "post /party/reviews/{id}/inquiries/{inquiry}/answered",
            "post /party/reviews/{id}/inquiries/{inquiry}/drop",
            "post /originals/{id}/withdraw",
            "post /phrases",
            "post /requests",
            "post /requests/{id}/emergency",
            "post /requests/{id}/nudge",
            "post /requests/{id}/object",
            "post /requests/{id}/rating",
            "post /requests/{id}/withdraw",
            "post /roles",
            "post /seals/units/{unit}",
            "put /seals/units/{unit}/place",
            "post /seals/units/{unit}/permissions",
            "post /seals/{id}/end",
            "put /services/{key}/draft",
            "post /services/{key}/preview",
            "post /substitutions",
            "post /suggestions/{id}/support",
            "post /tasks/batch-decision",
            "post /tasks/{taskId}/cc",
            "post /tasks/{taskId}/claim",
            "post /tasks/{taskId}/decision",
            "post /tasks/{taskId}/delegate",
            "post /tasks/{taskId}/originals",
            "post /tasks/{taskId}/signers",
            "post /tasks/{taskId}/transfer",
            "post /tasks/{taskId}/unclaim",
            "post /tasks/{taskId}/undo",
            "post /unsealings",
            "post /unsealings/{id}/answer",
            "post /visits/doors/{room}");
    private static final List<String> REACHED = List.of(
            "post /models 201",
            "post /models 422",
            "post /models/{key}/draft/forms 201",
            "post /models/{key}/draft/tables 201",
            "put /models/{key}/pause 200",
            "post /models/{key}/reasons 201",
            "post /ops/requests/{id}/cancel 200",
            "post /ops/tasks/reassign 200",
            "post /ops/tokens 201",
            "post /party/check 200",
            "post /party/check 422",
            "post /party/files/{id}/papers 404",
            "post /party/meetings 422",
            "post /party/meetings/{id}/attendance 404",
            "post /party/packs/{pack}/rules/{rule}/statements 201",
            "post /party/packs/{pack}/school-rules 201",
            "put /party/plans/{committee}/{year} 200",
            "post /party/publicity 422",
            "post /party/publicity/{id}/objections 404",
            "post /party/reviews/{id}/inquiries 404",
            "post /phrases 201",
            "post /requests 201",
            "post /requests 422",
            "post /requests/{id}/emergency 200",
            "post /requests/{id}/nudge 200",
            "post /requests/{id}/withdraw 200",
            "post /requests/{id}/withdraw 404",
            "post /roles 201",
            "put /services/{key}/draft 200",
            "post /services/{key}/preview 200",
            "post /substitutions 201",
            "post /tasks/batch-decision 200",
            "post /tasks/{taskId}/cc 200",
            "post /tasks/{taskId}/decision 200",
            "post /tasks/{taskId}/decision 422",
            "post /tasks/{taskId}/delegate 200",
            "post /tasks/{taskId}/signers 200",
            "post /tasks/{taskId}/transfer 200");

    /** After these the task may be another person's. */
    private static final String MOVES_ON = "decision|batch-decision|withdraw|cancel|transfer|delegate|signers|reassign";

    private static final List<String> CALLERS = List.of("student19", "student20", "counselor01", "housing01", "admin");

    @Autowired
    Api api;

    @Autowired
    JdbcTemplate database;

    @Autowired
    People people;

    private Target target = new Target("", "", "");

    @Test
    void junk_in_bodies_that_get_far_is_answered_and_leaves_nothing_behind() {
        var junk = new Junk(SEED);
        var statuses = new TreeSet<String>();
        var before = mailTime();
        aim();
        for (int i = 0; i < CALLS || i < CALLS + MORE && !statuses.containsAll(REACHED); i++) {
            var call = i < CALLS ? CHANGING.get(i % CHANGING.size()) : notReached(statuses, i);
            var account = junk.likely() ? FuzzBodies.caller(call) : junk.oneOf(CALLERS);
            var answer = send(call, account, junk);
            statuses.add(call + " " + answer.status());
            assertThat(answer.status())
                    .as("seed %s, call %s of %s: %s", SEED, i, call, answer)
                    .isLessThan(500);
            tidy(call, account, answer);
        }
        assertThat(statuses).as("junk gets as far as the domain").containsAll(REACHED);
        nothing_is_stored_outside_the_schema();
        drop(FuzzBodies.APPLICANT, target.request());
        api.call("student20", delete("/api/v1/services/room-change/draft"));
        api.send(
                HttpMethod.PUT,
                FuzzBodies.OFFICE,
                "/me/mails/reminder",
                ("{\"time\":\"" + before + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    /** Which of them gets far at once is a throw of the dice: another try for those that have not, in turn. */
    private static String notReached(Set<String> statuses, int call) {
        var left = REACHED.stream().filter(far -> !statuses.contains(far)).toList();
        var one = left.get(call % left.size());
        return one.substring(0, one.lastIndexOf(' '));
    }

    /** A call that is new is here with a body of its own, too. */
    @Test
    void every_call_that_changes_something_is_among_them() {
        var described = new ArrayList<String>();
        api.call(get("/v3/api-docs"))
                .json()
                .path("paths")
                .propertyStream()
                .forEach(path -> Stream.of("post", "put", "patch")
                        .filter(path.getValue()::has)
                        .forEach(method ->
                                described.add(method + " " + path.getKey().substring(ROOT.length()))));
        assertThat(described).containsExactlyInAnyOrderElementsOf(CHANGING);
    }

    /** A case that calls are aimed at. */
    private void aim() {
        var open = api.submit(FuzzBodies.APPLICANT, Api.moveTo(api.freeBed("b02")), null);
        assertThat(open.status()).as("%s", open).isEqualTo(201);
        var request = open.text("id");
        target = new Target(request, api.task(FuzzBodies.OFFICE, request), api.freeBed("b02"));
    }

    /** What a call left behind goes away; a case that went on makes room for a new one. */
    private void tidy(String call, String account, Api.Answer answer) {
        var end = FuzzBodies.end(call);
        if (answer.status() == 201 && end.equals("requests")) {
            drop(account, answer.text("id"));
        } else if (answer.status() == 201 && end.matches("roles|substitutions|phrases")) {
            api.call(account, delete(ROOT + "/" + end + "/" + answer.text("id")));
        } else if (answer.status() == 201 && end.equals("school-rules")) {
            api.call(account, delete(ROOT + "/party/packs/RP-2026/school-rules/" + answer.text("rule")));
        } else if (answer.status() == 201 && end.equals("statements")) {
            takeBack(account, answer.text("id"));
        } else if (answer.status() == 201 && end.equals("tokens")) {
            api.call(account, delete(ROOT + "/ops/tokens/" + answer.text("id")));
        } else if (answer.status() == 201 && end.equals("reasons")) {
            api.call(account, delete(ROOT + "/models/room-change/reasons/" + answer.text("code")));
        } else if (answer.status() == 201 && end.equals("models")) {
            api.call(account, delete(ROOT + "/models/" + answer.text("key") + "/draft"));
        } else if (answer.status() == 201 && end.matches("forms|tables")) {
            api.call(account, delete(ROOT + "/models/room-change/draft"));
        } else if (answer.status() == 200 && end.equals("pause")) {
            api.call(account, delete(ROOT + "/models/room-change/pause"));
        } else if (answer.status() == 200 && end.matches(MOVES_ON)) {
            drop(FuzzBodies.APPLICANT, target.request());
            aim();
        }
    }

    private void takeBack(String account, String statement) {
        var path = "/party/packs/RP-2026/rules/22-early/statements/" + statement + "/answer";
        assertThat(api.post(account, path, Map.of("agree", false)).status()).isIn(200, 409);
    }

    /** The answer to a key that was used before may be of a case that has ended. */
    private void drop(String account, String request) {
        if (api.get(account, "/requests/" + request).json().path("mayWithdraw").asBoolean()) {
            api.withdraw(account, request);
        }
    }

    private String committee() {
        return api.get("org01", "/party/plans")
                .json()
                .path("items")
                .path(0)
                .path("committeeId")
                .asString();
    }

    private String staff() {
        return people.findByAccount("teacher01").orElseThrow().number();
    }

    private String unit() {
        return people.rolesOf(people.findByAccount("seal01").orElseThrow().id())
                .getFirst()
                .scopeId();
    }

    private String mailTime() {
        return api.get(FuzzBodies.OFFICE, "/me/mails")
                .at("/items")
                .valueStream()
                .filter(mail -> mail.path("kind").asString().equals("reminder"))
                .findFirst()
                .orElseThrow()
                .path("time")
                .asString();
    }

    private Api.Answer send(String call, String account, Junk junk) {
        var method = HttpMethod.valueOf(call.substring(0, call.indexOf(' ')).toUpperCase(Locale.ROOT));
        var path = call.substring(call.indexOf(' ') + 1)
                .replace("{key}", junk.likely() ? "room-change" : junk.pathPart())
                .replace("{pack}", junk.likely() ? "RP-2026" : junk.pathPart())
                .replace("{rule}", junk.likely() ? "22-early" : junk.pathPart())
                .replace("{name}", junk.likely() ? "room-change-route.dmn" : junk.pathPart())
                .replace("{room}", junk.likely() ? "b01-203" : junk.pathPart())
                .replace("{kind}", junk.likely() ? "reminder" : junk.pathPart())
                .replace(
                        "{taskId}",
                        junk.likely() ? target.task() : UUID.randomUUID().toString())
                .replace("{item}", junk.likely() ? target.request() : junk.pathPart())
                .replace("{objection}", junk.likely() ? target.request() : junk.pathPart())
                .replace("{subject}", junk.likely() ? target.request() : junk.pathPart())
                .replace("{paper}", junk.likely() ? "talk" : junk.pathPart())
                .replace("{inquiry}", junk.likely() ? target.request() : junk.pathPart())
                .replace("{committee}", junk.likely() ? committee() : junk.pathPart())
                .replace("{year}", junk.likely() ? "2031" : junk.pathPart())
                .replace("{unit}", junk.likely() ? unit() : junk.pathPart())
                .replace("{id}", junk.likely() ? target.request() : junk.pathPart());
        if (path.equals("/attachments") || path.equals("/feeds/directory")) {
            return api.call(account, multipart(ROOT + path).file(junk.file()));
        }
        var body = junk.body(new FuzzBodies(api, staff()).good(call, target));
        return api.send(method, account, path, path.equals("/feeds/access-events") ? listOf(body) : body);
    }

    private static byte[] listOf(byte[] body) {
        return ("[" + new String(body, StandardCharsets.UTF_8) + "]").getBytes(StandardCharsets.UTF_8);
    }

    private void nothing_is_stored_outside_the_schema() {
        record Stored(String service, String field, Optional<String> value) {}
        var schemas = new FormSchemas();
        var stored = database.query(
                "SELECT r.service, v.field, v.val FROM request_value v JOIN request r ON r.id = v.request_id",
                (row, number) -> new Stored(row.getString(1), row.getString(2), Optional.ofNullable(row.getString(3))));
        assertThat(stored).isNotEmpty().allMatch(value -> schemas.allow(value.service(), value.field(), value.value()));
    }
}
