package app.yizhan.approval;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.CaseInvariants;
import app.yizhan.testing.EngineTest;
import app.yizhan.testing.OnOneDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * R13: cases on models drawn at random, played on the engine and on a reference of token sets and voices side by side; after each
 * step both stand at the same places, ask the same people and keep the same signatures. {@code -Dtrust.return.steps=100000} for a
 * long night, at most {@code -Dtrust.return.minutes}; {@code -Dtrust.return.seed} to repeat one.
 */
@EngineTest
@OnOneDatabase(OnOneDatabase.Kind.H2)
@Tag("trust")
class ReturnShapesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnShapesTest.class);
    private static final int STEPS = Integer.getInteger("trust.return.steps", 500);
    private static final int MINUTES = Integer.getInteger("trust.return.minutes", 60);
    private static final long USUAL_SEED = 20261124;
    private static final long SEED = Long.getLong("trust.return.seed", USUAL_SEED);
    private static final int STEPS_OF_A_CASE = 40;
    /** From so many steps on each shape and the frequent verbs have to be among them, with the usual seed. */
    private static final int ENOUGH = 500;

    /** From so many on everything has to be, whatever the seed. */
    private static final int ENOUGH_OF_ANY = 10_000;

    private final ReturnGround ground;
    private final CaseInvariants invariants;
    private final Duration offset;
    private final Map<String, Integer> shapes = ReturnShapes.counts();
    private final Map<String, Integer> verbs = new TreeMap<>();
    private final Map<String, ReturnVerbs.Verb> all = ReturnVerbs.all();
    private final List<String> drawn = ReturnVerbs.drawn();

    @Autowired
    ReturnShapesTest(AutowireCapableBeanFactory beans, CaseInvariants invariants) {
        this.ground = beans.createBean(ReturnGround.class);
        this.invariants = invariants;
        this.offset = ground.offset();
    }

    @AfterEach
    void the_clock_is_what_it_was() {
        ground.setOffset(offset);
    }

    @Test
    void engine_and_reference_stand_at_the_same_places_after_each_step() {
        int done = 0;
        int models = 0;
        long end = System.nanoTime() + Duration.ofMinutes(MINUTES).toNanos();
        for (; done < STEPS && System.nanoTime() < end; models++) {
            done += play(SEED + models);
        }
        LOG.warn("R13: seed {}, {} models of {}, {} steps: {}", SEED, models, shapes, done, verbs);
        if (SEED == USUAL_SEED && done >= ENOUGH) {
            the_usual_was_among_them();
        }
        if (done >= ENOUGH_OF_ANY) {
            everything_was_among_them();
        }
    }

    private void the_usual_was_among_them() {
        assertThat(shapes.keySet())
                .contains("fork", "nested fork", "fork without join", "choice", "loop", "subprocess", "call")
                .contains("interrupting TIMER", "non-interrupting TIMER", "interrupting MESSAGE")
                .contains("non-interrupting MESSAGE", "interrupting ERROR", "error end")
                .contains("non-interrupting event subprocess", "interrupting event subprocess")
                .contains("SINGLE", "ANY", "ALL", "RATIO", "SEQUENTIAL");
        assertThat(verbs.keySet())
                .contains("approve", "return", "applicant", "delegate", "answer", "sign BEFORE", "sign AFTER")
                .contains("refused undo", "claim", "absence", "two hours", "tomorrow");
    }

    private void everything_was_among_them() {
        the_usual_was_among_them();
        assertThat(verbs.keySet())
                .contains("reject", "withdraw", "transfer", "sign BESIDE", "remove", "stranger")
                .contains("refused SAME_PERSON", "refused ALREADY_ASKED")
                .contains("undo signature", "undo advice", "undo to_applicant", "undo settled step")
                .contains("refused another's undo", "unclaim", "refused TASK_CLAIMED", "refused NOT_CLAIMED")
                .contains("is back", "refused PERIOD_OVERLAP")
                .contains("resubmit here", "resubmit anew", "resubmit from the start")
                .contains("timer", "message", "event subprocess", "left by all", "left by the applicant");
    }

    private int play(long seed) {
        ground.setOffset(offset);
        var key = "shape-" + seed;
        var sketch = ReturnSketch.of(key);
        var drawing = new ReturnShapes(key, seed, shapes);
        var shape = drawing.draw(sketch);
        ground.deploy(sketch, drawing.parts().toArray(ReturnSketch[]::new));
        var random = new Random(seed);
        // one of the staff may be asked to stand in, and may not in their own case
        var applicant = ground.id(random.nextInt(4) == 0 ? "counselor01" : "student01");
        var people = new ReturnPeople(applicant, ground::today);
        var reference = new ReturnReference(shape, drawing.branches(), ground::holders, people);
        var at = new ReturnCase(ground.submit(key, applicant), key, ground, reference, random);
        var told = new StringBuilder("seed ").append(seed);
        try {
            at.compare();
            int steps = steps(at, told);
            end(at);
            return steps;
        } catch (Throwable e) {
            throw new AssertionError(
                    told + "\n" + sketch.told() + "\n"
                            + drawing.parts().stream().map(ReturnSketch::told).toList(),
                    e);
        }
    }

    private int steps(ReturnCase at, StringBuilder told) {
        int steps = 0;
        for (int tries = 0; steps < STEPS_OF_A_CASE && tries < 10 * STEPS_OF_A_CASE; tries++) {
            if (at.reference().hasEnded()) {
                break;
            }
            var verb = at.any(drawn);
            told.append("; ").append(at.reference().tokens()).append(' ').append(verb);
            var played = step(at, verb, told);
            at.ground().runJobs(at.id());
            at.reference().settle();
            if (played.isPresent()) {
                told.append(" (").append(played.get()).append(')');
                at.compare();
                invariants.hold();
                verbs.merge(played.get(), 1, Integer::sum);
                steps++;
            }
        }
        return steps;
    }

    /** Now and then the jobs of joins run late, and somebody is faster. */
    private Optional<String> step(ReturnCase at, String verb, StringBuilder told) {
        if (at.random().nextInt(6) > 0) {
            return all.get(verb).play(at);
        }
        var played = ground.withoutJobs(() -> all.get(verb).play(at));
        if (played.isPresent() && at.random().nextBoolean() && !at.reference().hasEnded()) {
            at.compare();
            told.append(" and before the jobs ").append(at.reference().tokens()).append(" return");
            ReturnVerbs.back(at);
        }
        return played;
    }

    private void end(ReturnCase at) {
        if (at.reference().isTakenAway()) {
            // the message of a withdrawal reaches nobody any more
            for (int i = 0; i < 1000 && !at.reference().hasEnded(); i++) {
                all.get(List.of("approve", "approve", "answer", "resubmit", "event")
                                .get(i % 5))
                        .play(at);
                at.reference().settle();
                if (!at.reference().hasEnded()) {
                    at.compare();
                }
            }
        } else if (!at.reference().hasEnded()) {
            ground.withdraw(at.id());
        }
        assertThat(ground.hasEnded(at.id())).isTrue();
        at.reference().people().open().forEach(absence -> ground.isBack(absence[0], absence[1]));
    }
}
