package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.document.DocumentChecks;
import app.yizhan.document.DocumentPrinting;
import app.yizhan.document.DocumentStatus;
import app.yizhan.document.Documents;
import app.yizhan.document.IssuedDocument;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestStatus;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
@DisplayName("Certificates")
@EveryRow("certificate-route")
class CertificateScenarioTest {

    private static final String SERVICE = "certificate";
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Pattern CODE = Pattern.compile("([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    Documents documents;

    @Autowired
    DocumentPrinting printing;

    @Autowired
    DocumentChecks checks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        scenario.beginAt(LocalDateTime.of(2026, 11, 23, 9, 0));
    }

    @AfterEach
    void engine_and_tables_agree() {
        invariants.hold();
    }

    @Test
    void an_enrolled_student_has_the_certificate_at_once_with_nobody_asked() throws IOException {
        var form = form("ENROLMENT", "ZH");
        assertThat(scenario.predicted(SERVICE, "student01", form)).isEmpty();
        var request = scenario.submit(SERVICE, "student01", form);
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Issued");
        assertThat(scenario.request(request).status()).isEqualTo(RequestStatus.COMPLETED);
        var issued = only(request, "student01");
        assertThat(issued.number()).matches("ZM-2026-\\d{6}");
        assertThat(issued.status()).isEqualTo(DocumentStatus.VALID);
        assertThat(text(issued, "student01"))
                .contains("在读证明", issued.number(), name("student01"), number("student01"), "办理签证", "特此证明");
        assertThat(scenario.seenBy("student01", request).timeline())
                .extracting("action")
                .containsExactly("SUBMITTED", "DOCUMENT_ISSUED", "ENDED");
        assertThat(scenario.seenBy("student01", request).title()).isEqualTo("在读证明");
    }

    @Test
    void a_name_with_rare_characters_stands_on_the_paper_and_is_masked_for_strangers() throws IOException {
        var own = name("student02");
        jdbc.update("UPDATE person SET name = ? WHERE id = ?", "欧阳𠮷𬎆䶮㛃", scenario.id("student02"));
        try {
            var request = scenario.submit(SERVICE, "student02", form("ENROLMENT", "ZH"));
            var paper = text(only(request, "student02"), "student02");
            assertThat(paper).contains("欧阳𠮷𬎆䶮㛃").doesNotContain("U+");
            var code = CODE.matcher(paper);
            assertThat(code.find()).isTrue();
            var check = checks.find(code.group().toLowerCase(Locale.ROOT), ZH).orElseThrow();
            assertThat(check.shown()).extracting("value").containsExactly("欧*****");
            assertThat(check.document().status()).isEqualTo(DocumentStatus.VALID);
            assertThat(check.document().title()).isEqualTo("在读证明");
            assertThat(checks.find("00000-00000-00000-00000", ZH)).isEmpty();
        } finally {
            jdbc.update("UPDATE person SET name = ? WHERE id = ?", own, scenario.id("student02"));
        }
    }

    @Test
    void whoever_has_a_bed_has_the_certificate_of_residence_at_once_in_the_language_asked_for() throws IOException {
        var request = scenario.submit(SERVICE, "student03", form("RESIDENCE", "EN"));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Issued");
        var bed = scenario.bedOf("student03");
        assertThat(text(only(request, "student03"), "student03"))
                .contains("Certificate of Residence", "This is to certify that", name("student03"))
                .contains("room " + bed.roomCode().substring(4), "Copies");
    }

    @Test
    void without_a_bed_the_office_looks_and_writes_itself() throws IOException {
        var student = scenario.id("student04");
        jdbc.update(
                "UPDATE bed_allocation SET from_date = '2026-12-24' WHERE student_id = ? AND open_mark = 1", student);
        try {
            var request = scenario.submit(SERVICE, "student04", form("RESIDENCE", "ZH"));
            assertThat(scenario.waitsAt(request)).containsExactly("Task_CollegeReview");
            scenario.as("college01").approve(request, Map.of("statement", "自 2026 年 12 月 24 日起住校。"));
            assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Issued");
            assertThat(text(only(request, "student04"), "student04")).contains("住宿证明", "12 月 24 日起住校");
        } finally {
            jdbc.update(
                    "UPDATE bed_allocation SET from_date = '2026-09-01' WHERE student_id = ? AND open_mark = 1",
                    student);
        }
    }

    @Test
    void other_certificates_are_issued_by_hand_with_what_the_office_certifies() throws IOException {
        var form = form("HARDSHIP", "ZH");
        assertThat(scenario.predicted(SERVICE, "student05", form)).containsExactly("Task_CollegeReview");
        var request = scenario.submit(SERVICE, "student05", form);
        assertThat(scenario.seenBy("student05", request).title())
                .as("that somebody asks for this one is nobody's business in a list")
                .isEqualTo("证明开具");
        assertThatThrownBy(() -> scenario.as("college01").approve(request))
                .as("without a word of what is certified")
                .isInstanceOf(InvalidFields.class);
        scenario.as("college01").approve(request, Map.of("statement", "家庭经济困难，等级为一般困难。"));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Issued");
        var issued = only(request, "student05");
        assertThat(text(issued, "student05")).contains("家庭经济困难证明", "等级为一般困难");
        assertThat(text(issued, "college01")).contains("等级为一般困难");
        assertThat(documents.of(request, scenario.id("admin"), ZH)).isEmpty();
        assertThatThrownBy(() -> printing.pdf(issued.id(), scenario.id("student01")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> printing.pdf(issued.id(), scenario.id("admin")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_office_says_no_with_a_reason_of_its_own_and_nothing_is_issued() {
        var request = scenario.submit(SERVICE, "student06", form("TRANSCRIPT", "EN"));
        scenario.as("college01").reject(request, "WRONG_OFFICE");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Rejected");
        assertThat(documents.of(request, scenario.id("student06"), ZH)).isEmpty();
    }

    @Test
    void what_was_returned_and_not_sent_again_ends_after_seven_days() {
        var request = scenario.submit(SERVICE, "student06", form("OTHER", "ZH"));
        scenario.as("college01").returnToApplicant(request, "what shall it say?");
        scenario.advance(Duration.ofDays(6));
        assertThat(scenario.request(request).status()).isEqualTo(RequestStatus.RETURNED);
        scenario.advance(Duration.ofDays(2));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_ReturnLapsed");
    }

    @Test
    void it_can_be_taken_back_until_it_is_issued() {
        var request = scenario.submit(SERVICE, "student06", form("POLITICAL_STATUS", "ZH"));
        scenario.withdraw(request, "student06");
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Withdrawn");
    }

    @Test
    void an_office_that_is_slow_is_reminded_and_the_deputy_secretary_may_act() {
        var request = scenario.submit(SERVICE, "student06", form("OTHER", "ZH"));
        scenario.advanceTo(LocalDateTime.of(2026, 11, 23, 16, 0));
        assertThat(actions(request)).contains("REMINDED").doesNotContain("COPIED_UP");
        scenario.advanceTo(LocalDateTime.of(2026, 11, 26, 9, 0));
        assertThat(actions(request)).contains("COPIED_UP", "ESCALATED");
        assertThat(scenario.as("dean01").finds(request)).isPresent();
        scenario.as("dean01").approve(request, Map.of("statement", "参加了校史展览的讲解工作。"));
        assertThat(scenario.request(request).result()).isEqualTo("EndEvent_Issued");
    }

    @Test
    void one_that_was_revoked_or_has_expired_says_so() throws IOException {
        var request = scenario.submit(SERVICE, "student07", form("ENROLMENT", "EN"));
        var code = CODE.matcher(text(only(request, "student07"), "student07"));
        assertThat(code.find()).isTrue();
        scenario.beginAt(LocalDateTime.of(2027, 6, 1, 9, 0));
        assertThat(checks.find(code.group(), ZH).orElseThrow().document().status())
                .isEqualTo(DocumentStatus.EXPIRED);
        scenario.beginAt(LocalDateTime.of(2026, 11, 24, 9, 0));
        transaction.executeWithoutResult(
                t -> assertThat(documents.revoke(request, "certificate", "left", scenario.id("affairs01")))
                        .isTrue());
        assertThat(checks.find(code.group(), ZH).orElseThrow().document().status())
                .isEqualTo(DocumentStatus.REVOKED);
        assertThat(actions(request)).endsWith("DOCUMENT_REVOKED");
    }

    private List<String> actions(String request) {
        return scenario.seenBy(applicant(request), request).timeline().stream()
                .map(entry -> entry.action())
                .toList();
    }

    private String applicant(String request) {
        return jdbc.queryForObject(
                "SELECT account FROM person WHERE id = ?",
                String.class,
                scenario.request(request).applicantId());
    }

    private IssuedDocument only(String request, String account) {
        var issued = documents.of(request, scenario.id(account), ZH);
        assertThat(issued).hasSize(1);
        return issued.getFirst();
    }

    private String text(IssuedDocument issued, String account) throws IOException {
        try (var document = Loader.loadPDF(printing.pdf(issued.id(), scenario.id(account)))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    private String name(String account) {
        return jdbc.queryForObject("SELECT name FROM person WHERE account = ?", String.class, account);
    }

    private String number(String account) {
        return jdbc.queryForObject("SELECT number FROM person WHERE account = ?", String.class, account);
    }

    private static Map<String, Object> form(String type, String language) {
        Map<String, Object> data = new HashMap<>();
        data.put("type", type);
        data.put("use", "办理签证");
        data.put("copies", 2);
        data.put("language", language);
        return data;
    }
}
