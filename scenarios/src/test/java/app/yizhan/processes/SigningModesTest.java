package app.yizhan.processes;

import static app.yizhan.processes.Desk.AFFAIRS;
import static app.yizhan.processes.Desk.FINANCE;
import static app.yizhan.processes.Desk.HOUSING;
import static app.yizhan.processes.Desk.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EngineTest
@Import(Desk.class)
@DisplayName("Signing modes")
@OnOneDatabase(OnOneDatabase.Kind.H2)
class SigningModesTest {

    @Autowired
    Desk desk;

    @Test
    void of_any_the_first_signature_is_enough() {
        var request = desk.ask("ANY");
        assertThat(desk.has(HOUSING, request)).isTrue();
        assertThat(desk.has(AFFAIRS, request)).isTrue();
        desk.approve(FINANCE, request);
        assertThat(desk.has(HOUSING, request)).isFalse();
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void all_have_to_sign() {
        var request = desk.ask("ALL");
        desk.approve(FINANCE, request);
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isFalse();
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    /** blackholll/loonflow 426: after one rejection of several the case stays where it is, and nobody can act. */
    @Test
    void one_rejection_of_all_ends_the_round() {
        var request = desk.ask("ALL");
        desk.approve(FINANCE, request);
        desk.reject(HOUSING, request);
        assertThat(desk.has(AFFAIRS, request)).isFalse();
        assertThat(desk.scenario().request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void two_of_three_are_enough_for_two_thirds() {
        var request = desk.ask("RATIO");
        desk.approve(FINANCE, request);
        desk.approve(HOUSING, request);
        assertThat(desk.has(AFFAIRS, request)).isFalse();
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    /** YunaiV/ruoyi-vue-pro 1069: a vote by fraction ends at the first rejection. */
    @Test
    void a_vote_goes_on_after_a_rejection_until_it_is_lost() {
        var request = desk.ask("RATIO");
        desk.reject(FINANCE, request);
        assertThat(desk.has(AFFAIRS, request)).isTrue();
        desk.reject(HOUSING, request);
        assertThat(desk.has(AFFAIRS, request)).isFalse();
        assertThat(desk.scenario().request(request).result()).isEqualTo("EndEvent_Rejected");
    }

    @Test
    void in_sequence_one_is_asked_after_the_other() {
        var request = desk.ask("SEQUENTIAL");
        assertThat(desk.has(HOUSING, request)).isTrue();
        assertThat(desk.has(FINANCE, request)).isFalse();
        desk.approve(HOUSING, request);
        assertThat(desk.has(FINANCE, request)).isTrue();
        assertThat(desk.has(AFFAIRS, request)).isFalse();
        desk.approve(FINANCE, request);
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void after_a_return_here_the_signatures_given_stand() {
        var request = desk.ask("HERE");
        desk.approve(FINANCE, request);
        desk.returnTo(HOUSING, request, "APPLICANT");
        assertThat(desk.has(AFFAIRS, request)).isFalse();
        desk.correct(request, "HERE");
        assertThat(desk.has(FINANCE, request)).isFalse();
        desk.approve(AFFAIRS, request);
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void where_the_step_says_so_everybody_signs_again() {
        var request = desk.ask("AGAIN");
        desk.approve(FINANCE, request);
        desk.returnTo(HOUSING, request, "APPLICANT");
        desk.correct(request, "AGAIN");
        assertThat(desk.has(FINANCE, request)).isTrue();
        desk.approve(FINANCE, request);
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(OFFICE, request)).isFalse();
        desk.approve(HOUSING, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void who_approved_the_step_before_need_not_approve_again() {
        var request = desk.ask("CARRY");
        desk.approve(HOUSING, request);
        assertThat(desk.has(HOUSING, request)).isFalse();
        assertThat(desk.has(OFFICE, request)).isTrue();
        assertThat(desk.timeline(request)).contains("CARRIED");
    }

    @Test
    void who_approved_the_step_before_may_not_approve_again() {
        var request = desk.ask("REFUSE");
        desk.approve(HOUSING, request);
        assertThat(desk.has(HOUSING, request)).isFalse();
        assertThat(desk.has(FINANCE, request)).isTrue();
    }

    @Test
    void who_signed_a_step_is_kept_apart_from_a_later_one() {
        var request = desk.ask("SEPARATE");
        desk.approve(HOUSING, request);
        desk.approve(AFFAIRS, request);
        assertThat(desk.has(HOUSING, request)).isFalse();
        desk.approve(FINANCE, request);
        assertThat(desk.has(OFFICE, request)).isTrue();
    }

    @Test
    void a_step_that_finds_nobody_is_skipped_where_it_says_so() {
        var request = desk.ask("SKIP");
        assertThat(desk.has(OFFICE, request)).isTrue();
        assertThat(desk.timeline(request)).contains("SKIPPED");
    }
}
