package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

/** A service is changed by calls alone, and what nobody may send is refused with a reason. */
@ApiTest
class ModelsApiTest {

    private static final String ROOT = "/api/v1/models/late-return";
    private static final MediaType ZIP = MediaType.valueOf("application/zip");

    @Autowired
    Api api;

    @AfterEach
    void no_draft_is_left() {
        api.call("admin", delete(ROOT + "/draft"));
    }

    @Test
    void a_limit_is_changed_looked_at_published_and_taken_back() {
        var first = api.get("admin", "/models/late-return");
        int version = first.at("/versions/0/version").asInt();
        var changed =
                bpmn(version).replace("name=\"sla\" value=\"", "name=\"sla\" value=\"9wd; 8wd:remind; 100%:remind; ");
        assertThat(lint(changed).at("/findings"))
                .anyMatch(f -> f.path("rule").asString().equals("property"));
        var longer = bpmn(version).replaceFirst("name=\"sla\" value=\"\\w+", "name=\"sla\" value=\"5wd");
        assertThat(lint(longer).at("/findings"))
                .noneMatch(f -> f.path("severity").asString().equals("error"));
        assertThat(api.get("admin", "/models/late-return/draft/history").status())
                .isEqualTo(404);
        assertThat(save("admin", longer).status()).isEqualTo(200);
        assertThat(save("admin2", longer).code()).isEqualTo("DRAFT_HELD");
        var impact = api.post("admin", "/models/late-return/impact", Map.of());
        assertThat(impact.at("/changes/0/kind").asString()).isEqualTo("CHANGED");
        assertThat(impact.at("/changes/0/summary").asString()).contains("→ 5");
        var done = api.post(
                "admin",
                "/models/late-return/publish",
                Map.of("comment", "Agreed with the colleges.", "migrate", "MIGRATABLE", "requestKey", "publish-1"));
        assertThat(done.status()).as("%s", done).isEqualTo(200);
        assertThat(done.at("/version").asInt()).isEqualTo(version + 1);
        assertThat(api.post(
                                "admin",
                                "/models/late-return/publish",
                                Map.of(
                                        "comment",
                                        "Agreed with the colleges.",
                                        "migrate",
                                        "MIGRATABLE",
                                        "requestKey",
                                        "publish-1"))
                        .json())
                .isEqualTo(done.json());
        assertThat(bpmn(version + 1)).contains("5wd");
        var back = api.post("admin", "/models/late-return/rollback", Map.of("version", version));
        assertThat(back.at("/version").asInt()).isEqualTo(version + 2);
        assertThat(api.post("admin", "/models/late-return/rollback", Map.of("version", version))
                        .code())
                .isEqualTo("NOTHING_CHANGED");
        assertThat(api.post("admin", "/models/late-return/publish", Map.of()).status())
                .isEqualTo(404);
        assertThat(api.post("admin", "/models/late-return/rollback", Map.of("version", 99))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_hostile_is_refused_with_a_reason_and_not_kept() throws IOException {
        var good = bpmn(1);
        var head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>";
        var hostile = List.of(
                good.replace(head, head + bomb),
                good.replace(
                        "<bpmn:process",
                        "<bpmn:import importType=\"x\" location=\"file:///etc/passwd\" namespace=\"x\"/><bpmn:process"),
                good.replaceFirst("<bpmn:userTask ", "<bpmn:userTask camunda:class=\"java.lang.Thread\" "),
                good.replaceFirst(
                        "camunda:delegateExpression=\"\\$\\{\\w+}\"",
                        "camunda:delegateExpression=\"\\${''.getClass()}\""),
                good.replace("<bpmn:process", "<bpmn:process>" + "<bpmn:subProcess>".repeat(400)),
                "<x/>",
                "not xml");
        for (var text : hostile) {
            long begun = System.nanoTime();
            var answer = save("admin", text);
            assertThat(answer.status()).as("%s", answer).isEqualTo(422);
            assertThat(answer.at("/fields/0/message").asString()).isNotBlank();
            assertThat(System.nanoTime() - begun).isLessThan(2_000_000_000L);
        }
        for (var name : List.of(
                "../late-return.bpmn", "a/b.bpmn", "late-return.exe", "room-change.bpmn", "late-return.bpmn/")) {
            var answer = api.call(
                    "admin",
                    put(ROOT + "/draft").contentType(ZIP).content(zip(name, good.getBytes(StandardCharsets.UTF_8))));
            assertThat(answer.status()).as("%s %s", name, answer).isEqualTo(422);
        }
        assertThat(api.call(
                                "admin",
                                put(ROOT + "/draft")
                                        .contentType(ZIP)
                                        .content(zip("late-return.bpmn", new byte[6_000_000])))
                        .status())
                .isEqualTo(413);
        assertThat(api.call(
                                "admin",
                                put(ROOT + "/draft")
                                        .contentType(ZIP)
                                        .content("PK no zip".getBytes(StandardCharsets.UTF_8)))
                        .status())
                .isEqualTo(422);
        assertThat(save("admin", "<x>" + " ".repeat(2_000_000) + "</x>").status())
                .isEqualTo(413);
        assertThat(api.call(
                                "admin",
                                put(ROOT + "/draft").contentType("text/plain").content("x"))
                        .status())
                .isEqualTo(415);
        assertThat(api.get("admin", "/models/late-return").at("/draft").isNull())
                .isTrue();
    }

    @Test
    void what_another_modeler_wrote_becomes_the_draft_of_a_service_and_is_taken_away_as_a_zip() throws IOException {
        var service = "/models/from-elsewhere";
        try (var in = getClass().getResourceAsStream("/foreign/interchange.bpmn")) {
            var saved = api.call(
                    "admin",
                    put("/api/v1" + service + "/draft")
                            .contentType("application/xml")
                            .content(in.readAllBytes()));
            assertThat(saved.status()).as("%s", saved).isEqualTo(200);
        }
        assertThat(api.get("admin", service + "/lint").at("/findings"))
                .isNotEmpty()
                .allMatch(finding -> finding.path("rule").asString().equals("dialect"));
        var zip = api.call("admin", get("/api/v1" + service + "/files.zip"));
        assertThat(zip.raw().getContentAsByteArray())
                .startsWith('P', 'K')
                .contains("from-elsewhere.bpmn".getBytes(StandardCharsets.UTF_8));
        assertThat(api.call("admin", delete("/api/v1" + service + "/draft")).status())
                .isEqualTo(204);
        assertThat(api.get("admin", service).status()).isEqualTo(404);
    }

    @Test
    void a_table_is_read_changed_and_judged_file_by_file() {
        var files = api.get("admin", "/models/late-return/files");
        assertThat(files.at("/tables"))
                .anyMatch(table -> table.at("/users/0/use").asString("").equals("SYSTEM"));
        assertThat(files.at("/forms/0/users/0/use").asString()).isEqualTo("START");
        var name = "late-return-route.dmn";
        var table = file(name);
        var hash = files.at("/hash").asString();
        var half = table.replaceFirst("<text>-</text>", "<text>nobody</text>");
        assertThat(saveFile("admin", name, half, null).status()).isEqualTo(422);
        assertThat(saveFile("admin", name, half, "another").code()).isEqualTo("DRAFT_MOVED");
        assertThat(saveFile("admin", name, half, hash).status()).isEqualTo(200);
        assertThat(file(name)).isEqualTo(half);
        assertThat(api.get("admin", "/models/late-return/lint").at("/findings"))
                .anyMatch(f -> f.path("rule").asString().equals("table")
                        && !f.path("part").asString("").isEmpty());
        var now = api.get("admin", "/models/late-return/files").at("/hash").asString();
        var hostile = saveFile("admin", name, half.replace("nobody", "${''.getClass()}"), now);
        assertThat(hostile.status()).isEqualTo(422);
        assertThat(hostile.at("/fields/0/message").asString()).contains("不能调用函数");
        assertThat(saveFile("admin2", name, table, now).code()).isEqualTo("DRAFT_HELD");
        assertThat(api.get("admin", "/models/late-return/files/nothing.dmn").status())
                .isEqualTo(404);
    }

    @Test
    void a_service_is_made_from_what_is_said_or_from_a_zip_and_is_gone_when_its_draft_is_discarded()
            throws IOException {
        var asked = new HashMap<String, Object>(Map.of(
                "name",
                "钥匙补办",
                "nameEn",
                "Key replacement",
                "description",
                "钥匙丢了，补配一把",
                "descriptionEn",
                "A new key for one that was lost",
                "line",
                "house",
                "starters",
                List.of("STUDENT"),
                "promise",
                "3wd",
                "steps",
                List.of(Map.of("assign", "manager-of-own-building", "limit", "1wd")),
                "fields",
                List.of(Map.of("label", "几把", "labelEn", "How many", "type", "NUMBER", "decides", true)),
                "requestKey",
                "make-1"));
        assertThat(api.post("counselor01", "/models", asked).status()).isEqualTo(404);
        var made = api.post("admin", "/models", asked);
        assertThat(made.status()).as("%s", made).isEqualTo(201);
        assertThat(made.text("key")).isEqualTo("key-replacement");
        assertThat(api.post("admin", "/models", asked).json()).isEqualTo(made.json());
        assertThat(api.get("admin", "/models/key-replacement/lint").at("/findings"))
                .isEmpty();
        assertThat(api.get("admin", "/models/key-replacement/files").at("/tables"))
                .hasSize(1);
        asked.put("requestKey", "make-2");
        assertThat(api.post("admin2", "/models", asked).text("key")).isEqualTo("key-replacement2");
        assertThat(api.call("admin2", delete("/api/v1/models/key-replacement2/draft"))
                        .status())
                .isEqualTo(204);
        asked.put("key", "late-return-2");
        asked.put("fields", List.of(Map.of("label", "<b>", "labelEn", "x", "type", "TEXT")));
        var refused = api.post("admin", "/models", asked);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/fields")
                        .valueStream()
                        .map(field -> field.path("name").asString()))
                .containsExactly("key", "fields.0.label");
        assertThat(refused.at("/fields/0/message").asString()).contains("late-return");
        var part = api.post("admin", "/models/key-replacement/draft/forms", Map.of("key", "handover"));
        assertThat(part.text("key")).as("%s", part).isEqualTo("key-replacement-handover");
        var removing = "/api/v1/models/key-replacement/draft/forms/key-replacement-";
        assertThat(api.call("admin", delete(removing + "start")).code()).isEqualTo("PART_USED");
        assertThat(api.call("admin", delete(removing + "handover")).status()).isEqualTo(200);
        var files = zip("key-replacement.bpmn", file("key-replacement", "key-replacement.bpmn"));
        assertThat(api.call("admin", delete("/api/v1/models/key-replacement/draft"))
                        .status())
                .isEqualTo(204);
        assertThat(api.get("admin", "/models/key-replacement").status()).isEqualTo(404);
        assertThat(api.get("admin", "/models").json().toString()).doesNotContain("key-replacement");
        assertThat(putZip("key-replacement", files).status()).isEqualTo(200);
        assertThat(api.get("admin", "/models/key-replacement/lint").at("/findings"))
                .anyMatch(finding -> finding.path("message").asString().contains("key-replacement-start"));
        assertThat(api.call("admin", delete("/api/v1/models/key-replacement/draft"))
                        .status())
                .isEqualTo(204);
        var near = putZip("late", zip("late.bpmn", "<x/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(near.at("/fields/0/name").asString()).isEqualTo("key");
    }

    private Api.Answer putZip(String key, byte[] files) {
        return api.call(
                "admin",
                put("/api/v1/models/" + key + "/draft").contentType(ZIP).content(files));
    }

    private byte[] file(String service, String name) {
        var answer = api.call("admin", get("/api/v1/models/" + service + "/files/" + name));
        return answer.raw().getContentAsByteArray();
    }

    private Api.Answer saveFile(String account, String name, String text, @Nullable String readFrom) {
        var path = ROOT + "/draft/files/" + name + (readFrom == null ? "" : "?readFrom=" + readFrom);
        return api.call(account, put(path).contentType("text/plain").content(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String file(String name) {
        var answer = api.call("admin", get(ROOT + "/files/" + name));
        return new String(answer.raw().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void nobody_else_finds_models() {
        var calls = new ArrayList<>(List.of(
                put(ROOT + "/draft").contentType("application/xml").content("<x/>"),
                put(ROOT + "/draft/files/late-return-start.form")
                        .contentType("text/plain")
                        .content("{}"),
                post("/api/v1/models/lint").contentType("application/xml").content("<x/>"),
                post("/api/v1/models").contentType("application/json").content("{}"),
                post(ROOT + "/draft/forms").contentType("application/json").content("{}"),
                post(ROOT + "/draft/tables").contentType("application/json").content("{}"),
                delete(ROOT + "/draft/forms/late-return-start"),
                delete(ROOT + "/draft/tables/late-return-route"),
                delete(ROOT + "/draft")));
        for (var act : List.of("impact", "publish", "rollback")) {
            calls.add(post(ROOT + "/" + act).contentType("application/json").content("{}"));
        }
        for (var call : calls) {
            assertThat(api.call("counselor01", call).status()).isEqualTo(404);
        }
    }

    private Api.Answer save(String account, String text) {
        return api.call(
                account,
                put(ROOT + "/draft").contentType("application/xml").content(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Api.Answer lint(String text) {
        return api.call(
                "admin",
                post("/api/v1/models/lint")
                        .contentType("application/xml")
                        .content(text.getBytes(StandardCharsets.UTF_8)));
    }

    private String bpmn(int version) {
        var answer = api.call("admin", get(ROOT + "/versions/" + version + ".bpmn"));
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.raw().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
