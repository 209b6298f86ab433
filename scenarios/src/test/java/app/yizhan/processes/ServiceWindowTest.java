package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.behalf.Objection;
import app.yizhan.behalf.ObjectionOffices;
import app.yizhan.behalf.Objections;
import app.yizhan.behalf.ServiceWindow;
import app.yizhan.behalf.WindowEntries;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.Attachments;
import app.yizhan.housing.BedState;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.record.RecordPrinting;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestFiles;
import app.yizhan.request.RequestQueries;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.Submitted;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@DisplayName("A service window")
class ServiceWindowTest {

    private static final Map<String, Object> HARDSHIP =
            Map.of("type", "HARDSHIP", "use", "for a grant", "copies", 1, "language", "ZH", "note", "my father is ill");

    @Autowired
    Scenario scenario;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    ServiceWindow window;

    @Autowired
    WindowEntries entries;

    @Autowired
    Objections objections;

    @Autowired
    ObjectionOffices offices;

    @Autowired
    RequestQueries queries;

    @Autowired
    RequestFiles files;

    @Autowired
    Attachments attachments;

    @Autowired
    RecordPrinting printing;

    @Autowired
    Notifications notifications;

    @Autowired
    People people;

    @Autowired
    Audit audit;

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
    void what_a_clerk_hands_in_is_the_student_s_who_is_told_at_once_and_the_record_says_who_entered_it()
            throws IOException {
        var student = student("student06");
        var sheet = sheet("window01");
        var request = window.submit("certificate", student, HARDSHIP, sheet, "key-1", id("window01"));
        assertThat(window.submit("certificate", student, HARDSHIP, sheet, "key-1", id("window01")))
                .isEqualTo(request);
        var head = scenario.request(request.id());
        assertThat(head.applicantId()).isEqualTo(student.id());
        assertThat(head.enteredBy()).isEqualTo(id("window01"));
        var first = scenario.seenBy("student06", request.id()).timeline().getFirst();
        assertThat(first.actorId()).isEqualTo(id("window01"));
        assertThat(first.actingFor()).isEqualTo(student.name());
        assertThat(first.capacity()).isEqualTo("SERVICE_WINDOW@school:school");
        var seen = entries.of(head, student.id()).orElseThrow();
        assertThat(seen.sheetId()).isEqualTo(sheet);
        assertThat(seen.mayObject()).isTrue();
        assertThat(files.read(sheet, student.id()).requestId()).isEqualTo(request.id());
        assertThat(files.read(sheet, id("college01")).id()).isEqualTo(sheet);
        assertThat(told(student)).contains("message.entered");
        assertThat(audit.entries(request.id()))
                .filteredOn(entry -> entry.action().equals("SUBMITTED"))
                .extracting(AuditEntry::actorId)
                .containsExactly(id("window01"));
        assertThat(paper(request.id(), "student06"))
                .contains("录入人", person("window01").name(), "代 " + student.name());
        scenario.withdraw(request.id(), "student06");
    }

    @Test
    void the_clerk_sees_what_they_entered_and_nothing_of_what_became_of_it() {
        var request = entered("student06", HARDSHIP);
        var before = scenario.seenBy("window01", request.id());
        assertThat(before.data()).containsEntry("note", "my father is ill").doesNotContainKey("enrolled");
        scenario.as("college01").returnToApplicant(request.id(), "which grant?");
        assertThat(scenario.seenBy("window01", request.id()).timeline())
                .extracting(TimelineEntry::opinion)
                .containsOnlyNulls();
        scenario.as("student06").done(request.id(), HARDSHIP);
        assertThat(scenario.seenBy("window01", request.id()).data()).isEmpty();
        scenario.as("college01").approve(request.id(), Map.of("statement", "is in need of support."));
        assertThat(scenario.seenBy("window01", request.id()).data()).isEmpty();
        var mine = queries.list(
                RequestQueries.Box.ENTERED, id("window01"), List.of(RequestStatus.values()), null, 20, Locale.ENGLISH);
        assertThat(mine.items()).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo(request.id());
            assertThat(row.title()).isEqualTo(person("student06").name());
        });
    }

    @Test
    void a_student_is_found_by_number_and_name_within_the_window_s_scope_only() {
        var student = student("student07");
        assertThat(window.find(student.number(), student.name(), id("window01")).services())
                .extracting("key")
                .contains("certificate", "leave", "repair", "room-change")
                .doesNotContain("suggestion", "visit");
        assertThatThrownBy(() -> window.find(student.number(), "somebody", id("window01")))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> window.find(student.number(), student.name(), id("college01")))
                .isInstanceOf(NotFound.class);
        as("college01", "unit", person("counselor02").unitId(), () -> {
            assertThat(window.find(student.number(), student.name(), id("college01"))
                            .student())
                    .isEqualTo(student);
            var elsewhere = jdbc.queryForObject("SELECT id FROM unit WHERE code = 'gy'", String.class);
            jdbc.update(
                    "UPDATE role_grant SET scope_id = ? WHERE role = 'SERVICE_WINDOW' AND scope_type = 'unit'",
                    elsewhere);
            assertThatThrownBy(() -> window.find(student.number(), student.name(), id("college01")))
                    .isInstanceOf(InvalidFields.class);
        });
    }

    @Test
    void guards_are_the_student_s_and_the_sheet_is_the_clerk_s_own_for_one_request() {
        var bed = scenario.freeBed("b01");
        var first = scenario.submit("room-change", "student08", RoomChangeForms.move(bed));
        var other = scenario.freeBed("b01");
        var form = RoomChangeForms.move(other);
        assertThatThrownBy(() -> window.submit(
                        "room-change", student("student08"), form, sheet("window01"), null, id("window01")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("OPEN");
        scenario.withdraw(first, "student08");
        assertThatThrownBy(
                        () -> window.submit("certificate", student("student08"), HARDSHIP, null, null, id("window01")))
                .isInstanceOf(InvalidFields.class);
        var used = sheet("window01");
        var entered = window.submit("certificate", student("student08"), HARDSHIP, used, null, id("window01"));
        for (var wrong : List.of(used, sheet("college01"), TimeOrderedId.next())) {
            assertThatThrownBy(() ->
                            window.submit("certificate", student("student08"), HARDSHIP, wrong, null, id("window01")))
                    .isInstanceOf(InvalidFields.class);
        }
        scenario.withdraw(entered.id(), "student08");
    }

    @Test
    void the_clerk_is_never_asked_to_sign_though_their_office_would_be() {
        as("college01", "school", "school", () -> {
            var request = window.submit(
                    "certificate", student("student06"), HARDSHIP, sheet("college01"), null, id("college01"));
            assertThat(scenario.as("college01").finds(request.id())).isEmpty();
            assertThat(scenario.as("affairs01").finds(request.id())).isPresent();
            scenario.withdraw(request.id(), "student06");
        });
    }

    @Test
    void an_objection_stops_a_request_whatever_was_decided_and_the_window_s_superiors_look_into_it() {
        var bed = scenario.freeBed("b01");
        var request = entered("room-change", "student09", RoomChangeForms.move(bed));
        scenario.as("counselor01").approve(request.id());
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.HELD);
        var stopped = objections.object(request.id(), "I was at home.", null, id("student09"));
        assertThat(stopped.stopped()).isTrue();
        assertThat(scenario.request(request.id()).status()).isEqualTo(RequestStatus.CANCELLED);
        assertThat(scenario.bed(bed)).isEqualTo(BedState.State.FREE);
        assertThatThrownBy(() -> objections.object(request.id(), "", null, id("student09")))
                .hasMessageContaining("OBJECTED_ALREADY");
        assertThat(told(person("affairs01"))).contains("message.objected");
        assertThat(told(person("window01"))).contains("message.objected-clerk");
        assertThat(objection(request).words()).isEqualTo("I was at home.");
        assertThatThrownBy(() -> objections.settle(request.id(), "fine", null, id("window01")))
                .isInstanceOf(NotFound.class);
        objections.settle(request.id(), "The sheet was somebody else's.", null, id("affairs01"));
        assertThat(objection(request).finding()).startsWith("The sheet");
        assertThatThrownBy(() -> objections.settle(request.id(), "again", null, id("affairs01")))
                .hasMessageContaining("OBJECTION_SETTLED");
        assertThat(told(person("student09"))).contains("message.objection-settled");
        assertThat(scenario.seenBy("student09", request.id()).timeline())
                .extracting(TimelineEntry::action)
                .contains("OBJECTED", "OBJECTION_SETTLED");
    }

    @Test
    void what_is_over_is_not_undone_but_raised_and_who_asked_themselves_has_nothing_to_object_to() {
        var request = entered("student06", Map.of("type", "ENROLMENT", "use", "a visa", "copies", 1, "language", "ZH"));
        assertThat(scenario.request(request.id()).status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(objections.object(request.id(), null, null, id("student06")).stopped())
                .isFalse();
        assertThat(scenario.request(request.id()).status()).isEqualTo(RequestStatus.COMPLETED);
        assertThat(told(person("affairs01"))).contains("message.objected-late");
        assertThat(objection(request).stopped()).isFalse();
        var own = scenario.submit("certificate", "student06", HARDSHIP);
        assertThatThrownBy(() -> objections.object(own, "", null, id("student06")))
                .hasMessageContaining("NOT_ENTERED_FOR_YOU");
        assertThatThrownBy(() -> objections.object(request.id(), "", null, id("window01")))
                .isInstanceOf(NotFound.class);
        scenario.withdraw(own, "student06");
    }

    private Objection objection(Submitted request) {
        return offices.list(id("affairs01")).stream()
                .filter(row -> row.requestId().equals(request.id()))
                .findFirst()
                .orElseThrow();
    }

    private Submitted entered(String account, Map<String, Object> form) {
        return entered("certificate", account, form);
    }

    private Submitted entered(String service, String account, Map<String, Object> form) {
        return window.submit(service, student(account), form, sheet("window01"), null, id("window01"));
    }

    /** With the right of a window beside whatever they hold, for one act. */
    private void as(String account, String scopeType, String scope, Runnable act) {
        var grant = TimeOrderedId.next();
        jdbc.update(
                "INSERT INTO role_grant (id, person_id, role, scope_type, scope_id, from_date, managed)"
                        + " VALUES (?, ?, 'SERVICE_WINDOW', ?, ?, '2026-09-01', 0)",
                grant,
                id(account),
                scopeType,
                scope);
        try {
            act.run();
        } finally {
            jdbc.update("DELETE FROM role_grant WHERE id = ?", grant);
        }
    }

    private String sheet(String account) {
        var scan = "%PDF-1.7 a sheet with a signature".getBytes(StandardCharsets.UTF_8);
        return attachments
                .store(id(account), "sheet.pdf", new ByteArrayInputStream(scan))
                .id();
    }

    private List<String> told(Person person) {
        return notifications.messages(person.id(), null, 50).stream()
                .map(message -> "message." + message.kind())
                .toList();
    }

    private String paper(String request, String account) throws IOException {
        try (var paper = Loader.loadPDF(printing.pdf(request, id(account), Locale.SIMPLIFIED_CHINESE))) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private Person student(String account) {
        return person(account);
    }

    private Person person(String account) {
        return people.findByAccount(account).orElseThrow();
    }

    private String id(String account) {
        return scenario.id(account);
    }
}
