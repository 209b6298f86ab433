package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.organisation.People;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ApiTest
@DisplayName("Record, check, auditor, roles")
class RecordApiTest {

    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    @Autowired
    Api api;

    @Autowired
    People people;

    @Test
    void a_record_is_printed_and_anybody_checks_it_without_a_name_of_theirs() throws IOException {
        var id = api.submit("student06", Api.moveTo(api.freeBed("b01")), null).text("id");
        var paper = api.get("student06", "/requests/" + id + "/record.pdf");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.raw().getContentType()).isEqualTo("application/pdf");
        var text = text(paper.raw().getContentAsByteArray());
        var name = api.get("student06", "/me").text("name");
        assertThat(text).contains(name);
        var code = CODE.matcher(text);
        assertThat(code.find()).isTrue();

        var check =
                api.call(MockMvcRequestBuilders.get("/verify/" + code.group()).header("Accept-Language", "en"));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.raw().getContentAsString(StandardCharsets.UTF_8))
                .contains("not changed", name.substring(0, 1) + "*")
                .doesNotContain(name);
        assertThat(api.get("admin", "/requests/" + id + "/record.pdf").status()).isEqualTo(404);
        assertThat(api.get("auditor", "/requests/" + id + "/record.pdf").status())
                .isEqualTo(404);
        api.withdraw("student06", id);
    }

    @Test
    void the_record_is_searched_by_auditors_only() {
        assertThat(api.get("auditor", "/audit/entries?kind=ROLE&from=2020-01-01")
                        .at("/items"))
                .isNotEmpty();
        assertThat(api.get("auditor", "/audit/entries?kind=AUDIT").at("/items")).isNotEmpty();
        for (var other : new String[] {"admin", "people01", "counselor01", "student01"}) {
            assertThat(api.get(other, "/audit/entries").status()).isEqualTo(404);
        }
        assertThat(api.get("auditor", "/audit/entries?kind=NONSENSE").status()).isEqualTo(422);
        assertThat(api.get("auditor", "/audit/entries?cursor=nonsense").status())
                .isEqualTo(400);
    }

    @Test
    void a_day_that_no_database_knows_is_refused_by_its_field() {
        for (var day : new String[] {"%2B999999999-12-31", "-999999999-01-01", "1999-12-31"}) {
            for (var field : new String[] {"from", "to"}) {
                var answer = api.get("auditor", "/audit/entries?" + field + "=" + day);
                assertThat(answer.status()).as(field + " " + day).isEqualTo(422);
                assertThat(answer.at("/fields").toString()).contains(field);
            }
        }
        assertThat(api.get("auditor", "/audit/entries?cursor=%2B999999999-12-31T00:00_system_1")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("auditor", "/audit/entries?cursor=2026-11-23T00:00_%E5%AE%A1_1")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_people_administrator_gives_and_ends_roles_but_no_second_hand() {
        var asked = Map.of(
                "number",
                number("teacher01"),
                "role",
                "COUNSELOR",
                "scopeType",
                "unit",
                "scope",
                "c2301",
                "requestKey",
                "role-once");
        assertThat(api.post("admin", "/roles", asked).status()).isEqualTo(404);
        var given = api.post("people01", "/roles", asked);
        assertThat(given.status()).isEqualTo(201);
        assertThat(api.post("people01", "/roles", asked).json())
                .as("the same key")
                .isEqualTo(given.json());
        var held = api.get("people01", "/roles?number=" + number("teacher01"));
        assertThat(held.at("/items").toString()).contains(given.text("id"));
        var ended = MockMvcRequestBuilders.delete("/api/v1/roles/" + given.text("id"));
        assertThat(api.call("people01", ended).status()).isEqualTo(204);
        var second = Map.of("number", number("auditor"), "role", "ADMIN", "scopeType", "school");
        assertThat(api.post("people01", "/roles", second).code()).isEqualTo("TWO_HANDS");
    }

    @Test
    void an_administrator_reads_in_an_emergency_with_a_reason() {
        var id = api.submit("student07", Api.moveTo(api.freeBed("b01")), null).text("id");
        var path = "/requests/" + id;
        assertThat(api.get("admin", path).at("/data").size()).isZero();
        assertThat(api.post("admin", path + "/emergency", Map.of("reason", "no"))
                        .status())
                .isEqualTo(422);
        var reason = Map.of("reason", "A student cannot be reached since yesterday.");
        assertThat(api.post("counselor02", path + "/emergency", reason).status())
                .isEqualTo(404);
        assertThat(api.post("admin", path + "/emergency", reason).status()).isEqualTo(200);
        assertThat(api.get("admin", path).at("/data").size()).isPositive();
        api.withdraw("student07", id);
    }

    private String number(String account) {
        return people.findByAccount(account).orElseThrow().number();
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
