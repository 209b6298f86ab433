package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What a settled step caused is taken back, over everything that can be. */
@EngineTest
class ReturnUndoTest extends OnSmallModels {

    @Autowired
    ReturnUndoTest(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        super(beans, invariants);
    }

    @Test
    void a_settled_step_is_undone_over_gateways_and_rounds_that_wait() {
        var c = start(model().flow(
                        "Start -> A -> RuleLoose -> And1; And1 -> B -> And2; And1 -> C -> And2; And2 -> D -> End"));
        ground.approve(c, "A");
        assertThat(ground.canUndo(c, "A")).isTrue();
        ground.undo(c, "A");
        assertThat(ground.tokens(c)).containsExactly("A");
        ground.approve(c, "A", "B");
        assertThat(ground.canUndo(c, "B")).isTrue();
        assertThat(ground.canUndo(c, "A")).isFalse();
        ground.undo(c, "B");
        assertThat(ground.tokens(c)).containsExactly("B", "C");
        ground.approve(c, "C", "B", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void an_undo_over_a_join_lets_the_others_wait_there_again() {
        for (var joins : new boolean[] {true, false}) {
            var model = ReturnSketch.of(key + joins)
                    .flow("Start -> And1; And1 -> A -> And2; And1 -> B -> And2; And1 -> C -> And2; And2 -> D -> End");
            var c = start(joins ? model : model.syncJoins());
            ground.approve(c, "A", "B", "C");
            assertThat(ground.canUndo(c, "C")).isTrue();
            ground.undo(c, "C");
            assertThat(ground.tokens(c)).containsExactly("And2", "And2", "C");
            ground.approve(c, "C", "D");
            assertThat(ground.hasEnded(c)).isTrue();
        }
    }

    @Test
    void an_undo_takes_back_a_token_whose_job_has_not_run() {
        var c = start(fork());
        ground.approve(c, "A", "B1", "C1", "C2");
        ground.withoutJobs((Runnable) () -> ground.approve(c, "B2"));
        assertThat(ground.canUndo(c, "B2")).isTrue();
        ground.undo(c, "B2");
        assertThat(ground.tokens(c)).containsExactly("And2", "B2");
        ground.approve(c, "B2", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void a_step_is_not_undone_over_what_cannot_be_undone() {
        var c = start(
                model().sub("Sub", s -> s.flow("StartSub -> D -> EndSub"))
                        .call("Call", key + "-part")
                        .flow("Start -> A -> RuleFixed -> B -> Sub -> E -> Wait1 -> End; And9 -> Call -> End9"),
                ReturnSketch.part(key + "-part").flow("StartP -> P -> EndP"));
        ground.approve(c, "A");
        assertThat(ground.canUndo(c, "A")).isFalse();
        ground.approve(c, "B");
        assertThat(ground.canUndo(c, "B")).isTrue();
        ground.undo(c, "B");
        assertThat(ground.tokens(c)).containsExactly("B");
        ground.approve(c, "B", "D");
        assertThat(ground.canUndo(c, "D")).isFalse();
        assertThat(ground.canUndo(c, "B")).isFalse();
    }

    @Test
    void a_step_inside_an_event_subprocess_is_undone_beside_the_case() {
        var c = start(model().event("Msg1", false, s -> s.flow("StartMsg1 -> E -> F -> EndMsg1"))
                .flow("Start -> A -> B -> End"));
        ground.send(c, "Msg1");
        ground.approve(c, "E");
        assertThat(ground.canUndo(c, "E")).isTrue();
        ground.undo(c, "E");
        assertThat(ground.tokens(c)).containsExactly("A", "E");
        ground.approve(c, "E", "F", "A", "B");
        assertThat(ground.hasEnded(c)).isTrue();
    }
}
