package app.yizhan.processes;

import static app.yizhan.processes.RoomChangeForms.SERVICE;
import static app.yizhan.processes.RoomChangeForms.move;
import static app.yizhan.processes.RoomChangeForms.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.calendar.DueWork;
import app.yizhan.form.Attachments;
import app.yizhan.record.RecordPrinting;
import app.yizhan.record.Records;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Cancellations;
import app.yizhan.request.Drafts;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Leaks;
import app.yizhan.testing.OnOneDatabase;
import app.yizhan.testing.Scenario;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** R18 of docs/trust.md: what is sensitive lies open nowhere, however a case ends. */
@EngineTest
@OnOneDatabase(OnOneDatabase.Kind.H2)
@ExtendWith(OutputCaptureExtension.class)
@Tag("trust")
@DisplayName("Canary words")
class CanaryWordsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);

    private static final String EXPLANATION = "nachtigall4711";
    private static final String CORRECTION = "eisvogel4712";
    private static final String DRAFT = "zaunkoenig4713";
    private static final String NOTE = "rotkehlchen4714";
    private static final String FILE_NAME = "wiedehopf4715";
    private static final String FILE_CONTENT = "goldammer4716";
    private static final String OPINION = "kiebitz4717";

    private static final String[] FORM_WORDS = {EXPLANATION, CORRECTION, DRAFT, NOTE, FILE_NAME, FILE_CONTENT};

    /** Who signs cases after the counselor, who is told everything. */
    private static final List<String> SIGNERS = List.of("student08", "college01", "dean01", "housing01", "dorm01");

    private static final List<String> STRANGERS =
            List.of("admin", "admin2", "people01", "auditor", "counselor02", "student01");

    private static final GreenMail SMTP = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    Scenario scenario;

    @Autowired
    Attachments attachments;

    @Autowired
    Drafts drafts;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Records records;

    @Autowired
    RecordPrinting printing;

    @Autowired
    List<DueWork> dueWork;

    @Autowired
    JdbcTemplate jdbc;

    @Value("${yizhan.data}")
    Path data;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry registry) {
        SMTP.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SMTP.stop();
    }

    @Test
    void sensitive_words_are_found_nowhere_in_the_open(CapturedOutput output) throws Exception {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.INFO);
        var printed = new Leaks(FORM_WORDS);
        try {
            scenario.beginAt(MONDAY);
            var requests = everyEnd();
            assertThat(requests.stream().map(r -> scenario.request(r).result()))
                    .containsExactlyInAnyOrder(
                            "EndEvent_RoomChanged",
                            "EndEvent_Rejected",
                            "EndEvent_Withdrawn",
                            "EndEvent_Cancelled",
                            "EndEvent_HoldExpired",
                            "EndEvent_PartnerRefused");
            print(requests, printed);
            scenario.advance(Duration.ofDays(1));
        } finally {
            logging.setLogLevel("ROOT", LogLevel.WARN);
        }
        assertThat(printed.found())
                .as("what the model shows at their steps, and no more: the housing centre decides without the note")
                .containsOnly(
                        CORRECTION + " in sheet of college01",
                        CORRECTION + " in paper of college01",
                        NOTE + " in sheet of college01",
                        NOTE + " in paper of college01",
                        CORRECTION + " in sheet of housing01",
                        CORRECTION + " in paper of housing01");
        var leaks = new Leaks(EXPLANATION, CORRECTION, DRAFT, NOTE, FILE_NAME, FILE_CONTENT, OPINION);
        leaks.inTables(jdbc);
        leaks.inFolder(data);
        leaks.in("log", output.getAll());
        assertThat(SMTP.getReceivedMessages()).as("mails that were looked at").hasSizeGreaterThan(10);
        for (var mail : SMTP.getReceivedMessages()) {
            leaks.in("mail", mail.getSubject() + mail.getContent());
        }
        // what approvers say is kept in the open for those who may see the case, and goes nowhere else
        assertThat(leaks.found())
                .containsOnly(OPINION + " in decision.opinion", OPINION + " in timeline_entry.opinion");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM request_value WHERE field IN ('reason', 'explanation', 'proof', 'mediationNote') AND val IS NOT NULL",
                        Integer.class))
                .isZero();
    }

    /** The record as page and paper: no stranger has one, and no signer reads on it what the steps kept from them. */
    private void print(List<String> requests, Leaks printed) throws IOException {
        var sheets = 0;
        for (var request : requests) {
            for (var stranger : STRANGERS) {
                assertThatThrownBy(() -> records.sheet(request, scenario.id(stranger), Locale.CHINESE))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> printing.pdf(request, scenario.id(stranger), Locale.CHINESE))
                        .isInstanceOf(NotFound.class);
            }
            for (var signer : SIGNERS) {
                sheets += print(request, signer, printed);
            }
        }
        assertThat(sheets).as("sheets that were looked at").isGreaterThan(5);
    }

    /** @return 1, or 0 if this one has no part in the case */
    private int print(String request, String signer, Leaks printed) throws IOException {
        try {
            printed.in(
                    "sheet of " + signer,
                    records.sheet(request, scenario.id(signer), Locale.CHINESE).toString());
            try (var paper = Loader.loadPDF(printing.pdf(request, scenario.id(signer), Locale.CHINESE))) {
                printed.in("paper of " + signer, new PDFTextStripper().getText(paper));
            }
            return 1;
        } catch (NotFound e) {
            return 0;
        }
    }

    private List<String> everyEnd() {
        List<String> requests = new ArrayList<>();
        requests.add(changed());
        requests.add(rejected());
        requests.add(withdrawn());
        requests.add(cancelled());
        requests.add(partnerRefused());
        requests.add(expired());
        return requests;
    }

    private String changed() {
        drafts.save(scenario.id("student03"), SERVICE, told(move(scenario.freeBed("b01")), "CONFLICT", DRAFT));
        var bed = scenario.freeBed("b01");
        var request = submit("student03", told(move(bed), "CONFLICT", EXPLANATION));
        scenario.as("counselor01").returnToApplicant(request, OPINION + " say more");
        scenario.as("student03").done(request, told(move(bed), "CONFLICT", CORRECTION));
        scenario.as("counselor01").approve(request, Map.of("mediationNote", NOTE + " talked with both of them"));
        scenario.as("college01").approve(request);
        scenario.as("housing01").approve(request);
        scenario.as("dorm01").done(request);
        scenario.as("student03").done(request);
        scenario.as("dorm01").done(request);
        return request;
    }

    private String rejected() {
        var pdf = ("%PDF-1.4\n" + FILE_CONTENT + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
        var file = attachments.store(scenario.id("student04"), FILE_NAME + ".pdf", new ByteArrayInputStream(pdf));
        var form = told(move(scenario.freeBed("b01")), "HEALTH", EXPLANATION);
        form.put("proof", List.of(file.id()));
        var request = submit("student04", form);
        assertThat(attachments.of(request))
                .extracting(Attachments.Attachment::name)
                .containsExactly(FILE_NAME + ".pdf");
        scenario.as("counselor01").reject(request, "REASON_INSUFFICIENT");
        return request;
    }

    private String withdrawn() {
        var request = submit("student05", told(move(scenario.freeBed("b01")), "OTHER", EXPLANATION));
        scenario.withdraw(request, "student05");
        return request;
    }

    private String cancelled() {
        var request = submit("student06", told(move(scenario.freeBed("b01")), "OTHER", EXPLANATION));
        cancellations.cancel(request, "the building is closed", null, scenario.id("admin"));
        return request;
    }

    private String partnerRefused() {
        var request = submit("student07", told(swap(scenario.id("student08")), "CONFLICT", EXPLANATION));
        scenario.as("student08").reject(request, "OTHER");
        return request;
    }

    private String expired() {
        var request = submit("student09", told(move(scenario.freeBed("b01")), "OTHER", EXPLANATION));
        scenario.as("counselor01").returnToApplicant(request, OPINION + " which friends?");
        scenario.advance(Duration.ofHours(49));
        return request;
    }

    private String submit(String account, Map<String, Object> form) {
        var request = scenario.submit(SERVICE, account, form);
        dueWork.forEach(DueWork::runDue); // mails leave now, before somebody's decision makes them needless
        return request;
    }

    private static Map<String, Object> told(Map<String, Object> form, String reason, String explanation) {
        form.put("reason", reason);
        form.put("explanation", explanation + " is why I ask");
        return form;
    }
}
