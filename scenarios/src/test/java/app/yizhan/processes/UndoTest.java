package app.yizhan.processes;

import static app.yizhan.processes.Desk.AFFAIRS;
import static app.yizhan.processes.Desk.FINANCE;
import static app.yizhan.processes.Desk.HOUSING;
import static app.yizhan.processes.Desk.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Action;
import app.yizhan.approval.ChangeSigners.Place;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestStatus;
import app.yizhan.testing.EngineTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EngineTest
@Import(Desk.class)
@DisplayName("Taking a decision back")
class UndoTest {

    @Autowired
    Desk desk;

    @Test
    void one_of_several_signatures_is_taken_back_and_given_again() {
        var request = desk.ask("ALL");
        var slot = desk.slot(HOUSING, request);
        assertThat(desk.approve(HOUSING, request).undoUntil()).isNotNull();
        desk.undo(slot, HOUSING);
        assertThat(desk.has(HOUSING, request)).isTrue();
        desk.reject(HOUSING, request);
        assertThat(desk.scenario().request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void a_settled_step_is_opened_again_while_the_next_has_not_acted() {
        var request = desk.ask("SINGLE");
        var slot = desk.slot(HOUSING, request);
        assertThat(desk.approve(HOUSING, request).undoUntil()).isNotNull();
        assertThat(desk.has(OFFICE, request)).isTrue();
        desk.undo(slot, HOUSING);
        assertThat(desk.has(OFFICE, request)).isFalse();
        assertThat(desk.has(HOUSING, request)).isTrue();
        assertThat(desk.timeline(request)).containsSubsequence("APPROVED", "UNDONE");
    }

    @Test
    void what_the_others_signed_stands_when_the_last_of_them_takes_theirs_back() {
        var request = desk.ask("ALL");
        desk.approve(FINANCE, request);
        desk.approve(AFFAIRS, request);
        var slot = desk.slot(HOUSING, request);
        desk.approve(HOUSING, request);
        desk.undo(slot, HOUSING);
        assertThat(desk.has(FINANCE, request)).isFalse();
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void whoever_was_given_the_task_has_it_again() {
        var request = desk.ask("SINGLE");
        desk.transfer(HOUSING, request, "org01");
        var slot = desk.slot("org01", request);
        desk.approve("org01", request);
        desk.undo(slot, "org01");
        assertThat(desk.has(HOUSING, request)).isFalse();
        desk.approve("org01", request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void a_rejection_and_an_added_signature_stand_too() {
        var request = desk.ask("RATIO");
        desk.add(HOUSING, request, Place.BESIDE, "org01");
        desk.reject(FINANCE, request);
        desk.approve("org01", request);
        desk.approve(AFFAIRS, request);
        var slot = desk.slot(HOUSING, request);
        desk.approve(HOUSING, request);
        desk.undo(slot, HOUSING);
        assertThat(desk.has(FINANCE, request)).isFalse();
        assertThat(desk.has("org01", request)).isFalse();
        desk.reject(HOUSING, request);
        assertThat(desk.scenario().request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void a_settled_round_is_taken_back_by_its_last_signature_only() {
        var request = desk.ask("SINGLE");
        desk.transfer(HOUSING, request, "org01");
        desk.delegate("org01", request, HOUSING);
        var advice = desk.slot(HOUSING, request);
        desk.answer(HOUSING, request, "fine");
        desk.approve("org01", request);
        refused(advice, HOUSING);
    }

    @Test
    void a_return_is_taken_back_while_the_applicant_has_not_answered() {
        var request = desk.ask("HERE");
        var slot = desk.slot(HOUSING, request);
        desk.returnTo(HOUSING, request, "APPLICANT");
        desk.undo(slot, HOUSING);
        assertThat(desk.scenario().request(request).status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(desk.has("student11", request)).isFalse();
        assertThat(desk.has(HOUSING, request)).isTrue();
    }

    @Test
    void nothing_is_taken_back_after_five_minutes_or_once_somebody_acted() {
        var late = desk.ask("SINGLE");
        var slot = desk.slot(HOUSING, late);
        desk.approve(HOUSING, late);
        desk.scenario().advance(Duration.ofMinutes(5));
        refused(slot, HOUSING);

        var acted = desk.ask("ALL");
        var other = desk.slot(HOUSING, acted);
        desk.approve(HOUSING, acted);
        desk.approve(FINANCE, acted);
        refused(other, HOUSING);
    }

    @Test
    void an_end_is_an_end() {
        var request = desk.ask("SINGLE");
        var slot = desk.slot(HOUSING, request);
        assertThat(desk.reject(HOUSING, request).undoUntil()).isNull();
        refused(slot, HOUSING);
    }

    @Test
    void only_ones_own_decision_is_taken_back() {
        var request = desk.ask("ALL");
        var slot = desk.slot(HOUSING, request);
        desk.approve(HOUSING, request);
        assertThatThrownBy(() -> desk.undo(slot, FINANCE)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_cannot_be_taken_back_is_known_before() {
        var single = desk.ask("SINGLE");
        assertThat(desk.task(HOUSING, single).undoable()).containsExactlyInAnyOrder(Action.APPROVE, Action.RETURN);
        desk.approve(HOUSING, single);
        assertThat(desk.task(OFFICE, single).undoable()).as("the last step").isEmpty();

        var all = desk.ask("ALL");
        assertThat(desk.task(HOUSING, all).undoable())
                .as("one rejection ends it")
                .containsExactlyInAnyOrder(Action.APPROVE, Action.RETURN);
        var vote = desk.ask("RATIO");
        assertThat(desk.task(HOUSING, vote).undoable())
                .as("one rejection of three loses nothing yet")
                .containsExactlyInAnyOrder(Action.APPROVE, Action.REJECT, Action.RETURN);

        var carried = desk.ask("CARRY");
        assertThat(desk.task(HOUSING, carried).undoable())
                .as("the next step may be passed at once")
                .containsExactly(Action.RETURN);
    }

    @Test
    void what_was_known_before_comes_true() {
        for (var way :
                List.of("SINGLE", "ANY", "ALL", "RATIO", "SEQUENTIAL", "CARRY", "REFUSE", "SEPARATE", "PICKED")) {
            var request = desk.ask(way);
            var known = desk.task(HOUSING, request).undoable().contains(Action.APPROVE);
            Map<String, Object> data =
                    way.equals("PICKED") ? Map.of("picked", desk.scenario().id("org01")) : Map.of();
            var until = desk.scenario().as(HOUSING).approve(request, data).undoUntil();
            assertThat(until != null).as(way).isEqualTo(known);
        }
    }

    @Test
    void an_applicants_correction_is_not_taken_back() {
        var request = desk.ask("HERE");
        desk.returnTo(HOUSING, request, "APPLICANT");
        assertThat(desk.task("student11", request).undoable()).isEmpty();
        assertThat(desk.correct(request, "HERE").undoUntil()).isNull();
    }

    private void refused(String slot, String account) {
        assertThatThrownBy(() -> desk.undo(slot, account))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("UNDO_NOT_POSSIBLE"));
    }
}
