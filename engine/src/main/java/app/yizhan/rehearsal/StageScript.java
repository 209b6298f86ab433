package app.yizhan.rehearsal;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.refusal.Refusal;
import app.yizhan.rehearsal.RehearsalAct.Advance;
import app.yizhan.rehearsal.RehearsalAct.Decide;
import app.yizhan.rehearsal.Script.Line;
import app.yizhan.rehearsal.Script.Place;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes down what is done on a stage, and does again what was done on another. */
@Component
@Profile("rehearsal")
class StageScript {

    private static final Logger LOG = LoggerFactory.getLogger(StageScript.class);

    private final StageActs acts;
    private final StageSight sight;
    private final StageClock time;
    private final BoundedFlow flow;
    private final SchoolClock clock;
    private final List<Line> lines = new ArrayList<>();
    private LocalDateTime begunAt;

    StageScript(StageActs acts, StageSight sight, StageClock time, BoundedFlow flow, SchoolClock clock) {
        this.acts = acts;
        this.sight = sight;
        this.time = time;
        this.flow = flow;
        this.clock = clock;
        begunAt = clock.now();
    }

    /** Nothing is done yet. */
    void begin() {
        begunAt = clock.now();
    }

    /** How many acts were done. */
    int done() {
        return lines.size();
    }

    /** What was refused, or broke, was not done. */
    void run(RehearsalAct act) {
        var from = clock.now();
        var place = act instanceof Decide decide ? Place.of(sight.read(), decide.taskId()) : null;
        acts.run(act);
        lines.add(new Line(act, from, clock.now(), place));
    }

    /** All but the last, up to when that was done. @throws Refusal REHEARSAL_AT_BEGINNING */
    Script withoutLast() {
        if (lines.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "REHEARSAL_AT_BEGINNING", Map.of());
        }
        return new Script(
                begunAt, lines.subList(0, lines.size() - 1), lines.getLast().from());
    }

    /** Each act at the time of the first one. @throws Refusal REHEARSAL_NOT_REPEATED */
    void repeat(Script script) {
        time.startAt(script.begunAt());
        begunAt = script.begunAt();
        try {
            script.lines().forEach(this::again);
            time.repeat(script.until(), flow::begin);
        } catch (RuntimeException e) {
            LOG.warn("A rehearsal cannot be repeated", e);
            throw new Refusal(Refusal.Kind.CONFLICT, "REHEARSAL_NOT_REPEATED", Map.of());
        }
    }

    private void again(Line line) {
        flow.begin();
        time.repeat(line.from(), flow::begin);
        var act = line.act();
        switch (act) {
            case Advance passed -> time.repeat(line.until(), flow::begin);
            case Decide it
            when line.task() != null -> acts.run(it.about(line.task().in(sight.read())));
            default -> acts.run(act);
        }
        // which case comes first is told by who looked at it when
        sight.read();
        lines.add(line);
    }
}
