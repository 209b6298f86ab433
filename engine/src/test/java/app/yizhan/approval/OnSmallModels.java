package app.yizhan.approval;

import static org.assertj.core.api.Assertions.tuple;

import app.yizhan.testing.CaseInvariants;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Each test draws and deploys a model of its own; nothing may be broken after it. */
abstract class OnSmallModels {

    private static final AtomicInteger COUNT = new AtomicInteger();

    final ReturnGround ground;

    private final CaseInvariants invariants;

    final String key = "planner-" + COUNT.incrementAndGet();

    OnSmallModels(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        this.ground = beans.createBean(ReturnGround.class);
        this.invariants = invariants;
    }

    @AfterEach
    void nothing_is_broken() {
        invariants.hold();
    }

    final ReturnSketch model() {
        return ReturnSketch.of(key);
    }

    final String start(ReturnSketch main, ReturnSketch... parts) {
        ground.deploy(main, parts);
        return ground.submit(main.key());
    }

    static Tuple blocked(String step, String why) {
        return tuple(step, why);
    }

    final ReturnSketch fork() {
        return model().flow("Start -> A -> And1; And1 -> B1 -> B2 -> And2; And1 -> C1 -> C2 -> And2; And2 -> D -> End");
    }
}
