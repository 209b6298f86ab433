package app.yizhan.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;

/** R6 of docs/trust.md: what a person reads when the disk does not take a file. */
@ApiTest
@Tag("trust")
class FullDiskApiTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Api api;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${yizhan.data}")
    Path data;

    @Test
    void a_folder_that_takes_nothing_is_507_with_a_sentence_and_leaves_no_row() throws IOException {
        var folder = Files.createDirectories(data.resolve("attachments"));
        var aside = data.resolve("attachments-aside");
        var rows = rows();
        Files.move(folder, aside);
        Files.createFile(folder);
        try {
            var english = upload("en");
            assertThat(english.status()).as("%s", english).isEqualTo(507);
            assertThat(english.code()).isEqualTo("FILE_STORE");
            assertThat(english.raw().getContentType()).startsWith("application/problem+json");
            assertThat(english.text("detail")).contains("was not stored").contains("still there");
            assertThat(upload("zh").text("detail")).contains("文件没有存下来").contains("都还在");
            assertThat(rows()).isEqualTo(rows);
            assertThat(health()).contains("DEGRADED");
        } finally {
            Files.delete(folder);
            Files.move(aside, folder);
        }
        var files = count(folder);
        var stored = upload("en");
        assertThat(stored.status()).as("%s", stored).isEqualTo(200);
        assertThat(rows()).isEqualTo(rows + 1);
        assertThat(count(folder)).isEqualTo(files + 1);
    }

    @Test
    void a_file_that_the_disk_lost_is_503_with_a_sentence() throws IOException {
        var stored = upload("en");
        var name =
                jdbc.queryForObject("SELECT stored_as FROM attachment WHERE id = ?", String.class, stored.text("id"));
        Files.delete(data.resolve("attachments").resolve(String.valueOf(name)));
        var answer = api.get("student07", "/attachments/" + stored.text("id"));
        assertThat(answer.status()).as("%s", answer).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("FILE_UNREADABLE");
        assertThat(upload("en").status()).as("and the next one is written").isEqualTo(200);
    }

    private Api.Answer upload(String language) {
        return api.call(
                "student07",
                multipart("/api/v1/attachments")
                        .file(new MockMultipartFile("file", "proof.pdf", "application/pdf", PDF))
                        .header("Accept-Language", language));
    }

    private String health() {
        var health = api.call("admin", get("/actuator/health"));
        return String.valueOf(health.json().at("/components/attachments/status"));
    }

    private int rows() {
        return jdbc.queryForObject("SELECT COUNT(*) FROM attachment", Integer.class);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
