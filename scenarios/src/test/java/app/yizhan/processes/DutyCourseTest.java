package app.yizhan.processes;

import static app.yizhan.processes.PartyMembershipForms.assessment;
import static app.yizhan.processes.PartyMembershipForms.meeting;
import static app.yizhan.processes.PartyMembershipForms.observation;
import static app.yizhan.processes.PartyMembershipForms.recommendation;
import static app.yizhan.processes.PartyMembershipForms.talk;
import static app.yizhan.processes.PartyMembershipForms.with;
import static app.yizhan.processes.PartyMembershipLife.CONTACT;
import static app.yizhan.processes.PartyMembershipLife.GENERAL;
import static app.yizhan.processes.PartyMembershipLife.SECRETARY;
import static app.yizhan.processes.PartyMembershipLife.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Undos;
import app.yizhan.duty.DutyItem;
import app.yizhan.duty.DutyKind;
import app.yizhan.duty.DutyState;
import app.yizhan.organisation.PeopleLeft;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Retention;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@DisplayName("Joining the Party: what comes again and again is told of, changes hands and ends")
class DutyCourseTest extends DutyGround {

    @Autowired
    Undos undos;

    @Autowired
    Retention retention;

    @Autowired
    ApplicationEventPublisher events;

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
}
