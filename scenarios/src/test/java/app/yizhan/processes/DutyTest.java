package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.meeting;
import static app.yizhan.processes.PartyMembershipForms.observation;
import static app.yizhan.processes.PartyMembershipForms.recommendation;
import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.COMMITTEE;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.yizhan.approval.Undos;
import app.yizhan.audit.Audit;
import app.yizhan.dossier.AssessmentWords;
import app.yizhan.duty.Duties;
import app.yizhan.duty.DutyConfirmations;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyKind;
import app.yizhan.duty.DutyRating;
import app.yizhan.duty.DutyReader;
import app.yizhan.duty.DutyState;
import app.yizhan.form.Attachments;
import app.yizhan.organisation.PeopleLeft;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestFiles;
import app.yizhan.request.Retention;
import app.yizhan.testing.Leaks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DisplayName("Joining the Party: what comes again and again, by its day and without drift")
class DutyTest extends PartyMembershipGround {

    private static final String OTHER = "contact02";
    private static final String WORDS = "said and written down at some length";

    @Autowired
    Duties duties;

    @Autowired
    DutyConfirmations confirmations;

    @Autowired
    DutyReader reader;

    @Autowired
    Undos undos;

    @Autowired
    Attachments attachments;

    @Autowired
    RequestFiles files;

    @Autowired
    Retention retention;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Audit audit;

    @Autowired
    List<AssessmentWords> written;

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
    void what_waits_is_told_before_and_after_its_day_then_to_the_branch_and_above_and_no_more() {
        var request = of("student04", life.activist("student04", day("2026-09-01")));
        var report = open(request, DutyKind.REPORT);
        assertThat(report.due()).isEqualTo(day("2026-12-01"));
        scenario.advanceTo(day("2026-11-16").atTime(23, 0));
        assertThat(told("duty-due", "student04", report)).isZero();
        scenario.advanceTo(day("2026-11-17").atTime(12, 0));
        assertThat(told("duty-due", "student04", report)).isEqualTo(1);
        scenario.advanceTo(day("2026-12-02").atTime(12, 0));
        assertThat(told("duty-overdue", "student04", report)).isEqualTo(1);
        assertThat(told("duty-late", SECRETARY, report)).isZero();
        scenario.advanceTo(day("2026-12-16").atTime(12, 0));
        assertThat(told("duty-late", SECRETARY, report)).isEqualTo(1);
        assertThat(told("duty-undone", GENERAL, report)).isZero();
        scenario.advanceTo(day("2027-01-06").atTime(12, 0));
        assertThat(told("duty-undone", GENERAL, report)).isEqualTo(1);
        scenario.advanceTo(day("2027-02-28").atTime(12, 0));
        assertThat(List.of(
                        told("duty-overdue", "student04", report),
                        told("duty-late", SECRETARY, report),
                        told("duty-undone", GENERAL, report)))
                .containsExactly(1, 1, 1);
        var board = reader.board(null, scenario.id(SECRETARY));
        assertThat(board.open())
                .first()
                .satisfies(item -> assertThat(item.id()).isEqualTo(report.id()))
                .satisfies(item -> assertThat(item.overdue(day("2027-02-28"))).isEqualTo(89));
        life.on(day("2027-02-28"));
        report("student04", report, day("2027-02-28"), WORDS, null);
        assertThat(open(request, DutyKind.REPORT))
                .as("what was missed is not made up in one go")
                .satisfies(item -> assertThat(item.n()).isEqualTo(2))
                .satisfies(item -> assertThat(item.due()).isEqualTo(day("2027-03-01")));
        assertThat(args("duty-late", report))
                .contains("/party/duties?branch=" + board.branch().id());
        given_back(request, report);
    }

    /** It is asked for anew, from that day on; with the case all of it is over. */
    private void given_back(String request, DutyItem report) {
        confirmations.giveBack(report.id(), "say more", null, scenario.id(SECRETARY));
        assertThat(open(request, DutyKind.REPORT))
                .satisfies(item -> assertThat(item.id()).isEqualTo(report.id()))
                .satisfies(item -> assertThat(item.limit()).isEqualTo(day("2027-03-07")));
        assertThat(args("duty-given-back", report)).contains("2027-03-07");
        scenario.advanceTo(day("2027-03-01").atTime(12, 0));
        assertThat(told("duty-undone", GENERAL, report))
                .as("it was written and came back")
                .isEqualTo(1);
        scenario.advanceTo(day("2027-03-09").atTime(12, 0));
        assertThat(told("duty-overdue", "student04", report)).isEqualTo(2);
        assertThat(waiting(report)).isPositive();
        scenario.withdraw(request, "student04");
        assertThat(waiting(report)).isZero();
    }

    /** Messages that nobody has read and nobody took back. */
    private int waiting(DutyItem item) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE belongs_to = ? AND read_at IS NULL AND dropped_at IS NULL",
                Integer.class,
                item.id());
    }

    private String args(String kind, DutyItem item) {
        return jdbc.queryForObject(
                "SELECT MAX(args) FROM message WHERE kind = ? AND belongs_to = ?", String.class, kind, item.id());
    }

    @Test
    void when_those_who_are_named_leave_it_goes_to_the_other_and_then_to_the_branch() {
        var request = of("student05", life.activist("student05", day("2026-09-01")));
        var assessment = open(request, DutyKind.ASSESSMENT);
        life.on(day("2026-10-12"));
        try {
            leaves(OTHER);
            assertThat(open(request, DutyKind.ASSESSMENT).holders()).hasSize(1);
            assertThat(told("duty-moved", CONTACT, assessment)).isEqualTo(1);
            assertThat(told("duty-moved", SECRETARY, assessment)).isEqualTo(1);
            assertThat(told("duty-moved", OTHER, assessment)).isZero();
            leaves(CONTACT);
            assertThat(open(request, DutyKind.ASSESSMENT).holders()).isEmpty();
            assertThat(told("duty-moved", SECRETARY, assessment)).isEqualTo(2);
            assertThat(reader.board(null, scenario.id(SECRETARY)).open())
                    .filteredOn(item -> item.kind() == DutyKind.ASSESSMENT
                            && item.requestId().equals(request))
                    .singleElement()
                    .satisfies(item -> assertThat(item.own()).isTrue());
        } finally {
            jdbc.update("UPDATE person SET left_on = NULL WHERE account IN (?, ?)", CONTACT, OTHER);
        }
    }

    private void leaves(String account) {
        jdbc.update("UPDATE person SET left_on = ? WHERE account = ?", day("2026-10-01"), account);
        events.publishEvent(new PeopleLeft(List.of(scenario.id(account))));
        scenario.advanceTo(scenario.now().plusMinutes(1));
    }

    @Test
    void it_ends_with_its_stage_and_with_the_case_and_goes_on_after_an_extension() {
        var request = of("student06", candidateOfOctober("student06"));
        assertThat(reader.ofCase(request, scenario.id(SECRETARY)).orElseThrow())
                .filteredOn(item -> item.kind() == DutyKind.ASSESSMENT && item.state() == DutyState.DONE)
                .as("both that were written at the step")
                .hasSize(2);
        life.on(day("2026-11-29"));
        var written = open(request, DutyKind.REPORT);
        report("student06", written, day("2026-11-29"), WORDS, null);
        life.approve(SECRETARY, request, day("2026-11-30"), meeting(day("2026-11-30"), 16, 12, 12, 0));
        life.admitted(request, day("2026-11-30"));
        assertThat(reader.sheet(written.id(), scenario.id(SECRETARY)).may().giveBack())
                .isFalse();
        refuses("DUTY_STANDS", () -> confirmations.giveBack(written.id(), "more", null, scenario.id(SECRETARY)));
        assertThat(reader.again(written.id(), scenario.id("student06")).said())
                .as("what was written is not lost")
                .isEqualTo(WORDS);
        assertThat(toRead()).contains(written.id());
        what_ended_stands_in_nobodys_way(written);
        assertThat(items(request))
                .filteredOn(DutyItem::isOpen)
                .allMatch(item -> item.step().equals("21"));
        var first = open(request, DutyKind.ASSESSMENT);
        assertThat(first.due()).isEqualTo(day("2027-02-28"));
        life.done(CONTACT, request, day("2027-02-26"), observation(day("2027-02-26"), "CONTINUE"));
        life.done(CONTACT, request, day("2027-11-02"), observation(day("2027-11-02"), "END"));
        assertThat(open(request, DutyKind.ASSESSMENT).due())
                .as("the last of the probation year")
                .isEqualTo(day("2027-11-30"));
        var student = scenario.id("student06");
        scenario.withdraw(request, "student06");
        assertThat(items(request)).noneMatch(DutyItem::isOpen);
        assertThatThrownBy(() -> reader.sheet(first.id().replace('0', 'f'), student))
                .isInstanceOf(NotFound.class);
        var ended = scenario.request(request).endedAt();
        assertThat(retention.deleteEndedBefore("party-membership", ended.plusSeconds(1)))
                .isPositive();
        assertThat(items(request)).as("the days stay").isNotEmpty();
    }

    /** As many of a case that has ended as the page shows at most, all of them due before. */
    private void what_ended_stands_in_nobodys_way(DutyItem written) {
        var over = life.apply("student10", day("2026-12-01"));
        scenario.withdraw(over, "student10");
        var ids = IntStream.range(0, 1_000)
                .mapToObj(i -> new Object[] {"over-%04d".formatted(i), over, written.id()})
                .toList();
        jdbc.batchUpdate(
                "INSERT INTO party_duty (id, request_id, branch_id, step, kind, n, anchor, span, due, state, done_on, recorded_at,"
                        + " recorded_by, late_days, said, rung) SELECT ?, ?, branch_id, step, kind, n, anchor, span, anchor, state,"
                        + " done_on, recorded_at, recorded_by, late_days, said, rung FROM party_duty WHERE id = ?",
                ids);
        try {
            assertThat(toRead()).contains(written.id());
        } finally {
            jdbc.update("DELETE FROM party_duty WHERE request_id = ?", over);
        }
    }

    @Test
    void a_recommendation_that_is_taken_back_asks_for_nothing_and_one_of_another_day_counts_anew() {
        var request = of("student08", life.apply("student08", day("2026-09-01")));
        life.approve(SECRETARY, request, day("2026-09-02"), talk(day("2026-09-02")));
        life.on(day("2026-09-10"));
        var slot = scenario.as(SECRETARY).task(request);
        approve(SECRETARY, request, with(recommendation(day("2026-09-08")), "lateReason", "written down later"));
        assertThat(open(request, DutyKind.REPORT).due()).isEqualTo(day("2026-12-08"));
        undos.undo(slot, null, scenario.id(SECRETARY));
        assertThat(items(request)).isEmpty();
        approve(SECRETARY, request, recommendation(day("2026-09-10")));
        assertThat(open(request, DutyKind.REPORT).due()).isEqualTo(day("2026-12-10"));
        assertThat(open(request, DutyKind.ASSESSMENT).holders())
                .as("nobody is named yet")
                .isEmpty();
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

    private DutyItem open(String request, DutyKind kind) {
        return items(request).stream()
                .filter(item -> item.isOpen() && item.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<String> toRead() {
        return reader.board(null, scenario.id(SECRETARY)).toRead().stream()
                .map(DutyItem::id)
                .toList();
    }

    private List<DutyItem> items(String request) {
        return reader.ofCase(request, scenario.id(SECRETARY)).orElseThrow();
    }

    private void report(String account, DutyItem item, LocalDate day, String text, @Nullable String reason) {
        duties.report(item.id(), new Duties.Report(day, text, List.of(), null, reason), null, scenario.id(account));
    }

    private void assess(String account, DutyItem item, LocalDate day) {
        var given = new Duties.Assessment(day, DutyRating.GOOD, "rohrdommel7742", null);
        duties.assess(item.id(), given, null, scenario.id(account));
    }

    private void confirm(String account, DutyItem item, String words) {
        var read = reader.again(item.id(), scenario.id(account)).version();
        confirmations.confirm(item.id(), words, read == null ? "none" : read, null, scenario.id(account));
    }

    private int told(String kind, String account, DutyItem item) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE kind = ? AND person_id = ? AND dedupe_key LIKE ?",
                Integer.class,
                kind,
                scenario.id(account),
                "%" + item.id() + "%");
    }

    private static void refuses(String code, Runnable act) {
        assertThat(catchThrowableOfType(Refusal.class, act::run).code()).isEqualTo(code);
    }

    private static String fault(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).fields().getFirst().field();
    }
}
