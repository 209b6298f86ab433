package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.audit.Audit;
import app.yizhan.dossier.AssessmentWords;
import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyKind;
import app.yizhan.duty.DutyRating;
import app.yizhan.form.Attachments;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestFiles;
import app.yizhan.testing.Leaks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("Joining the Party: what comes again and again is written, read and given back")
class DutyTest extends DutyGround {

    @Autowired
    List<AssessmentWords> written;

    @Autowired
    Attachments attachments;

    @Autowired
    RequestFiles files;

    @Autowired
    Audit audit;

    @Test
    void an_applicant_hands_a_report_in_each_quarter_and_the_branch_reads_it_or_gives_it_back() {
        var student = "student02";
        var request = of(student, life.activist(student, day("2026-08-31")));
        var first = open(request, DutyKind.REPORT);
        assertThat(first.due()).as("three months later, clamped").isEqualTo(day("2026-11-30"));
        assertThat(first.n()).isEqualTo(1);
        life.on(day("2026-11-20"));
        assertThat(fault(() -> report(student, first, day("2026-11-21"), WORDS, null)))
                .isEqualTo("day");
        assertThat(fault(() -> report(student, first, day("2026-09-20"), WORDS, "too long ago")))
                .isEqualTo("day");
        assertThat(fault(() -> report(student, first, day("2026-11-18"), WORDS, null)))
                .isEqualTo("lateReason");
        assertThat(fault(() -> report(student, first, day("2026-11-20"), "", null)))
                .isEqualTo("text");
        assertThat(fault(() -> report(student, first, day("2026-11-20"), "x".repeat(10_001), null)))
                .isEqualTo("text");
        assertThatThrownBy(() -> report("student03", first, day("2026-11-20"), WORDS, null))
                .isInstanceOf(NotFound.class);
        assertThat(fault(() -> report(CONTACT, first, day("2026-11-20"), WORDS, null)))
                .as("words are the applicant's")
                .isEqualTo("text");
        report(student, first, day("2026-11-18"), "steinkauz7741", "the network was down");
        refuses("DUTY_DONE", () -> report(student, first, day("2026-11-20"), WORDS, null));
        var second = open(request, DutyKind.REPORT);
        assertThat(second.due()).as("counted from the anchor").isEqualTo(day("2027-02-28"));
        refuses("DUTY_EARLY", () -> report(student, second, day("2026-11-20"), WORDS, null));
        assertThat(entries(request, "DUTY_WRITTEN_LATE_REPORT"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).containsEntry("date", "2026-11-18"));
        assertThatThrownBy(() -> confirmations.giveBack(first.id(), "say more", null, scenario.id(CONTACT)))
                .isInstanceOf(NotFound.class);
        var read = reader.sheet(first.id(), scenario.id(SECRETARY)).version();
        life.on(day("2026-11-21"));
        confirmations.giveBack(first.id(), "say more of your studies", null, scenario.id(SECRETARY));
        assertThat(reader.again(first.id(), scenario.id(student)).said()).isEqualTo("steinkauz7741");
        assertThat(told("duty-given-back", student, first)).isEqualTo(1);
        assertThat(open(request, DutyKind.REPORT).id()).isEqualTo(first.id());
        report(student, first, day("2026-11-21"), WORDS, null);
        refuses("DUTY_REWRITTEN", () -> confirmations.confirm(first.id(), "", read, null, scenario.id(SECRETARY)));
        confirm(SECRETARY, first, "well reflected");
        refuses("DUTY_NOT_WRITTEN", () -> confirm(SECRETARY, first, ""));
        assertThat(reader.sheet(first.id(), scenario.id(student)).remark()).isEqualTo("well reflected");
        paper(request, open(request, DutyKind.REPORT));
        assertThat(audit.check(request).intact()).isTrue();
    }

    /** The original is on paper: whoever got it notes the day and the place, and nothing more. */
    private void paper(String request, DutyItem second) {
        life.on(day("2027-03-02"));
        var noted = new Duties.Report(day("2027-03-01"), null, List.of(), "the branch's cupboard", "came on paper");
        duties.report(second.id(), noted, null, scenario.id(CONTACT));
        var sheet = reader.sheet(second.id(), scenario.id(SECRETARY));
        assertThat(sheet.place()).isEqualTo("the branch's cupboard");
        assertThat(sheet.item().doneOn()).isAfter(sheet.item().limit());
        assertThat(sheet.item().lateDays()).isEqualTo(1);
        assertThat(open(request, DutyKind.REPORT).due()).isEqualTo(day("2027-05-31"));
    }

    @Test
    void assessments_are_due_from_the_anchor_at_the_step_and_beside_it() {
        var request = of("student03", life.activist("student03", day("2026-08-31")));
        var first = open(request, DutyKind.ASSESSMENT);
        assertThat(first.due()).isEqualTo(day("2027-02-28"));
        assertThat(first.holders()).hasSize(2);
        life.on(day("2027-02-20"));
        refuses("DUTY_AT_TASK", () -> assess(CONTACT, first, day("2027-02-20")));
        life.done(CONTACT, request, day("2027-02-20"), assessment(day("2027-02-20"), "CONTINUE"));
        assertThat(scenario.as(CONTACT).finds(request).orElseThrow().due())
                .as("not six months after the last")
                .isEqualTo(day("2027-08-31").atTime(18, 0));
        life.on(day("2027-07-19"));
        refused("GAP_NOT_MET", day("2027-07-20"), () -> done(CONTACT, request, assessment(day("2027-07-19"), "READY")));
        life.done(OTHER, request, day("2027-08-30"), assessment(day("2027-08-30"), "READY"));
        assertThat(scenario.waitsAt(request)).contains("Task_S07ChooseCandidate");
        var third = open(request, DutyKind.ASSESSMENT);
        assertThat(third.due()).isEqualTo(day("2028-02-29"));
        assertThat(third.earliest()).isEqualTo(day("2028-01-27"));
        life.on(day("2028-01-26"));
        refused("GAP_NOT_MET", day("2028-01-27"), () -> assess(CONTACT, third, day("2028-01-26")));
        life.on(day("2028-01-27"));
        assertThatThrownBy(() -> assess("student03", third, day("2028-01-27"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assess(SECRETARY, third, day("2028-01-27")))
                .as("those who are named write it")
                .isInstanceOf(NotFound.class);
        assess(CONTACT, third, day("2028-01-27"));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM party_act WHERE request_id = ? AND step = '06' AND void_at IS NULL",
                        Integer.class,
                        request))
                .as("it counts as those at the step")
                .isEqualTo(3);
        confirmations.giveBack(third.id(), "say why", null, scenario.id(SECRETARY));
        assess(OTHER, third, day("2028-01-27"));
        assertThat(reader.board(null, scenario.id(SECRETARY)).toRead())
                .extracting(DutyItem::id)
                .contains(third.id());
        confirm("commissar01", third, "");
        assertThat(open(request, DutyKind.ASSESSMENT).due()).isEqualTo(day("2028-08-31"));
        words_are_for_those_who_weigh_them(request, third);
    }

    private void words_are_for_those_who_weigh_them(String request, DutyItem third) {
        assertThat(written.getFirst().of(request).values())
                .as("for the printed form, by the fields of the step")
                .containsExactly(Map.of("contactWords", "rohrdommel7742", "rating", "GOOD"));
        assertThat(reader.sheet(third.id(), scenario.id(CONTACT)).said()).isEqualTo("rohrdommel7742");
        assertThat(reader.sheet(third.id(), scenario.id("student03")).said()).isNull();
        assertThat(reader.sheet(third.id(), scenario.id(GENERAL)).said()).isNull();
        assertThat(reader.sheet(third.id(), scenario.id(COMMITTEE)).rating()).isNull();
        for (var stranger : List.of("student01", "member01", "counselor01", "admin")) {
            assertThatThrownBy(() -> reader.sheet(third.id(), scenario.id(stranger)))
                    .as(stranger)
                    .isInstanceOf(NotFound.class);
            assertThat(reader.ofCase(request, scenario.id(stranger))).isEmpty();
            assertThatThrownBy(() -> reader.board(null, scenario.id(stranger))).isInstanceOf(NotFound.class);
        }
        for (var none : List.of("nonsense", "一站")) {
            assertThatThrownBy(() -> reader.sheet(none, scenario.id(SECRETARY)))
                    .as("MySQL cannot compare it with an id")
                    .isInstanceOf(NotFound.class);
        }
        var leaks = new Leaks("rohrdommel7742");
        leaks.inTables(jdbc);
        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void what_is_entered_of_an_earlier_period_stands_there_and_settles_nothing() {
        var request = of("student09", life.activist("student09", day("2026-08-31")));
        life.done(CONTACT, request, day("2027-02-20"), assessment(day("2027-02-20"), "CONTINUE"));
        var second = open(request, DutyKind.ASSESSMENT);
        assertThat(second.limit()).isEqualTo(day("2027-08-31"));
        as_shipped();
        try {
            life.done(CONTACT, request, day("2027-02-25"), assessment(day("2027-02-25"), "CONTINUE"));
        } finally {
            confirm();
        }
        assertThat(items(request))
                .filteredOn(item -> item.kind() == DutyKind.ASSESSMENT)
                .extracting(item -> item.n() + " " + item.state())
                .containsExactly("1 DONE", "1 DONE", "2 OPEN");
        assertThat(open(request, DutyKind.ASSESSMENT).id()).isEqualTo(second.id());
        assertThat(open(request, DutyKind.ASSESSMENT).earliest())
                .as("counted from the last of them")
                .isEqualTo(day("2027-07-25"));
    }

    @Test
    void files_of_a_report_are_read_by_those_who_weigh_it() {
        var request = of("student07", life.activist("student07", day("2026-09-01")));
        var report = open(request, DutyKind.REPORT);
        life.on(day("2026-11-20"));
        var owner = scenario.id("student07");
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var file = attachments
                .store(owner, "report.pdf", new ByteArrayInputStream(pdf))
                .id();
        var foreign = attachments
                .store(scenario.id("student08"), "x.pdf", new ByteArrayInputStream(pdf))
                .id();
        assertThat(fault(() -> duties.report(report.id(), handed(List.of(foreign)), null, owner)))
                .isEqualTo("files");
        duties.report(report.id(), handed(List.of(file)), "key-1", owner);
        assertThat(duties.report(report.id(), handed(List.of(file)), "key-1", owner)
                        .id())
                .as("the same key does nothing twice")
                .isEqualTo(report.id());
        assertThat(reader.sheet(report.id(), scenario.id(SECRETARY)).files()).hasSize(1);
        for (var weighs : List.of(SECRETARY, CONTACT)) {
            assertThat(files.read(file, scenario.id(weighs)).name()).isEqualTo("report.pdf");
        }
        for (var other : List.of(GENERAL, "student08", "member01")) {
            assertThatThrownBy(() -> files.read(file, scenario.id(other)))
                    .as(other)
                    .isInstanceOf(NotFound.class);
        }
    }

    private static Duties.Report handed(List<String> ids) {
        return new Duties.Report(day("2026-11-20"), null, ids, null, null);
    }

    private void assess(String account, DutyItem item, LocalDate day) {
        var given = new Duties.Assessment(day, DutyRating.GOOD, "rohrdommel7742", null);
        duties.assess(item.id(), given, null, scenario.id(account));
    }

    private void confirm(String account, DutyItem item, String words) {
        var read = reader.again(item.id(), scenario.id(account)).version();
        confirmations.confirm(item.id(), words, read == null ? "none" : read, null, scenario.id(account));
    }

    private static String fault(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).fields().getFirst().field();
    }
}
