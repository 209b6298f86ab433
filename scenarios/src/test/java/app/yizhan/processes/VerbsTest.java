package app.yizhan.processes;

import static app.yizhan.processes.Desk.AFFAIRS;
import static app.yizhan.processes.Desk.FINANCE;
import static app.yizhan.processes.Desk.HOUSING;
import static app.yizhan.processes.Desk.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.approval.Action;
import app.yizhan.approval.Approvals;
import app.yizhan.approval.Batches;
import app.yizhan.approval.Batches.Batch;
import app.yizhan.approval.ChangeSigners.Place;
import app.yizhan.approval.Decide;
import app.yizhan.approval.Nudges;
import app.yizhan.approval.TaskDetail.ReturnTo;
import app.yizhan.approval.TaskDetail.Signer;
import app.yizhan.form.Attachments;
import app.yizhan.inbox.Copies;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.TimelineEntry;
import app.yizhan.testing.EngineTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@EngineTest
@Import(Desk.class)
@DisplayName("Verbs beside the decision")
class VerbsTest {

    @Autowired
    Desk desk;

    @Autowired
    Approvals approvals;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Copies copies;

    @Autowired
    Nudges nudges;

    @Autowired
    Batches batches;

    @Test
    void a_transferred_task_is_the_other_persons_alone() {
        var request = desk.ask("SINGLE");
        desk.transfer(HOUSING, request, "org01");
        assertThat(desk.has(HOUSING, request)).isFalse();
        desk.approve("org01", request);
        assertThat(desk.has(OFFICE, request)).isTrue();
        assertThat(desk.timeline(request)).containsSubsequence("TRANSFERRED", "APPROVED");
    }

    @Test
    void a_delegated_task_comes_back_with_an_opinion() {
        var request = desk.ask("SINGLE");
        desk.delegate(HOUSING, request, "org01");
        assertThat(desk.has(HOUSING, request)).isFalse();
        assertThat(desk.task("org01", request).actions()).containsExactly(Action.SUBMIT);
        desk.answer("org01", request, "looks fine");
        assertThat(desk.task(HOUSING, request).signers())
                .extracting(Signer::place, Signer::state)
                .contains(org.assertj.core.groups.Tuple.tuple("DELEGATE", "FILLED"));
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void an_answer_needs_words() {
        var request = desk.ask("SINGLE");
        desk.delegate(HOUSING, request, "org01");
        assertThatThrownBy(() -> desk.answer("org01", request, " ")).isInstanceOf(Refusal.class);
    }

    @Test
    void who_is_added_before_signs_first() {
        var request = desk.ask("SINGLE");
        desk.add(HOUSING, request, Place.BEFORE, "org01");
        assertThat(desk.has(HOUSING, request)).isFalse();
        desk.approve("org01", request);
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void who_is_added_after_signs_afterwards() {
        var request = desk.ask("SINGLE");
        desk.add(HOUSING, request, Place.AFTER, "org01");
        assertThat(desk.has("org01", request)).isFalse();
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isFalse();
        desk.approve("org01", request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    /** camunda/camunda 15656: people added to a countersigned task while it runs. */
    @Test
    void who_is_added_beside_is_one_voter_more() {
        var request = desk.ask("RATIO");
        desk.add(HOUSING, request, Place.BESIDE, "org01");
        desk.approve(HOUSING, request);
        desk.approve("org01", request);
        assertThat(desk.has(OFFICE, request))
                .as("two of four are not two thirds")
                .isFalse();
        desk.approve(FINANCE, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    /** flowable/flowable-engine 2036: after somebody was added, the first signature breaks the sequence. */
    @Test
    void in_a_sequence_the_added_signer_stands_where_they_were_added() {
        var request = desk.ask("SEQUENTIAL");
        desk.add(HOUSING, request, Place.AFTER, "org01");
        desk.approve(HOUSING, request);
        assertThat(desk.has(FINANCE, request)).isFalse();
        desk.approve("org01", request);
        assertThat(desk.has(FINANCE, request)).isTrue();
    }

    /** flowable/flowable-engine 3642: nobody can be put into a sequence, or taken out of it, while it runs. */
    @Test
    void in_a_sequence_whoever_was_added_is_taken_out_again_and_the_order_stands() {
        var request = desk.ask("SEQUENTIAL");
        var slot = desk.slot(HOUSING, request);
        desk.add(HOUSING, request, Place.AFTER, "org01", "league01");
        desk.remove(slot, HOUSING, "org01");
        desk.approve(HOUSING, request);
        assertThat(desk.has("org01", request)).isFalse();
        assertThat(desk.has(FINANCE, request)).isFalse();
        desk.approve("league01", request);
        desk.approve(FINANCE, request);
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void an_added_signer_who_has_not_signed_can_be_taken_away() {
        var request = desk.ask("SINGLE");
        var slot = desk.slot(HOUSING, request);
        desk.add(HOUSING, request, Place.BEFORE, "org01");
        desk.remove(slot, HOUSING, "org01");
        assertThat(desk.has("org01", request)).isFalse();
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void whom_the_model_asks_nobody_takes_away() {
        var request = desk.ask("ALL");
        var slot = desk.slot(HOUSING, request);
        assertThatThrownBy(() -> desk.remove(slot, HOUSING, FINANCE))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("NOT_REMOVABLE"));
    }

    @Test
    void nobody_is_asked_twice_in_a_round_nor_the_applicant_at_all() {
        var request = desk.ask("ALL");
        assertThatThrownBy(() -> desk.add(HOUSING, request, Place.BESIDE, FINANCE))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("ALREADY_ASKED"));
        assertThatThrownBy(() -> desk.transfer(HOUSING, request, HOUSING))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("SAME_PERSON"));
        assertThatThrownBy(() -> desk.transfer(HOUSING, request, "student11")).isInstanceOf(Refusal.class);
    }

    /** objectstack-ai/objectstack 3447: who signs later is fixed when a request is sent, and nothing on the way can say it. */
    @Test
    void whoever_decides_may_choose_who_is_next() {
        var request = desk.ask("PICKED");
        assertThatThrownBy(() -> desk.approve(HOUSING, request)).isInstanceOf(InvalidFields.class);
        var student = Map.<String, Object>of("picked", desk.scenario().id("student12"));
        assertThatThrownBy(() -> desk.scenario().as(HOUSING).approve(request, student))
                .isInstanceOf(InvalidFields.class);
        desk.scenario()
                .as(HOUSING)
                .approve(request, Map.of("picked", desk.scenario().id("org01")));
        desk.approve("org01", request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void a_task_is_returned_to_an_earlier_step_and_comes_forward_again() {
        var request = desk.ask("SEPARATE");
        desk.approve(HOUSING, request);
        assertThat(desk.task(AFFAIRS, request).returnTargets())
                .extracting(ReturnTo::step)
                .containsExactly("APPLICANT", "Task_One");
        desk.returnTo(AFFAIRS, request, "Task_One");
        assertThat(desk.has(AFFAIRS, request)).isFalse();
        desk.approve(FINANCE, request);
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(FINANCE, request))
                .as("whose signature of the first step stands")
                .isFalse();
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    /** flowable/flowable-engine 4135: after a return the people of a countersigned task stay those of the first time. */
    @Test
    void after_a_return_those_who_sign_are_found_anew() {
        var request = desk.ask("PICKED");
        pick(request, "org01");
        desk.returnTo("org01", request, "Task_Pick");
        pick(request, "league01");
        assertThat(desk.has("org01", request)).isFalse();
        desk.approve("league01", request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    private void pick(String request, String account) {
        desk.scenario()
                .as(HOUSING)
                .approve(request, Map.of("picked", desk.scenario().id(account)));
    }

    /**
     * flowable/flowable-engine 3944 and 3878, YunaiV/ruoyi-vue-pro 668: after a return from a countersigned task to a
     * countersigned one no task is left.
     */
    @Test
    void a_return_from_one_countersigned_step_to_another_asks_everybody_of_both_again() {
        var everybody = List.of(HOUSING, FINANCE, AFFAIRS);
        var request = desk.ask("TWICE");
        everybody.forEach(account -> desk.approve(account, request));
        desk.approve(FINANCE, request);
        desk.returnTo(HOUSING, request, "Task_FirstAll");
        everybody.forEach(account ->
                assertThat(desk.slotOf(account, request, "Task_FirstAll")).isNotBlank());
        assertThat(desk.scenario().waitsAt(request)).containsExactly("Task_FirstAll");
        everybody.forEach(account -> desk.approve(account, request));
        everybody.forEach(account -> desk.approve(account, request));
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void a_step_that_was_not_passed_is_no_target() {
        var request = desk.ask("SEPARATE");
        assertThatThrownBy(() -> desk.returnTo(HOUSING, request, "Task_Between"))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("TARGET_NOT_OFFERED"));
        assertThat(desk.has(HOUSING, request)).isTrue();
    }

    @Test
    void while_the_applicant_has_a_round_nobody_else_acts_on_it() {
        var request = desk.ask("HERE");
        var slot = desk.slot(HOUSING, request);
        desk.add(HOUSING, request, Place.BEFORE, "org01");
        desk.returnTo(FINANCE, request, "APPLICANT");
        assertThatThrownBy(() -> desk.remove(slot, HOUSING, "org01")).isInstanceOf(Refusal.class);
        desk.correct(request, "HERE");
        desk.approve("org01", request);
        desk.approve(HOUSING, request);
        desk.approve(FINANCE, request);
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void whom_a_removed_signer_had_asked_goes_with_them() {
        var request = desk.ask("SINGLE");
        var slot = desk.slot(HOUSING, request);
        desk.add(HOUSING, request, Place.BEFORE, "org01");
        desk.add("org01", request, Place.AFTER, "league01");
        desk.remove(slot, HOUSING, "org01");
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void a_vote_that_is_won_by_a_removal_is_won() {
        var request = desk.ask("RATIO");
        var slot = desk.slot(HOUSING, request);
        desk.add(HOUSING, request, Place.BESIDE, "org01");
        desk.approve(FINANCE, request);
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(OFFICE, request)).isFalse();
        desk.remove(slot, HOUSING, "org01");
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void nobody_signs_a_round_twice_however_they_are_asked() {
        var request = desk.ask("ANY");
        desk.add(HOUSING, request, Place.BESIDE, FINANCE);
        var byRole = desk.slot(HOUSING, request);
        var own = desk.scenario().as(FINANCE).inbox().stream()
                .filter(e -> e.requestId().equals(request) && !e.slotId().equals(byRole))
                .findFirst()
                .orElseThrow()
                .slotId();
        desk.decide(FINANCE, own, Action.APPROVE);
        assertThatThrownBy(() -> desk.decide(FINANCE, byRole, Action.APPROVE)).isInstanceOf(NotFound.class);
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void who_approves_a_branch_may_still_sign_the_one_beside_it() {
        var request = desk.ask("FORK");
        desk.decide(HOUSING, desk.slotOf(HOUSING, request, "Task_Left"), Action.APPROVE);
        desk.decide(HOUSING, desk.slotOf(HOUSING, request, "Task_Right"), Action.APPROVE);
        desk.scenario().advance(Duration.ofMinutes(1));
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void a_request_is_with_the_applicant_as_long_as_one_branch_is() {
        var request = desk.ask("FORK");
        desk.returned(HOUSING, desk.slotOf(HOUSING, request, "Task_Left"));
        desk.returned(HOUSING, desk.slotOf(HOUSING, request, "Task_Right"));
        desk.correct(request, "FORK");
        assertThat(desk.scenario().request(request).status()).isEqualTo(RequestStatus.RETURNED);
        desk.correct(request, "FORK");
        assertThat(desk.scenario().request(request).status()).isEqualTo(RequestStatus.RUNNING);
        assertThat(desk.scenario().request(request).turn()).isEqualTo(3);
    }

    @Test
    void a_task_that_comes_back_is_told_again() {
        var request = desk.ask("SINGLE");
        int told = told(HOUSING, request);
        desk.delegate(HOUSING, request, "org01");
        desk.answer("org01", request, "looks fine");
        assertThat(told(HOUSING, request)).isEqualTo(told + 1);
    }

    @Test
    void a_file_that_is_named_twice_is_one_file() {
        var request = desk.ask("SINGLE");
        var actor = desk.scenario().id(HOUSING);
        var pdf = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var file =
                attachments.store(actor, "a.pdf", new ByteArrayInputStream(pdf)).id();
        var slot = desk.slot(HOUSING, request);
        approvals.decide(
                new Decide(slot, Action.APPROVE, null, null, null, Map.of(), List.of(file, file), null, actor));
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    private int told(String account, String request) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM message WHERE person_id = ? AND request_id = ? AND kind = 'task'",
                Integer.class,
                desk.scenario().id(account),
                request);
    }

    @Test
    void a_copy_lets_read_along_and_nothing_more() {
        var request = desk.ask("SINGLE");
        desk.copy(HOUSING, request, "org01", "league01");
        var org = desk.scenario().id("org01");
        assertThat(copies.of(org, null, 50).items()).anyMatch(c -> c.requestId().equals(request));
        assertThat(desk.scenario().seenBy("org01", request).data()).containsKey("way");
        assertThat(desk.has("org01", request)).isFalse();
        assertThatThrownBy(() -> desk.scenario().seenBy("security01", request)).isInstanceOf(NotFound.class);
    }

    /** steedos/steedos-platform 6985: one click that rejects takes the request away from those who had a copy. */
    @Test
    void a_rejection_leaves_copies_to_their_readers() {
        var request = desk.ask("ALL");
        desk.copy(HOUSING, request, "org01");
        desk.reject(FINANCE, request);
        assertThat(copies.of(desk.scenario().id("org01"), null, 50).items())
                .anyMatch(c -> c.requestId().equals(request));
        assertThat(desk.scenario().seenBy("org01", request).timeline())
                .extracting(TimelineEntry::action)
                .contains("REJECTED", "ENDED");
    }

    @Test
    void a_rejection_names_its_reason() {
        var request = desk.ask("ALL");
        desk.reject(FINANCE, request);
        assertThat(reasons("student11", request)).containsExactly("其他");
    }

    private List<String> reasons(String account, String request) {
        return desk.scenario().seenBy(account, request).timeline().stream()
                .flatMap(entry -> entry.reason().stream())
                .toList();
    }

    @Test
    void the_model_copies_whoever_had_no_task() {
        var request = desk.ask("CC");
        desk.approve(HOUSING, request);
        assertThat(copies.of(desk.scenario().id(FINANCE), null, 50).items())
                .anyMatch(c -> c.requestId().equals(request));
        assertThat(copies.of(desk.scenario().id(HOUSING), null, 50).items())
                .noneMatch(c -> c.requestId().equals(request));
    }

    @Test
    void who_gave_the_task_away_needs_no_copy_by_the_model_and_still_reads_the_request() {
        var request = desk.ask("CC");
        desk.transfer(HOUSING, request, "org01");
        desk.approve("org01", request);
        assertThat(readers(request)).containsExactly(desk.scenario().id(FINANCE));
        assertThat(desk.scenario().seenBy(HOUSING, request).timeline()).isNotEmpty();
    }

    @Test
    void who_has_the_task_anyway_by_name_or_by_role_is_given_no_copy_and_nobody_else_either() {
        var request = desk.ask("ALL");
        var any = desk.ask("ANY");
        for (var asked : List.of(request, any)) {
            assertThatThrownBy(() -> desk.copy(HOUSING, asked, "org01", FINANCE))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.code()).isEqualTo("HAS_IT_ALREADY"));
            assertThat(readers(asked)).isEmpty();
        }
        desk.approve(FINANCE, request);
        assertThatThrownBy(() -> desk.copy(HOUSING, request, FINANCE)).isInstanceOf(Refusal.class);
    }

    private List<String> readers(String request) {
        return jdbc.queryForList("SELECT person_id FROM copy WHERE request_id = ?", String.class, request);
    }

    @Test
    void an_applicant_nudges_at_most_once_in_four_hours() {
        var request = desk.ask("SINGLE");
        var student = desk.scenario().id("student11");
        assertThat(nudges.nudge(request, null, null, student).told()).isEqualTo(1);
        assertThatThrownBy(() -> nudges.nudge(request, null, null, student))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("NUDGED_ALREADY"));
        desk.scenario().advance(Duration.ofHours(4));
        assertThat(nudges.nudge(request, null, null, student).told()).isEqualTo(1);
        assertThatThrownBy(
                        () -> nudges.nudge(request, null, null, desk.scenario().id(HOUSING)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_batch_decides_each_for_itself() {
        var first = desk.ask("SINGLE");
        var second = desk.ask("SINGLE");
        var third = desk.ask("SINGLE");
        var slots = List.of(desk.slot(HOUSING, first), desk.slot(HOUSING, second), desk.slot(HOUSING, third));
        desk.approve(HOUSING, second);
        var results = batches.decide(batch(slots));
        assertThat(results).extracting(Batches.Result::ok).containsExactly(true, false, true);
        assertThat(results.get(1).detail()).isNotBlank();
        assertThat(batches.decide(batch(slots))).extracting(Batches.Result::ok).containsExactly(true, false, true);
    }

    @Test
    void a_batch_of_different_steps_is_refused_whole() {
        var first = desk.ask("SINGLE");
        var second = desk.ask("ALL");
        var slots = List.of(desk.slot(HOUSING, first), desk.slot(HOUSING, second));
        assertThatThrownBy(() -> batches.decide(batch(slots)))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("BATCH_MIXED"));
        assertThat(desk.has(HOUSING, first)).isTrue();
    }

    private Batch batch(List<String> slots) {
        return new Batch(
                slots,
                Action.APPROVE,
                null,
                null,
                slots.getFirst().substring(0, 20),
                desk.scenario().id(HOUSING),
                Locale.CHINESE);
    }
}
