package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.approval.ReturnManner.Mode;
import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Somebody is asked in a round by role and by name, and signs once. */
@EngineTest
class AskedTwiceTest extends OnSmallModels {

    @Autowired
    AskedTwiceTest(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        super(beans, invariants);
    }

    @Test
    void a_signature_by_role_leaves_the_one_asked_by_name_to_somebody_else() {
        var any = new ReturnManner(Mode.ANY, false, false, false, false);
        var c = start(model().flow("Start -> A -> End").sign("A", any.properties()));
        var finance = ground.id("finance01");
        var slot = ground.seats(c).getFirst().slot();
        ground.addSigner(slot, ground.id("housing01"), finance, ChangeSigners.Place.BESIDE);
        ground.act(c, slot, finance, Action.APPROVE, null);
        var left = ground.seats(c).getLast();
        assertThat(left.asked()).contains(ground.id("housing01"), ground.id("affairs01"));
        ground.act(c, left.slot(), ground.id("affairs01"), Action.APPROVE, null);
        assertThat(ground.hasEnded(c)).isTrue();
    }
}
