package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls beside the way of a request. */
@ApiTest
class ReadingApiTest {

    private static final byte[] PDF = "%PDF-1.7 a page".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Api api;

    @Test
    void me_says_who_i_am_by_surrogate_id() {
        var me = api.get("counselor01", "/me");
        assertThat(me.text("userId")).hasSize(36);
        assertThat(me.at("/roles").valueStream().map(JsonNode::toString))
                .anyMatch(role -> role.contains("\"COUNSELOR\"") && role.contains("unit:c2301"));
        assertThat(api.get("student04", "/me").at("/roles/0/role").asString()).isEqualTo("STUDENT");
        assertThat(api.get("counselor01", "/services").json().findValuesAsString("key"))
                .containsExactly("visit");
        assertThat(api.get("dorm01", "/services").json()).isEmpty();
    }

    @Test
    void words_are_in_the_language_asked_for() {
        var chinese = api.get("student04", "/services").json().findValuesAsString("name");
        var english = api.call("student04", get("/api/v1/services").header("Accept-Language", "en"))
                .json()
                .findValuesAsString("name");
        assertThat(chinese).contains("调换寝室").allMatch(name -> name.matches("\\p{IsHan}.*"));
        assertThat(english).hasSameSizeAs(chinese).allMatch(name -> name.matches("\\p{ASCII}+"));
        var form =
                api.call("student04", get("/api/v1/services/room-change/form").header("Accept-Language", "en"));
        assertThat(form.at("/schema/components").findValuesAsString("label"))
                .allMatch(label -> label.matches("\\p{ASCII}+"));
    }

    @Test
    void figures_are_for_those_who_look_after_a_unit() {
        var week = api.get("dean01", "/figures?from=2026-11-23&to=2026-11-29");
        assertThat(week.status()).as("%s", week).isEqualTo(200);
        assertThat(week.text("to")).isEqualTo("2026-11-29");
        assertThat(api.get("student04", "/figures").status()).isEqualTo(404);
        assertThat(api.get("student04", "/figures/cases?service=room-change&figure=OPEN")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("affairs01", "/figures/cases?service=room-change&figure=OPEN")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("affairs01", "/figures/cases?service=none&figure=OPEN")
                        .at("/items"))
                .isEmpty();
        assertThat(api.get("dean01", "/figures?from=2026-11-23&to=2026-11-22").status())
                .isEqualTo(422);
        assertThat(api.get("dean01", "/figures?from=9999-12-31").status()).isEqualTo(422);
        assertThat(api.get("dean01", "/figures?from=soon").status()).isIn(400, 422);
        assertThat(api.get("dean01", "/figures/cases?service=room-change&figure=ALL")
                        .status())
                .isIn(400, 422);
    }

    @Test
    void a_week_is_told_in_the_language_asked_for_and_stands_on_two_pages() throws IOException {
        var week = api.get("dean01", "/figures/week?week=2026-11-25");
        assertThat(week.status()).as("%s", week).isEqualTo(200);
        assertThat(week.text("from")).isEqualTo("2026-11-23");
        assertThat(week.text("to")).isEqualTo("2026-11-29");
        assertThat(week.text("termBefore")).isEqualTo("2026-05-18");
        assertThat(week.at("/figures").findValuesAsString("figure"))
                .contains("HANDED_IN")
                .doesNotContain("UNANSWERED");
        assertThat(week.at("/figures").findValuesAsString("definition")).allMatch(said -> said.matches("\\p{IsHan}.*"));
        var english = api.call("affairs01", get("/api/v1/figures/week").header("Accept-Language", "en"));
        assertThat(english.text("scope")).isEqualTo("Whole school");
        assertThat(english.at("/figures").findValuesAsString("figure")).contains("UNANSWERED");
        assertThat(english.at("/figures").findValuesAsString("definition"))
                .allMatch(said -> said.matches("\\p{ASCII}+"));
        assertThat(api.get("dean01", "/figures/week?week=soon").status()).isIn(400, 422);
        assertThat(api.get("dean01", "/figures/week?week=9999-12-31").status()).isEqualTo(422);
        var cases = "/figures/week/cases?week=2026-11-23&figure=";
        assertThat(api.get("dean01", cases + "HANDED_IN&service=none").at("/items"))
                .isEmpty();
        assertThat(api.get("dean01", cases + "OVERDUE&unit=nobody").at("/items"))
                .isEmpty();
        assertThat(api.get("dean01", cases + "UNANSWERED").at("/items")).isEmpty();
        assertThat(api.get("dean01", cases + "ALL").status()).isIn(400, 422);
        assertThat(api.get("dean01", cases + "LATE&cursor=没有").status()).isEqualTo(400);
        var paper = api.get("dean01", "/figures/week.pdf?week=2026-11-23");
        try (var document = Loader.loadPDF(paper.raw().getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void a_draft_is_kept_until_it_is_thrown_away() {
        var path = "/services/room-change/draft";
        var words = Map.of(
                "data", Map.of("kind", "MOVE", "explanation", "𠮷 not yet", "oldBed", "b01-101-1", "colour", "red"));
        var saved =
                api.send(HttpMethod.PUT, "student16", path, JsonMapper.shared().writeValueAsBytes(words));
        assertThat(saved.status()).as("%s", saved).isEqualTo(200);
        var kept = api.get("student16", path).at("/data");
        assertThat(kept.path("explanation").asString()).isEqualTo("𠮷 not yet");
        assertThat(kept.propertyNames()).containsExactlyInAnyOrder("kind", "explanation");
        assertThat(api.get("student17", path).status()).isEqualTo(404);
        assertThat(api.call("student16", delete("/api/v1" + path)).status()).isEqualTo(204);
        assertThat(api.get("student16", path).status()).isEqualTo(404);
        var large = Map.of("data", Map.of("explanation", "x".repeat(70_000)));
        assertThat(api.send(
                                HttpMethod.PUT,
                                "student16",
                                path,
                                JsonMapper.shared().writeValueAsBytes(large))
                        .code())
                .isEqualTo("DRAFT_TOO_LARGE");
    }

    @Test
    void a_file_is_known_by_its_content_and_given_out_to_be_kept() {
        var stored = store("student16", "../../证明 1.pdf", PDF);
        assertThat(stored.status()).as("%s", stored).isEqualTo(200);
        assertThat(stored.text("name")).isEqualTo("证明 1.pdf");
        assertThat(stored.text("type")).isEqualTo("application/pdf");
        assertThat(stored.json().path("size").asInt()).isEqualTo(PDF.length);
        var read = api.get("student16", "/attachments/" + stored.text("id"));
        assertThat(read.raw().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(read.raw().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(read.raw().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.get("counselor01", "/attachments/" + stored.text("id")).status())
                .isEqualTo(404);
        assertThat(store("student16", "x.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("FILE_TYPE");
        assertThat(store("student16", "x.pdf", new byte[11 * 1024 * 1024]).status())
                .isIn(413, 415);
        assertThat(api.call("student16", multipart("/api/v1/attachments"))
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("file");
    }

    @Test
    void the_directory_is_fed_by_both_kinds_of_administrators_only() {
        assertThat(feed("student16", "units.csv", "x").status()).isEqualTo(404);
        assertThat(feed("college01", "units.csv", "x").status()).isEqualTo(404);
        assertThat(feed("people01", "units.csv", "x").status()).isEqualTo(422);
        assertThat(feed("admin", "units.csv", "x").status()).isEqualTo(422);
        assertThat(feed("admin", "../odd\u0000.csv", "x").at("/fields/0/name").asString())
                .isEqualTo("odd?.csv");
        assertThat(api.call("admin", multipart("/api/v1/feeds/directory")).status())
                .isEqualTo(422);
        var roles = "person,role,scope,from,to\n";
        assertThat(feed("admin", "roles.csv", roles).status()).isIn(409, 422);
    }

    @Test
    void beds_are_told_with_names_only_to_those_who_may_know_them() {
        var beds = api.get("student16", "/housing/buildings/b01/beds?names=true");
        assertThat(beds.json())
                .isNotEmpty()
                .allSatisfy(bed -> assertThat(bed.has("occupant")).isFalse());
        assertThat(beds.at("/0").propertyNames()).contains("bed", "room", "floor", "state", "since");
        var seen =
                api.get("housing01", "/housing/buildings/b01/beds?names=true").json();
        assertThat(seen).anySatisfy(bed -> assertThat(bed.has("occupant")).isTrue());
        assertThat(api.get("student16", "/housing/buildings/b01/beds?at=2027-01-01")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("student16", "/housing/buildings/b01/beds?at=tomorrow")
                        .status())
                .isEqualTo(422);
        assertThat(api.get("student16", "/housing/buildings/b01/beds?at=%2B999999999-12-31")
                        .status())
                .isIn(200, 422);
    }

    @Test
    void due_times_count_working_days() {
        var due = api.get("student16", "/calendar/due?from=2026-09-28T10:00:00%2B08:00&duration=2wd");
        assertThat(due.text("due")).isEqualTo("2026-09-30T18:00:00+08:00");
        assertThat(due.at("/counted").valueStream().map(JsonNode::asString))
                .containsExactly("2026-09-29", "2026-09-30");
        assertThat(due.json().path("provisional").asBoolean()).isFalse();
        assertThat(api.get("student16", "/calendar/due?from=2026-09-28T02:00:00Z&duration=2wd")
                        .text("due"))
                .isEqualTo("2026-09-30T18:00:00+08:00");
        assertThat(api.get("student16", "/calendar/due?from=2026-01-31T10:00:00%2B08:00&duration=P1M")
                        .text("due"))
                .startsWith("2026-02-28");
        assertThat(api.get("student16", "/calendar/due?from=2026-01-31T10:00:00%2B08:00&duration=soon")
                        .at("/fields/0/name")
                        .asString())
                .isEqualTo("duration");
    }

    @Test
    void the_clock_of_the_demo_goes_forward_only() {
        assertThat(api.get("student16", "/demo/clock").text("now")).endsWith("+08:00");
        for (var wrong : new String[] {"-P1D", "P4000D", "soon", "P1M2", "PT-3H", "P999999999999D"}) {
            assertThat(api.post("student16", "/demo/clock", Map.of("advance", wrong))
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(api.post("student16", "/demo/clock", Map.of()).status()).isEqualTo(422);
        assertThat(api.post("student16", "/demo/clock", Map.of("advance", "PT1M"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_state_of_health_is_open_and_the_rest_is_for_administrators() {
        var health = api.call(get("/actuator/health"));
        assertThat(health.status()).as("%s", health).isEqualTo(200);
        assertThat(health.json().has("components")).isFalse();
        assertThat(api.call("admin", get("/actuator/health")).json().has("components"))
                .isTrue();
        assertThat(api.call(get("/actuator/prometheus")).status()).isEqualTo(401);
        assertThat(api.call("student16", get("/actuator/prometheus")).status()).isEqualTo(403);
        assertThat(api.call(get("/swagger-ui/index.html")).status()).isEqualTo(401);
        assertThat(api.call("student16", get("/swagger-ui/index.html")).status())
                .isEqualTo(403);
        assertThat(api.call("admin", get("/swagger-ui/index.html")).status()).isEqualTo(200);
    }

    @Test
    void other_sites_cannot_borrow_a_remembered_password() {
        var forged = post("/api/v1/demo/clock")
                .header("Sec-Fetch-Site", "cross-site")
                .contentType("application/json")
                .content("{\"advance\":\"P1D\"}");
        assertThat(api.call("admin", forged).status()).isEqualTo(403);
    }

    @Test
    void the_description_names_every_call_of_this_slice() {
        var document = api.call(get("/v3/api-docs"));
        assertThat(document.status()).isEqualTo(200);
        assertThat(document.at("/paths").propertyNames())
                .contains(
                        "/api/v1/me",
                        "/api/v1/services",
                        "/api/v1/services/{key}/form",
                        "/api/v1/services/{key}/preview",
                        "/api/v1/services/{key}/draft",
                        "/api/v1/attachments",
                        "/api/v1/attachments/{id}",
                        "/api/v1/requests",
                        "/api/v1/requests/{id}",
                        "/api/v1/requests/{id}/diagram",
                        "/api/v1/requests/{id}/withdraw",
                        "/api/v1/inbox",
                        "/api/v1/inbox/counts",
                        "/api/v1/tasks/{taskId}",
                        "/api/v1/tasks/{taskId}/claim",
                        "/api/v1/tasks/{taskId}/unclaim",
                        "/api/v1/tasks/{taskId}/decision",
                        "/api/v1/feeds/directory",
                        "/api/v1/housing/buildings/{id}/beds",
                        "/api/v1/calendar/due",
                        "/api/v1/audit/verify",
                        "/api/v1/demo/clock",
                        "/api/v1/demo/outbox");
        assertThat(document.at("/components/schemas/Decision/properties").propertyNames())
                .contains("action", "opinion", "reasonCode", "target", "data", "actDate", "requestKey");
        assertThat(document.json().toString()).doesNotContain("\"Caller\"");
    }

    private Api.Answer store(String account, String name, byte[] content) {
        return api.call(
                account,
                multipart("/api/v1/attachments").file(new MockMultipartFile("file", name, "application/pdf", content)));
    }

    private Api.Answer feed(String account, String name, String content) {
        var file = new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
        return api.call(
                account, multipart("/api/v1/feeds/directory?dryRun=false").file(file));
    }
}
