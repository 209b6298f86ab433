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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@ApiTest
@DisplayName("Certificates by API")
class DocumentsApiTest {

    private static final String RARE = "欧阳𠮷𬎆䶮㛃";
    private static final Pattern CODE = Pattern.compile("([0-9A-Z]{5}-){3}[0-9A-Z]{5}");

    @Autowired
    Api api;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_certificate_is_issued_at_once_downloaded_and_checked_by_anybody() throws IOException {
        var student = people.findByAccount("student09").orElseThrow();
        jdbc.update("UPDATE person SET name = ? WHERE id = ?", RARE, student.id());
        try {
            var data = Map.of("type", "ENROLMENT", "use", "签证", "copies", 1, "language", "ZH");
            var submitted = api.post("student09", "/requests", Map.of("service", "certificate", "data", data));
            assertThat(submitted.status()).isEqualTo(201);
            assertThat(submitted.text("status")).isEqualTo("COMPLETED");
            var request = "/requests/" + submitted.text("id");
            assertThat(api.get("student09", request).text("result")).isEqualTo("EndEvent_Issued");

            var issued = api.get("student09", request + "/documents").at("/items/0");
            assertThat(issued.at("/status").asString()).isEqualTo("VALID");
            var pdf = "/documents/" + issued.at("/id").asString() + ".pdf";
            var paper = api.get("student09", pdf);
            assertThat(paper.raw().getContentType()).isEqualTo("application/pdf");
            var text = text(paper.raw().getContentAsByteArray());
            assertThat(text)
                    .contains(RARE, student.number(), issued.at("/number").asString());

            var check = page("/verify/" + code(text), "zh-CN");
            assertThat(check).contains("这份文件有效", issued.at("/number").asString(), "欧*****");
            assertThat(check).doesNotContain(RARE, student.number(), "签证");
            assertThat(page("/verify/" + code(text), "en")).contains("Valid, issued by the school");

            assertThat(api.get("student01", request + "/documents").status()).isEqualTo(404);
            assertThat(api.get("student01", pdf).status()).isEqualTo(404);
            assertThat(api.get("admin", pdf).status()).isEqualTo(404);
            assertThat(api.get("college01", pdf).status()).isEqualTo(200);
        } finally {
            jdbc.update("UPDATE person SET name = ? WHERE id = ?", student.name(), student.id());
        }
    }

    private String page(String address, String language) throws IOException {
        var answer = api.call(MockMvcRequestBuilders.get(address).header("Accept-Language", language));
        assertThat(answer.status()).isEqualTo(200);
        return answer.raw().getContentAsString(StandardCharsets.UTF_8);
    }

    private static String code(String text) {
        var code = CODE.matcher(text);
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }
}
