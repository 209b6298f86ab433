package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.audit.Audit;
import app.yizhan.audit.AuditEntry;
import app.yizhan.form.Attachments;
import app.yizhan.organisation.NewRole;
import app.yizhan.organisation.People;
import app.yizhan.organisation.RoleGrants;
import app.yizhan.original.OriginalCorrections;
import app.yizhan.original.OriginalMark;
import app.yizhan.original.OriginalMarks;
import app.yizhan.original.Originals;
import app.yizhan.original.Originals.Seen;
import app.yizhan.record.RecordPrinting;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
@DisplayName("Original seen")
class OriginalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Autowired
    Scenario scenario;

    @Autowired
    Originals originals;

    @Autowired
    OriginalMarks marks;

    @Autowired
    OriginalCorrections corrections;

    @Autowired
    RoleGrants grants;

    @Autowired
    Attachments attachments;

    @Autowired
    RecordPrinting printing;

    @Autowired
    People people;

    @Autowired
    Audit audit;

    private String file = "";
    private String request = "";

    @BeforeEach
    void a_request_with_a_diagnosis() {
        scenario.beginAt(TODAY.atTime(9, 0));
        var content = "%PDF-1.7 a diagnosis".getBytes(StandardCharsets.UTF_8);
        file = attachments
                .store(id("student05"), "diagnosis.pdf", new ByteArrayInputStream(content))
                .id();
        var form = RoomChangeForms.move(scenario.freeBed("b01"));
        form.put("reason", "HEALTH");
        form.put("proof", List.of(file));
        request = scenario.submit("room-change", "student05", form);
    }

    @AfterEach
    void tidy() {
        if (scenario.request(request).status().isOpen()) {
            scenario.withdraw(request, "student05");
        }
    }

    @Test
    void who_handles_a_step_marks_a_file_and_the_applicant_the_paper_and_the_audit_say_so() throws IOException {
        var task = scenario.as("counselor01").task(request);
        var seen = new Seen(file, LocalDate.of(2026, 11, 20), "学工办档案柜 2 号");
        var mark = originals.see(task, seen, "key-1", id("counselor01"));
        assertThat(originals.see(task, seen, "key-1", id("counselor01"))).isEqualTo(mark);
        assertThat(marks.of(request, id("student05"))).singleElement().satisfies(found -> {
            assertThat(found.fileId()).isEqualTo(file);
            assertThat(found.seenOn()).isEqualTo(LocalDate.of(2026, 11, 20));
            assertThat(found.keptWhere()).isEqualTo("学工办档案柜 2 号");
            assertThat(found.stands()).isTrue();
        });
        assertThat(marks.of(request, id("dean01")))
                .as("the file itself is not theirs to see")
                .isEmpty();
        assertThat(paper("student05")).contains("原件已核验：" + name("counselor01"), "2026年11月20日", "档案柜 2 号");
        assertThat(paper("dean01")).doesNotContain("档案柜");
        assertThat(audit.entries(request)).extracting(AuditEntry::action).contains("ORIGINAL_SEEN");
        assertThatThrownBy(() -> originals.see(task, new Seen(file, null, "twice"), null, id("counselor01")))
                .hasMessageContaining("ORIGINAL_SEEN");
    }

    @Test
    void a_wrong_mark_is_withdrawn_by_an_entry_with_its_reason_and_marked_anew() throws IOException {
        var task = scenario.as("counselor01").task(request);
        var wrong = originals.see(task, new Seen(file, null, "handed back"), null, id("counselor01"));
        assertThatThrownBy(() -> originals.withdraw(wrong.id(), "", null, id("counselor01")))
                .isInstanceOf(InvalidFields.class);
        for (var stranger : List.of("student05", "dean01", "counselor02")) {
            assertThatThrownBy(() -> originals.withdraw(wrong.id(), "mine", null, id(stranger)))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
        }
        originals.withdraw(wrong.id(), "the copy was of another page", null, id("counselor01"));
        assertThatThrownBy(() -> originals.withdraw(wrong.id(), "again", null, id("counselor01")))
                .hasMessageContaining("ORIGINAL_WITHDRAWN");
        originals.see(task, new Seen(file, null, "office"), null, id("counselor01"));
        assertThat(marks.of(request, id("student05")))
                .extracting(OriginalMark::stands)
                .containsExactly(false, true);
        assertThat(paper("student05")).contains("原件核验已撤销", "another page", "office");
    }

    /** The clerk may be away or gone when it is found. */
    @Test
    void whoever_holds_the_same_office_may_take_a_mark_back_when_the_request_is_over() {
        var task = scenario.as("counselor01").task(request);
        var mark = originals
                .see(task, new Seen(file, null, "handed back"), null, id("counselor01"))
                .id();
        scenario.as("counselor01").reject(request, "REASON_INSUFFICIENT");
        for (var other : List.of("student05", "dean01", "counselor02", "college01")) {
            assertThat(corrections.of(request, id(other))).as(other).isEmpty();
        }
        var number = people.find(id("counselor02")).orElseThrow().number();
        var grant = grants.give(new NewRole(number, "COUNSELOR", "unit", "c2301", TODAY, null), id("people01"));
        try {
            assertThat(corrections.of(request, id("counselor02"))).containsExactly(mark);
            originals.withdraw(mark, "it was another page", null, id("counselor02"));
        } finally {
            grants.end(grant, id("people01"));
        }
        assertThat(corrections.of(request, id("counselor01"))).isEmpty();
        assertThat(audit.entries(request))
                .filteredOn(entry -> entry.action().equals("ORIGINAL_WITHDRAWN"))
                .extracting(AuditEntry::actorId)
                .containsExactly(id("counselor02"));
    }

    @Test
    void only_a_file_that_the_task_shows_by_staff_and_not_after_today() {
        var task = scenario.as("counselor01").task(request);
        assertThatThrownBy(() -> originals.see(task, new Seen(file, TODAY.plusDays(1), "x"), null, id("counselor01")))
                .isInstanceOf(InvalidFields.class);
        assertThatThrownBy(() -> originals.see(task, new Seen(request, null, "x"), null, id("counselor01")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> originals.see(task, new Seen(file, null, "x"), null, id("counselor02")))
                .isInstanceOf(NotFound.class);
        scenario.as("counselor01").returnToApplicant(request, "a better scan, please");
        var mine = scenario.as("student05").task(request);
        assertThatThrownBy(() -> originals.see(mine, new Seen(file, null, "x"), null, id("student05")))
                .isInstanceOf(NotFound.class);
    }

    private String paper(String account) throws IOException {
        try (var paper = Loader.loadPDF(printing.pdf(request, id(account), Locale.SIMPLIFIED_CHINESE))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\R", "");
        }
    }

    private String name(String account) {
        return people.findByAccount(account).orElseThrow().name();
    }

    private String id(String account) {
        return scenario.id(account);
    }
}
