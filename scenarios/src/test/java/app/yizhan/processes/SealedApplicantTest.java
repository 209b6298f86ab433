package app.yizhan.processes;

import static app.yizhan.processes.SuggestionForms.PUBLISHED;
import static app.yizhan.processes.SuggestionForms.SERVICE;
import static app.yizhan.processes.SuggestionForms.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Nudges;
import app.yizhan.approval.Tasks;
import app.yizhan.calendar.DueWork;
import app.yizhan.form.Attachments;
import app.yizhan.notification.Message;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.record.RecordPrinting;
import app.yizhan.record.Records;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Cancellations;
import app.yizhan.request.Drafts;
import app.yizhan.request.RequestFiles;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestSummary;
import app.yizhan.request.Requests;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Leaks;
import app.yizhan.testing.Scenario;
import app.yizhan.unsealing.OpenedIdentities;
import app.yizhan.unsealing.Unsealing.Stand;
import app.yizhan.unsealing.Unsealings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
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

/** Who hands in under an alias is found nowhere, however the case goes, until two hands open it. */
@EngineTest
@ExtendWith(OutputCaptureExtension.class)
@Tag("trust")
@DisplayName("Sealed applicant")
class SealedApplicantTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final Map<String, Object> ANSWER = Map.of("answer", "We looked into it.");
    private static final String CAMERA = "kamera4801";
    private static final String FILE_NAME = "zeisig4802";
    private static final String REASON = "pirol4803 a threat against a fellow student";

    private static final List<String> OTHERS = List.of(
            "logistics01", "affairs01", "security01", "leader01", "admin", "auditor", "counselor01", "college01");

    private static final GreenMail SMTP = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Autowired
    Scenario scenario;

    @Autowired
    Requests requests;

    @Autowired
    RequestQueries queries;

    @Autowired
    RequestFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    Drafts drafts;

    @Autowired
    Tasks tasks;

    @Autowired
    Nudges nudges;

    @Autowired
    Cancellations cancellations;

    @Autowired
    Records records;

    @Autowired
    RecordPrinting printing;

    @Autowired
    Notifications notifications;

    @Autowired
    Unsealings unsealings;

    @Autowired
    OpenedIdentities identities;

    @Autowired
    People people;

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

    @BeforeEach
    void begin() {
        scenario.beginAt(MONDAY);
    }

    @Test
    void whoever_stays_anonymous_is_found_nowhere(CapturedOutput output) throws Exception {
        var author = people.get(scenario.id("student24"));
        var before = everywhere(author);
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("ROOT", LogLevel.INFO);
        List<String> cases = new ArrayList<>();
        try {
            cases.add(answered(author));
            cases.add(misconduct(author));
            cases.add(cancelled(author));
            scenario.advance(Duration.ofDays(1));
        } finally {
            logging.setLogLevel("ROOT", LogLevel.WARN);
        }
        assertThat(everywhere(author)).containsExactlyEntriesOf(before);
        var seen = new Leaks(author.id(), author.number(), author.name(), author.account(), CAMERA, FILE_NAME);
        cases.forEach(request -> OTHERS.forEach(other -> look(other, request, seen)));
        seen.inFolder(data);
        seen.in("log", output.getAll());
        for (var mail : SMTP.getReceivedMessages()) {
            seen.in("mail", mail.getSubject() + mail.getContent() + mail.getAllRecipients()[0]);
        }
        assertThat(SMTP.getReceivedMessages()).isNotEmpty();
        assertThat(seen.found()).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT owner_key FROM applicant_alias a JOIN request r ON r.applicant_id = a.alias_id "
                                + "WHERE r.id IN (?, ?, ?)",
                        String.class,
                        cases.toArray()))
                .as("nothing joins the cases of one person")
                .doesNotHaveDuplicates()
                .hasSize(3);
        itsAuthorHasAllOfIt(author, cases);
    }

    private void itsAuthorHasAllOfIt(Person author, List<String> cases) {
        assertThat(queries.list(RequestQueries.Box.MINE, author.id(), List.of(), null, 50)
                        .items())
                .extracting(RequestSummary::id)
                .containsAll(cases);
        assertThat(scenario.seenBy("student24", cases.getFirst()).data())
                .containsEntry("answer", ANSWER.get("answer"))
                .containsKey("text");
        assertThat(notifications.messages(author.id(), null, 50))
                .extracting(Message::requestId)
                .contains(cases.getFirst());
        assertThat(notifications.unread(author.id())).isPositive();
        notifications.markAllRead(author.id());
        assertThat(notifications.unread(author.id())).isZero();
        assertThatThrownBy(() -> scenario.seenBy("student23", cases.getFirst())).isInstanceOf(NotFound.class);
    }

    /** With a draft, a photo, a question and its answer, a nudge, a claim, a printed record, and a repeated call. */
    private String answered(Person author) {
        drafts.save(author.id(), SERVICE, anonymous("SUGGESTION", "CANTEEN"));
        var form = anonymous("SUGGESTION", "CANTEEN");
        form.put("photos", List.of(photo(author)));
        var request = requests.submit(SERVICE, form, "first-of-24", author.id()).id();
        assertThat(requests.submit(SERVICE, form, "first-of-24", author.id()).id())
                .isEqualTo(request);
        dueWork.forEach(DueWork::runDue);
        nudges.nudge(request, null, "nudge-of-24", author.id());
        scenario.as("logistics01").returnToApplicant(request, "which window?");
        form.put("photos", List.of(photo(author)));
        scenario.as("student24").done(request, form);
        var photo = attachments.of(request).getLast();
        assertThat(photo.name()).isEqualTo("photo.jpg");
        assertThat(new String(attachments.content(photo.id()), StandardCharsets.ISO_8859_1))
                .doesNotContain(CAMERA);
        assertThat(files.read(photo.id(), author.id()).id()).isEqualTo(photo.id());
        assertThat(files.read(photo.id(), scenario.id("logistics01")).id()).isEqualTo(photo.id());
        printing.pdf(request, author.id(), Locale.CHINESE);
        scenario.as("logistics01").approve(request, ANSWER);
        scenario.as("affairs01").approve(request, PUBLISHED);
        var task = scenario.as("student24").task(request);
        tasks.claim(task, null, author.id());
        tasks.get(task, author.id());
        scenario.as("student24").done(request, Map.of("useful", "YES"));
        return request;
    }

    private String misconduct(Person author) {
        var request = scenario.submit(SERVICE, author.account(), anonymous("MISCONDUCT", "BULLYING"));
        dueWork.forEach(DueWork::runDue);
        scenario.as("affairs01").approve(request, ANSWER);
        return request;
    }

    private String cancelled(Person author) {
        var request = scenario.submit(SERVICE, author.account(), anonymous("HAZARD", "FIRE"));
        dueWork.forEach(DueWork::runDue);
        cancellations.cancel(request, "handed in twice", null, scenario.id("admin"));
        return request;
    }

    private String photo(Person author) {
        var out = new ByteArrayOutputStream();
        var facts = ("Exif\0\0MM\0*" + CAMERA + " " + author.name()).getBytes(StandardCharsets.UTF_8);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe1, 0, (byte) (facts.length + 2)});
        out.writeBytes(facts);
        out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 2, 1, 2, 3, (byte) 0xff, (byte) 0xd9});
        return attachments
                .store(author.id(), FILE_NAME + author.name() + ".jpg", new ByteArrayInputStream(out.toByteArray()))
                .id();
    }

    private Map<String, Integer> everywhere(Person person) {
        return Leaks.rowsIn(jdbc, person.id(), person.number(), person.name(), person.account());
    }

    private void look(String account, String request, Leaks seen) {
        var id = scenario.id(account);
        seen.in("inbox of " + account, scenario.as(account).inbox().toString());
        try {
            seen.in("detail for " + account, queries.detail(request, id).toString());
            seen.in(
                    "sheet for " + account,
                    records.sheet(request, id, Locale.CHINESE).toString());
        } catch (NotFound e) {
            seen.in("nothing for " + account, "");
        }
    }

    @Test
    void two_hands_open_it_together_and_its_author_is_told() {
        var request = scenario.submit(SERVICE, "student23", anonymous("MISCONDUCT", "OTHER"));
        var number = scenario.request(request).number();
        var head = scenario.id("affairs01");
        var auditor = scenario.id("auditor");
        assertThatThrownBy(() -> unsealings.ask(number, REASON, null, scenario.id("admin")))
                .isInstanceOf(NotFound.class);
        var asked = unsealings.ask(number, REASON, "ask-23", head).id();
        assertThat(unsealings.ask(number, REASON, "ask-23", head).id()).isEqualTo(asked);
        assertRefused("UNSEALING_ASKED", () -> unsealings.ask(number, REASON, null, auditor));
        assertThatThrownBy(() -> unsealings.answer(asked, true, null, head)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> identities.identity(asked, head)).isInstanceOf(NotFound.class);
        assertThat(identities.of(auditor)).anySatisfy(waiting -> {
            assertThat(waiting.id()).isEqualTo(asked);
            assertThat(waiting.reason()).isEqualTo(REASON);
            assertThat(waiting.stand()).isEqualTo(Stand.YOURS);
        });
        unsealings.answer(asked, true, null, auditor);
        assertRefused("UNSEALING_OVER", () -> unsealings.answer(asked, false, null, auditor));
        var author = people.get(scenario.id("student23"));
        assertThat(identities.identity(asked, head).number()).isEqualTo(author.number());
        assertThat(identities.identity(asked, auditor).name()).isEqualTo(author.name());
        assertThatThrownBy(() -> identities.identity(asked, scenario.id("admin")))
                .isInstanceOf(NotFound.class);
        assertThat(notifications.messages(author.id(), null, 50))
                .extracting(Message::kind)
                .contains("identity-opened");
        assertThat(scenario.seenBy("student23", request).timeline())
                .extracting("action")
                .contains("IDENTITY_OPENED");
        assertThat(jdbc.queryForList("SELECT action FROM audit_entry WHERE chain = ?", String.class, request))
                .contains("unsealing.asked", "unsealing.agreed", "IDENTITY_OPENED")
                .filteredOn("unsealing.read"::equals)
                .hasSize(2);
        var leaks = new Leaks("pirol4803");
        leaks.inTables(jdbc);
        assertThat(leaks.found()).isEmpty();
        scenario.advance(Duration.ofMinutes(61));
        assertThatThrownBy(() -> identities.identity(asked, head)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_the_second_hand_refuses_or_leaves_stays_sealed() {
        var request = scenario.submit(SERVICE, "student22", anonymous("SUGGESTION", "CANTEEN"));
        var number = scenario.request(request).number();
        var head = scenario.id("affairs01");
        var auditor = scenario.id("auditor");
        var refused = unsealings.ask(number, REASON, null, auditor).id();
        unsealings.answer(refused, false, null, head);
        assertThat(identities.of(head)).isEmpty();
        var left = unsealings.ask(number, REASON, null, head).id();
        scenario.advance(Duration.ofHours(25));
        assertRefused("UNSEALING_OVER", () -> unsealings.answer(left, true, null, auditor));
        assertThatThrownBy(() -> identities.identity(left, head)).isInstanceOf(NotFound.class);
        assertThat(notifications.messages(scenario.id("student22"), null, 50))
                .extracting(Message::kind)
                .doesNotContain("identity-opened");
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
