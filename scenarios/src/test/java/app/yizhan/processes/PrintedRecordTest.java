package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.record.EmergencyReadings;
import app.yizhan.record.PaperChecks;
import app.yizhan.record.RecordPrinting;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("The printed record")
class PrintedRecordTest {

    private static final String RARE = "欧阳𠮷𬎆䶮㛃𥖄";
    private static final Pattern CODE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");

    @Autowired
    Scenario scenario;

    @Autowired
    RecordPrinting printing;

    @Autowired
    PaperChecks checks;

    @Autowired
    EmergencyReadings emergencies;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    private String request = "";
    private String student = "";
    private String name = "";

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
        student = scenario.id("student09");
        name = jdbc.queryForObject("SELECT name FROM person WHERE id = ?", String.class, student);
        jdbc.update("UPDATE person SET name = ? WHERE id = ?", RARE, student);
    }

    @AfterEach
    void give_the_name_back() {
        if (scenario.request(request).status().isOpen()) {
            scenario.withdraw(request, "student09");
        }
        jdbc.update("UPDATE person SET name = ? WHERE id = ?", name, student);
    }

    @Test
    void says_everything_that_its_reader_may_see_with_rare_characters_and_in_little_space() throws IOException {
        decided();
        var paper = printing.pdf(request, student, Locale.SIMPLIFIED_CHINESE);
        Files.write(Path.of("target/record.pdf"), paper);
        var text = text(paper);
        assertThat(text)
                .contains(RARE, "调换寝室 办事记录", scenario.request(request).number(), "一二三人大 office café")
                .contains("辅导员审核", "同意", "一起上课，方便。", "第 1 页，共")
                .doesNotContain("U+", "\uFFFD");
        assertThat(paper.length).isLessThan(200_000);
        var english = text(printing.pdf(request, student, Locale.ENGLISH));
        assertThat(english).contains("Record: ", "What happened", RARE);
    }

    @Test
    void says_no_more_than_its_reader_sees_and_that_it_was_printed_is_recorded() throws IOException {
        decided();
        assertThat(text(printing.pdf(request, scenario.id("counselor01"), Locale.SIMPLIFIED_CHINESE)))
                .contains("一二三人大");
        assertThat(audit.entries(request)).extracting(AuditEntry::action).contains("values.read", "record.printed");
        assertThat(text(printing.pdf(request, scenario.id("dean01"), Locale.SIMPLIFIED_CHINESE)))
                .doesNotContain("一二三人大");
        for (var stranger : new String[] {"admin", "auditor", "people01", "counselor02", "student01"}) {
            assertThatThrownBy(() -> printing.pdf(request, scenario.id(stranger), Locale.ENGLISH))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void a_paper_is_checked_by_its_code_and_a_change_is_found() throws IOException {
        decided();
        var paper = text(printing.pdf(request, student, Locale.SIMPLIFIED_CHINESE));
        var found = CODE.matcher(paper);
        assertThat(found.find()).isTrue();
        var code = found.group();
        var check = checks.find(code.toLowerCase(Locale.ROOT), Locale.SIMPLIFIED_CHINESE)
                .orElseThrow();
        assertThat(check.intact()).isTrue();
        assertThat(check.actsSince()).isZero();
        assertThat(check.maskedName()).isEqualTo("欧******");
        // how wide its letters are decides whether it takes a second line
        assertThat(paper.replaceAll("\\s", "")).contains(check.head());

        emergencies.open(scenario.request(request).number(), "学生失联，需要核对住宿安排。", scenario.id("admin"));
        assertThat(checks.find(code, Locale.ENGLISH).orElseThrow().actsSince())
                .as("a reading, even in an emergency, is no act")
                .isZero();
        scenario.withdraw(request, "student09");
        assertThat(checks.find(code, Locale.ENGLISH).orElseThrow().actsSince()).isPositive();

        jdbc.update("UPDATE audit_entry SET action = 'REJECTED' WHERE chain = ? AND action = 'APPROVED'", request);
        assertThat(checks.find(code, Locale.ENGLISH).orElseThrow().intact()).isFalse();
        jdbc.update("UPDATE audit_entry SET action = 'APPROVED' WHERE chain = ? AND action = 'REJECTED'", request);
        assertThat(checks.find("0000000000-0000000000", Locale.ENGLISH)).isEmpty();
        assertThat(checks.find("nothing", Locale.ENGLISH)).isEmpty();
    }

    private void decided() {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", "MOVE");
        data.put("reason", "STUDY");
        data.put("explanation", "一二三人大 office café：一起上课，方便。" + "住得太远，晚自习回来要走二十分钟。".repeat(12));
        data.put("targetBed", scenario.freeBed("b01"));
        data.put("desiredDate", "2026-12-03");
        request = scenario.submit("room-change", "student09", data);
        scenario.as("counselor01").approve(request);
    }

    private static String text(byte[] paper) throws IOException {
        try (var document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
