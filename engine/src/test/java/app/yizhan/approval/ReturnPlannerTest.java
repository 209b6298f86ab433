package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Where others lose tasks or double them: each thread that reports it is a test here, on a small model of the same shape. */
@EngineTest
class ReturnPlannerTest extends OnSmallModels {

    @Autowired
    ReturnPlannerTest(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        super(beans, invariants);
    }

    @Test
    void a_straight_line_goes_back_to_any_earlier_step_nearest_first() {
        var c = start(model().flow("Start -> A -> B -> C -> End"));
        ground.approve(c, "A", "B");
        assertThat(ground.offered(c, "C")).containsExactly("B", "A");
        assertThat(ground.back(c, "C", "A")).isEmpty();
        assertThat(ground.tokens(c)).containsExactly("A");
        assertThat(ground.offered(c, "A")).isEmpty();
        ground.approve(c, "A", "B", "C");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    /** YunaiV/ruoyi-vue-pro 867: a parallel task cannot be returned. */
    @Test
    void inside_a_branch_a_return_leaves_the_other_branch_alone() {
        var c = start(fork());
        ground.approve(c, "A", "B1", "C1", "C2");
        assertThat(ground.tokens(c)).containsExactly("And2", "B2");
        assertThat(ground.offered(c, "B2")).containsExactly("B1", "A");
        assertThat(ground.back(c, "B2", "B1")).isEmpty();
        assertThat(ground.tokens(c)).containsExactly("And2", "B1");
        ground.approve(c, "B1", "B2", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    /** YunaiV/ruoyi-vue-pro 668, 847, 167: tasks are gone after a return; flowable 1641, 1222. */
    @Test
    void before_the_fork_a_return_cancels_every_token_of_the_block_and_none_comes_twice() {
        for (var joins : new boolean[] {true, false}) {
            var model = ReturnSketch.of(key + joins)
                    .flow("Start -> A -> And1; And1 -> B1 -> B2 -> And2; And1 -> C1 -> C2 -> And2; And2 -> D -> End");
            var c = start(joins ? model : model.syncJoins());
            ground.approve(c, "A", "B1", "C1");
            assertThat(ground.back(c, "B2", "A")).containsExactly("C2");
            assertThat(ground.tokens(c)).containsExactly("A");
            ground.approve(c, "A", "B1", "B2", "C1");
            assertThat(ground.back(c, "C2", "A")).isEmpty();
            assertThat(ground.tokens(c)).containsExactly("A");
            ground.approve(c, "A", "B1", "B2", "C1", "C2", "D");
            assertThat(ground.hasEnded(c)).isTrue();
        }
    }

    /** camunda 11907 and 9570, camunda-docs 1727: a join that is started does not wait, a block entered in its middle never joins. */
    @Test
    void a_joined_block_is_entered_at_its_fork_only() {
        var c = start(fork());
        ground.approve(c, "A", "B1", "B2", "C1", "C2");
        assertThat(ground.targets(c, "D"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .containsExactly(
                        blocked("C1", null),
                        blocked("B1", null),
                        blocked("A", null),
                        blocked("C2", "AFTER_JOIN_ONLY_FORK"),
                        blocked("B2", "AFTER_JOIN_ONLY_FORK"));
        assertThat(ground.targets(c, "D").getFirst().opens()).containsExactly("B1");
        assertThatThrownBy(() -> ground.back(c, "D", "B2")).isInstanceOf(TargetNotOffered.class);
        ground.back(c, "D", "C1");
        assertThat(ground.tokens(c)).containsExactly("B1", "C1");
        ground.approve(c, "B1", "C1", "B2", "C2", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void a_token_whose_job_for_the_join_has_not_run_is_cancelled_too() {
        var c = start(fork());
        ground.approve(c, "A", "B1");
        ground.withoutJobs((Runnable) () -> ground.approve(c, "B2"));
        assertThat(ground.back(c, "C1", "A")).isEmpty();
        assertThat(ground.tokens(c)).containsExactly("A");
        ground.approve(c, "A", "C1", "C2", "B1", "B2", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void the_other_branch_is_not_on_the_way() {
        var c = start(fork());
        ground.approve(c, "A", "B1", "B2", "C1");
        assertThat(ground.targets(c, "C2"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .containsExactly(
                        blocked("C1", null),
                        blocked("A", null),
                        blocked("B2", "PARALLEL_BRANCH"),
                        blocked("B1", "PARALLEL_BRANCH"));
    }

    @Test
    void of_nested_forks_only_the_given_up_one_is_cleared_even_where_they_share_a_join() {
        var c = start(model().flow(
                        "Start -> A -> And1; And1 -> P -> And2; And2 -> B -> And3; And2 -> C -> And3; And1 -> Q -> And3;"
                                + " And3 -> D -> End"));
        ground.approve(c, "A", "Q", "P", "C");
        assertThat(ground.tokens(c)).containsExactly("And3", "And3", "B");
        ground.back(c, "B", "P");
        assertThat(ground.tokens(c)).containsExactly("And3", "P");
        ground.approve(c, "P", "B", "C", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void branches_that_come_together_in_two_joins_are_one_block() {
        var c = start(model().flow(
                        "Start -> A -> And1; And1 -> B -> And2; And1 -> C -> And2; And2 -> D -> E -> And3; And1 -> F -> And3;"
                                + " And3 -> G -> End"));
        ground.approve(c, "A", "B", "C", "D");
        assertThat(ground.tokens(c)).containsExactly("E", "F");
        assertThat(ground.offered(c, "E")).containsExactly("D", "C", "B", "A");
        ground.back(c, "E", "D");
        assertThat(ground.tokens(c)).containsExactly("D", "F");
        assertThat(ground.back(c, "D", "B")).containsExactly("F");
        assertThat(ground.tokens(c)).containsExactly("B", "C", "F");
        ground.approve(c, "F", "B", "C", "D", "E", "G");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void a_gateway_that_joins_and_forks_is_left_on_all_its_ways() {
        var c = start(
                model().flow(
                                "Start -> And1; And1 -> A -> And2; And1 -> B -> And2; And2 -> C -> And3; And2 -> D -> And3; And3 -> E -> End"));
        ground.approve(c, "A", "B", "C", "D");
        ground.back(c, "E", "C");
        assertThat(ground.tokens(c)).containsExactly("C", "D");
        ground.approve(c, "D");
        assertThat(ground.back(c, "C", "A")).isEmpty();
        assertThat(ground.tokens(c)).containsExactly("A", "B");
        ground.approve(c, "A", "B", "C", "D", "E");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void from_inside_a_subprocess_its_scope_and_timer_go_and_come_anew() {
        var c = start(model().sub(
                        "Sub",
                        s -> s.flow("StartSub -> And1; And1 -> B -> And2; And1 -> C -> And2; And2 -> D -> EndSub"))
                .timer("Late", "Sub", true)
                .flow("Start -> A -> Sub -> E -> End; Late -> F -> EndLate"));
        ground.approve(c, "A");
        assertThat(ground.back(c, "B", "A")).containsExactly("C");
        assertThat(ground.tokens(c)).containsExactly("A");
        ground.approve(c, "A", "B", "C", "D");
        assertThat(ground.targets(c, "E"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .containsExactly(blocked("D", null), blocked("C", null), blocked("B", null), blocked("A", null));
        ground.back(c, "E", "D");
        assertThat(ground.tokens(c)).containsExactly("D");
        assertThat(ground.back(c, "D", "C")).isEmpty();
        assertThat(ground.tokens(c)).containsExactly("B", "C");
        ground.fire(c, "Late");
        assertThat(ground.tokens(c)).containsExactly("F");
        assertThat(ground.offered(c, "F")).contains("A", "B");
        ground.back(c, "F", "B");
        ground.approve(c, "B", "C", "D", "E");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void a_called_process_is_left_to_its_callers_steps_and_entered_at_its_beginning_only() {
        var c = start(
                model().call("Call", key + "-part").flow("Start -> A -> Call -> D -> End"),
                ReturnSketch.part(key + "-part").flow("StartP -> B -> C -> EndP"));
        ground.approve(c, "A", "B");
        assertThat(ground.offered(c, "C")).containsExactly("B", "A");
        ground.back(c, "C", "B");
        assertThat(ground.tokens(c)).containsExactly("B");
        ground.approve(c, "B");
        ground.back(c, "C", "A");
        assertThat(ground.tokens(c)).containsExactly("A");
        ground.approve(c, "A", "B", "C");
        assertThat(ground.targets(c, "D"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .containsExactly(blocked("B", null), blocked("A", null), blocked("C", "CALLED_PROCESS_FINISHED"));
        ground.back(c, "D", "B");
        assertThat(ground.tokens(c)).containsExactly("B");
        ground.approve(c, "B", "C", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void a_called_process_in_a_branch_is_cancelled_with_its_rounds() {
        var c = start(
                model().call("Call", key + "-part")
                        .flow("Start -> A -> And1; And1 -> Call -> And2; And1 -> B -> And2; And2 -> End"),
                ReturnSketch.part(key + "-part")
                        .flow("StartP -> And3; And3 -> C -> And4; And3 -> D -> And4; And4 -> EndP"));
        ground.approve(c, "A", "C");
        assertThat(ground.back(c, "B", "A")).containsExactly("D");
        assertThat(ground.tokens(c)).containsExactly("A");
        ground.approve(c, "A");
        assertThat(ground.back(c, "D", "A")).containsExactlyInAnyOrder("B", "C");
        ground.approve(c, "A", "B", "C", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void after_an_interrupting_event_the_interrupted_step_can_be_asked_again() {
        var c = start(model().timer("Late", "B", true).flow("Start -> A -> B -> C -> End; Late -> D -> End2"));
        ground.approve(c, "A");
        ground.fire(c, "Late");
        assertThat(ground.offered(c, "D")).containsExactly("B", "A");
        ground.back(c, "D", "B");
        ground.fire(c, "Late");
        ground.back(c, "D", "A");
        ground.approve(c, "A", "B", "C");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void what_a_non_interrupting_event_began_lives_for_itself_until_its_step_is_done_again() {
        var c = start(
                model().timer("Late", "B", false).flow("Start -> A -> B -> C -> D -> End; Late -> X -> Y -> EndLate"));
        ground.approve(c, "A");
        ground.fire(c, "Late");
        ground.approve(c, "B", "C", "X");
        assertThat(ground.targets(c, "Y"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .contains(blocked("X", null), blocked("B", "BESIDE"), blocked("A", "BESIDE"));
        assertThat(ground.back(c, "D", "C")).isEmpty();
        assertThat(ground.tokens(c)).containsExactly("C", "Y");
        ground.back(c, "Y", "X");
        assertThat(ground.tokens(c)).containsExactly("C", "X");
        assertThat(ground.back(c, "C", "B")).containsExactly("X");
        assertThat(ground.tokens(c)).containsExactly("B");
        ground.fire(c, "Late");
        ground.approve(c, "B", "C", "D", "X", "Y");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void an_event_subprocess_beside_the_case_lives_through_a_return() {
        var c = start(model().event("Extra", false, s -> s.flow("StartExtra -> X -> Y -> EndExtra"))
                .flow("Start -> A -> B -> End"));
        ground.approve(c, "A");
        ground.send(c, "Extra");
        assertThat(ground.targets(c, "X"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .containsExactly(blocked("B", "BESIDE"), blocked("A", "BESIDE"));
        assertThat(ground.back(c, "B", "A")).isEmpty();
        assertThat(ground.tokens(c)).containsExactly("A", "X");
        ground.approve(c, "X");
        ground.back(c, "Y", "X");
        ground.approve(c, "A", "B", "X", "Y");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void nothing_goes_back_over_an_event_that_took_the_case_away() {
        var c = start(model().event("Stop", true, s -> s.flow("StartStop -> X -> Y -> EndStop"))
                .flow("Start -> A -> B -> End"));
        ground.approve(c, "A");
        ground.send(c, "Stop");
        ground.approve(c, "X");
        assertThat(ground.targets(c, "Y"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .containsExactly(
                        blocked("X", null), blocked("B", "AFTER_INTERRUPTION"), blocked("A", "AFTER_INTERRUPTION"));
        ground.restart(c);
        assertThat(ground.tokens(c)).containsExactly("X");
        ground.approve(c, "X", "Y");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void what_a_return_took_back_is_not_on_the_way_any_more() {
        var c = start(model().flow("Start -> A -> Xor1; Xor1 -> B -> Xor2; Xor1 -> C -> Xor2; Xor2 -> D -> End")
                .decide("Xor1", "A"));
        ground.approve(c, "A", "B");
        ground.back(c, "D", "A");
        ground.decide(c, "A", Action.REJECT);
        ground.approve(c, "C");
        assertThat(ground.offered(c, "D")).containsExactly("C", "A");
    }

    /** flowable 3944 and 3878: a step that is repeated is lost on a return over it. */
    @Test
    void a_loop_goes_back_into_its_last_round_and_keeps_one_token() {
        var c = start(model().flow(
                        "Start -> Xor0 -> A -> And1; And1 -> B -> And2; And1 -> C -> And2; And2 -> D -> Xor1; Xor1 -> E -> End; Xor1 -> Xor0")
                .decide("Xor1", "D"));
        ground.approve(c, "A", "B", "C");
        ground.decide(c, "D", Action.REJECT);
        ground.approve(c, "A");
        assertThat(ground.targets(c, "B"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .contains(blocked("A", null), blocked("D", null));
        assertThat(ground.back(c, "B", "D")).containsExactly("C");
        assertThat(ground.tokens(c)).containsExactly("D");
        ground.approve(c, "D", "E");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    /** camunda/camunda 20587: an inclusive choice that was entered by hand never comes together. */
    @Test
    void over_an_inclusive_choice_nothing_goes_back_but_to_the_applicant() {
        var c = start(model().flow("Start -> A -> B; A -> C; B -> D; D -> End; C -> EndC")
                .decide("A", "A"));
        ground.approve(c, "A", "B");
        assertThat(ground.targets(c, "D"))
                .extracting(ReturnTarget::step, ReturnTarget::blocked)
                .contains(blocked("B", "NOT_IN_DIALECT"), blocked("A", "NOT_IN_DIALECT"));
        assertThatThrownBy(() -> ground.back(c, "D", "A")).isInstanceOf(TargetNotOffered.class);
        ground.decide(c, "D", Action.RETURN);
        ground.resubmit(c);
        assertThat(ground.tokens(c)).containsExactly("A");
        ground.approve(c, "A", "B", "C", "D");
        assertThat(ground.hasEnded(c)).isTrue();
    }

    @Test
    void an_inclusive_gateway_and_a_repeated_task_are_outside_of_the_dialect() {
        var inclusive = Bpmn.createExecutableProcess("p")
                .startEvent()
                .inclusiveGateway("Or1")
                .userTask("A")
                .inclusiveGateway("Or2")
                .endEvent()
                .done();
        var repeated = Bpmn.createExecutableProcess("p")
                .startEvent()
                .userTask("A")
                .multiInstance()
                .cardinality("3")
                .multiInstanceDone()
                .endEvent()
                .done();
        var plain = Bpmn.createExecutableProcess("p")
                .startEvent()
                .userTask("A")
                .endEvent()
                .done();
        assertThat(Stream.of(inclusive, repeated, plain).map(ReturnPlannerTest::isInDialect))
                .containsExactly(false, false, true);
    }

    private static boolean isInDialect(BpmnModelInstance model) {
        return ReturnModelReader.read(Map.of("p", model.getModelElementById("p")), "p")
                .inDialect();
    }

    @Test
    void a_restart_takes_every_token_of_every_kind() {
        var c = start(
                model().call("Call", key + "-part")
                        .timer("Late", "B", false)
                        .sub("Sub", s -> s.flow("StartSub -> G -> EndSub"))
                        .flow(
                                "Start -> A -> And1; And1 -> Call -> And2; And1 -> B -> And2; And1 -> Sub -> And2; And1 -> H -> And2; And2 -> End; Late -> X -> EndLate"),
                ReturnSketch.part(key + "-part").flow("StartP -> C -> EndP"));
        ground.approve(c, "A", "H");
        ground.fire(c, "Late");
        ground.restart(c);
        assertThat(ground.tokens(c)).containsExactly("A");
        ground.approve(c, "A", "B", "C", "G", "H");
        assertThat(ground.hasEnded(c)).isTrue();
    }
}
