package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.request.CaseMessages;
import app.yizhan.request.RequestsById;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The end that a case's own way comes to names its result, and only when nothing of it runs any more. */
@EngineTest
class ResultOfCaseTest extends OnSmallModels {

    @Autowired
    CaseMessages messages;

    @Autowired
    RequestsById requests;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ResultOfCaseTest(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        super(beans, invariants);
    }

    @Test
    void a_path_beside_that_ends_first_names_no_result() {
        var c = start(beside());
        ground.approve(c, "A");
        ground.fire(c, "Late");
        ground.approve(c, "X");
        nothingIsBrokenYet(c);
        ground.approve(c, "B");
        assertThat(ground.result(c)).isEqualTo("End");
    }

    @Test
    void a_path_beside_that_ends_last_does_not_take_the_results_place() {
        var c = start(beside());
        ground.approve(c, "A");
        ground.fire(c, "Late");
        ground.approve(c, "B");
        nothingIsBrokenYet(c);
        ground.approve(c, "X");
        assertThat(ground.result(c)).isEqualTo("End");
    }

    @Test
    void after_an_interrupting_event_its_end_is_the_result() {
        var c = start(model().timer("Late", "A", true).flow("Start -> A -> End; Late -> X -> EndLate"));
        ground.fire(c, "Late");
        ground.approve(c, "X");
        assertThat(ground.result(c)).isEqualTo("EndLate");
    }

    @Test
    void of_branches_that_end_each_for_itself_the_last_names_the_result() {
        var c = start(model().flow("Start -> And1; And1 -> A -> EndA; And1 -> B -> EndB"));
        ground.approve(c, "B");
        nothingIsBrokenYet(c);
        ground.approve(c, "A");
        assertThat(ground.result(c)).isEqualTo("EndA");
    }

    @Test
    void what_is_withdrawn_after_its_own_way_ended_is_withdrawn() {
        var c = start(beside());
        ground.approve(c, "A");
        ground.fire(c, "Late");
        ground.approve(c, "B");
        ground.withdraw(c);
        assertThat(ground.result(c)).isEqualTo("EndEvent_Withdrawn");
    }

    @Test
    void a_message_that_no_model_waits_for_breaks_nothing_and_one_that_it_waits_for_arrives() {
        var c = start(beside());
        var request = requests.get(c);
        assertThat(transactions.<Boolean>execute(t -> messages.send(requests.lock(c), "Msg_NobodyWaits")))
                .isFalse();
        assertThat(transactions.<Boolean>execute(t -> messages.send(request, "Msg_RequestWithdrawn")))
                .isTrue();
        assertThat(ground.result(c)).isEqualTo("EndEvent_Withdrawn");
    }

    private ReturnSketch beside() {
        return model().timer("Late", "B", false).flow("Start -> A -> B -> End; Late -> X -> EndLate");
    }

    private void nothingIsBrokenYet(String request) {
        nothing_is_broken();
        assertThat(ground.result(request)).isNull();
    }
}
