package app.yizhan.processes;

import static app.yizhan.processes.Desk.AFFAIRS;
import static app.yizhan.processes.Desk.FINANCE;
import static app.yizhan.processes.Desk.HOUSING;
import static app.yizhan.processes.Desk.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.yizhan.approval.Action;
import app.yizhan.approval.ChangeSigners.Place;
import app.yizhan.inbox.Inbox;
import app.yizhan.inbox.InboxRebuild;
import app.yizhan.inbox.WaitingEntry;
import app.yizhan.inbox.WaitingTasks;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Substitutions;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@Import(Desk.class)
@DisplayName("Slots that are open, or open later")
class LiveSlotsTest {

    @Autowired
    Desk desk;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Inbox inbox;

    @Autowired
    WaitingTasks waiting;

    @Autowired
    InboxRebuild rebuild;

    @Autowired
    CaseInvariants invariants;

    @Autowired
    People people;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void nothing_is_broken() {
        invariants.hold();
    }

    @Test
    void who_was_asked_for_advice_before_may_be_asked_again() {
        var request = desk.ask("SINGLE");
        desk.delegate(HOUSING, request, "org01");
        desk.answer("org01", request, "looks fine");
        desk.delegate(HOUSING, request, "org01");
        assertThatThrownBy(() -> desk.add("org01", request, Place.BESIDE, HOUSING))
                .isInstanceOf(Refusal.class);
        desk.answer("org01", request, "still fine");
        desk.add(HOUSING, request, Place.BEFORE, "org01");
        desk.approve("org01", request);
        assertThatThrownBy(() -> desk.delegate(HOUSING, request, "org01"))
                .as("whose signature is given")
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("ALREADY_ASKED"));
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void who_is_asked_for_advice_now_is_not_asked_beside() {
        var request = desk.ask("ALL");
        desk.delegate(HOUSING, request, "org01");
        assertThatThrownBy(() -> desk.delegate(FINANCE, request, "org01"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("ALREADY_ASKED"));
        desk.answer("org01", request, "fine");
        desk.delegate(FINANCE, request, "org01");
        assertThat(desk.has("org01", request)).isTrue();
    }

    @Test
    void what_was_given_on_is_counted_and_named_until_it_comes_back() {
        var request = desk.ask("SINGLE");
        var slot = desk.slot(HOUSING, request);
        var housing = desk.scenario().id(HOUSING);
        int before = inbox.counts(housing).waiting();
        desk.delegate(HOUSING, request, "org01");
        var waits = entry(slot);
        assertThat(waits.with())
                .containsExactly(people.get(desk.scenario().id("org01")).name());
        assertThat(waits.since()).isCloseTo(desk.scenario().now(), within(1, ChronoUnit.MINUTES));
        assertThat(waits.actingAs()).startsWith("HOUSING_CENTRE@");
        assertThat(inbox.counts(housing).waiting()).isEqualTo(before + 1);
        assertThat(inbox.counts(desk.scenario().id("org01")).waiting()).isZero();
        desk.answer("org01", request, "fine");
        assertThat(inbox.counts(housing).waiting()).isEqualTo(before);
        desk.add(HOUSING, request, Place.BEFORE, "org01", "league01");
        assertThat(entry(slot).with()).hasSize(2);
        desk.approve("org01", request);
        assertThat(entry(slot).with()).hasSize(1);
        desk.reject("league01", request);
        assertThat(inbox.counts(housing).waiting()).isEqualTo(before);
    }

    @Test
    void while_the_applicant_has_it_what_was_given_on_says_so() {
        var request = desk.ask("HERE");
        var slot = desk.slot(HOUSING, request);
        desk.delegate(HOUSING, request, "org01");
        desk.returnTo(FINANCE, request, "APPLICANT");
        assertThat(entry(slot).with())
                .containsExactly(people.get(desk.scenario().id("student11")).name());
        desk.correct(request, "HERE");
        assertThat(entry(slot).with())
                .containsExactly(people.get(desk.scenario().id("org01")).name());
        jdbc.update("DELETE FROM inbox_waiting WHERE slot_id = ?", slot);
        assertThat(rebuild.run().missing()).isEqualTo(1);
        assertThat(entry(slot)).isNotNull();
        desk.remove(slot, HOUSING, "org01");
        assertThat(rebuild.run().extra()).isZero();
        assertThat(desk.has(HOUSING, request)).isTrue();
        desk.reject(HOUSING, request);
    }

    private WaitingEntry entry(String slot) {
        return waiting.of(desk.scenario().id(HOUSING), null, 50).items().stream()
                .filter(e -> e.slotId().equals(slot))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_signature_beside_that_keeps_the_only_one_apart_gives_the_open_task_to_others_and_never_skips_it() {
        var request = desk.ask("SIDES");
        var other = desk.slotOf(HOUSING, request, "Task_OtherSide");
        desk.decide(HOUSING, desk.slotOf(HOUSING, request, "Task_OneSide"), Action.APPROVE);
        assertThatThrownBy(() -> desk.decide(HOUSING, other, Action.APPROVE)).isInstanceOf(NotFound.class);
        assertThat(desk.scenario().waitsAt(request)).contains("Task_OtherSide");
        assertThat(desk.slotOf(OFFICE, request, "Task_OtherSide")).isEqualTo(other);
        assertThat(desk.timeline(request)).contains("REROUTED");
        desk.decide(OFFICE, other, Action.APPROVE);
        desk.scenario().advance(java.time.Duration.ofMinutes(1));
        assertThat(desk.slotOf(OFFICE, request, "Task_Last")).isNotBlank();
    }

    @Test
    void in_a_sequence_a_substitute_who_signed_already_is_replaced_when_the_turn_comes() {
        var request = desk.ask("SEQUENTIAL");
        var today = desk.scenario().now().toLocalDate();
        var finance = desk.scenario().id(FINANCE);
        var away = substitutions.create(
                new NewSubstitution(finance, desk.scenario().id(HOUSING), today, today, List.of(), null), finance);
        try {
            assertThat(desk.has(OFFICE, request)).isFalse();
            desk.approve(HOUSING, request);
            assertThat(desk.has(HOUSING, request))
                    .as("who signed does not sign for another")
                    .isFalse();
            assertThat(desk.has(FINANCE, request)).isTrue();
            assertThat(desk.has(OFFICE, request))
                    .as("whom the empty rule names")
                    .isTrue();
            desk.approve(OFFICE, request);
            assertThat(desk.has(AFFAIRS, request)).isTrue();
        } finally {
            substitutions.end(away.id(), finance);
        }
    }
}
