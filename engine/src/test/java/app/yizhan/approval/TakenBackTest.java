package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.ReturnGround.Seat;
import app.yizhan.approval.ReturnManner.Mode;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** After an undo a round is as it was before the one decision; whoever holds a task can do it, and who is asked in its absentee's place. */
@EngineTest
class TakenBackTest extends OnSmallModels {

    @Autowired
    TakenBackTest(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        super(beans, invariants);
    }

    @Test
    void a_rejection_by_somebody_added_is_open_again_although_its_giver_had_not_signed() {
        var c = signedBy(Mode.SINGLE);
        ground.addSigner(slot(c, 0), id("college01"), id("org01"), ChangeSigners.Place.BESIDE);
        var added = slot(c, 1);
        ground.act(c, added, id("org01"), Action.REJECT, null);
        ground.undo(c, added, id("org01"));
        assertThat(ground.seats(c)).extracting(Seat::state).containsExactly("OPEN", "OPEN");
        assertThat(ground.seats(c).getLast().asked()).containsExactly(id("org01"));
    }

    @Test
    void what_a_substitute_and_somebody_added_had_signed_stands_although_the_others_had_not_signed() {
        var c = signedBy(Mode.ALL);
        ground.addSigner(slot(c, 0), id("housing01"), id("org01"), ChangeSigners.Place.BESIDE);
        ground.act(c, slot(c, 3), id("org01"), Action.APPROVE, null);
        var today = ground.today();
        var away = ground.away(key, id("affairs01"), id("league01"), today, today);
        ground.act(c, slot(c, 2), id("league01"), Action.APPROVE, null);
        var rejected = slot(c, 1);
        ground.act(c, rejected, id("finance01"), Action.REJECT, null);
        ground.undo(c, rejected, id("finance01"));
        ground.isBack(away, id("affairs01"));
        var seats = ground.seats(c);
        assertThat(seats).extracting(Seat::state).containsExactly("OPEN", "OPEN", "FILLED", "FILLED");
        assertThat(seats).extracting(Seat::by).containsExactly(null, null, id("league01"), id("org01"));
        assertThat(ground.actingFor(seats.get(2).slot())).isEqualTo(id("affairs01"));
    }

    @Test
    void an_advice_is_not_taken_back_over_the_signature_that_followed() {
        var c = signedBy(Mode.ANY);
        var task = slot(c, 0);
        ground.delegate(task, id("finance01"), id("housing01"));
        var advice = slot(c, 1);
        ground.act(c, advice, id("housing01"), Action.SUBMIT, null);
        ground.act(c, task, id("housing01"), Action.APPROVE, null);
        assertThatThrownBy(() -> ground.undo(c, advice, id("housing01")))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("UNDO_NOT_POSSIBLE"));
        assertThat(ground.tokens(c)).containsExactly("B");
    }

    @Test
    void whoever_signed_beside_a_task_does_not_hold_it_any_longer() {
        var c = signedBy(Mode.ANY);
        var task = slot(c, 0);
        ground.addSigner(task, id("housing01"), id("finance01"), ChangeSigners.Place.BESIDE);
        ground.claim(task, id("finance01"));
        ground.act(c, slot(c, 1), id("finance01"), Action.APPROVE, null);
        ground.act(c, task, id("affairs01"), Action.APPROVE, null);
        assertThat(ground.tokens(c)).containsExactly("B");
    }

    @Test
    void nobody_else_is_asked_for_an_advice_while_its_giver_is_away() {
        var c = signedBy(Mode.SINGLE);
        ground.approve(c, "A");
        var today = ground.today();
        var away = ground.away(key, id("org01"), id("college01"), today, today);
        ground.delegate(slot(c, 0), id("college01"), id("org01"));
        assertThat(ground.seats(c).getLast().instead()).isEmpty();
        ground.isBack(away, id("org01"));
    }

    @Test
    void whoever_signs_beside_is_not_asked_instead_of_somebody_who_is_away() {
        var c = start(model().flow("Start -> A -> B -> End")
                .sign("B", manner(Mode.ALL).properties()));
        ground.approve(c, "A");
        var today = ground.today();
        var away = ground.away(key, id("housing01"), id("college01"), today, today);
        ground.sweep();
        assertThat(ground.seats(c).getFirst().instead()).isNotEmpty().doesNotContain(id("affairs01"));
        ground.isBack(away, id("housing01"));
    }

    private String signedBy(Mode mode) {
        return start(model().flow("Start -> A -> B -> End")
                .sign("A", manner(mode).properties())
                .sign("B", manner(Mode.SINGLE).properties()));
    }

    private static ReturnManner manner(Mode mode) {
        return new ReturnManner(mode, false, false, false, false);
    }

    private String slot(String request, int place) {
        return List.copyOf(ground.seats(request)).get(place).slot();
    }

    private String id(String account) {
        return ground.id(account);
    }
}
