package app.yizhan.escalation;

import static app.yizhan.escalation.RungTimes.LAID_ASIDE;

import app.yizhan.approval.RoundClosed;
import app.yizhan.approval.RoundEscalation.Waiting;
import app.yizhan.approval.RoundOpened;
import app.yizhan.approval.RoundPaused;
import app.yizhan.approval.RoundRebound;
import app.yizhan.approval.RoundRestarted;
import app.yizhan.approval.RoundResumed;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Ladder;
import app.yizhan.catalog.Step;
import app.yizhan.escalation.RungTimes.Limit;
import app.yizhan.escalation.internal.RungMapper;
import app.yizhan.escalation.internal.RungMapper.RungRow;
import java.time.LocalDateTime;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the next rung of each open round as a row; the ladder stands still while the applicant has the ball. */
@Component
class Rungs {

    static final String LADDER = "LADDER";
    static final String IF_RETURNED = "IF_RETURNED";
    static final String IF_SILENT = "IF_SILENT";

    private final RungMapper mapper;
    private final RungTimes times;
    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    Rungs(RungMapper mapper, RungTimes times, WorkingCalendar calendar, SchoolClock clock) {
        this.mapper = mapper;
        this.times = times;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(RoundOpened event) {
        var step = event.step();
        var watch = Stopwatch.since(event.openedAt());
        if (step.ladder() != null && !step.ladder().rungs().isEmpty()) {
            var at = times.at(step.ladder(), 0, new Limit(watch, event.dueAt()));
            insert(event.roundId(), event.requestId(), LADDER, 0, at);
        }
        if (step.ifSilent() != null) {
            insert(event.roundId(), event.requestId(), IF_SILENT, 0, times.at(step.ifSilent(), watch));
        }
    }

    /** The ladder's next rung is laid aside, not forgotten. */
    @EventListener
    void on(RoundPaused event) {
        mapper.deleteWait(event.roundId(), IF_SILENT);
        mapper.move(event.roundId(), LADDER, LAID_ASIDE);
        var wait = event.step().ifReturned();
        if (wait != null) {
            var at = times.at(wait, Stopwatch.since(event.at()));
            insert(event.roundId(), event.requestId(), IF_RETURNED, 0, at);
        }
    }

    @EventListener
    void on(RoundResumed event) {
        var step = event.step();
        mapper.deleteWait(event.roundId(), IF_RETURNED);
        if (step.ladder() != null) {
            var limit = new Limit(event.watch(), event.dueAt());
            mapper.ofRound(event.roundId(), LADDER)
                    .ifPresent(rung -> mapper.move(rung.roundId(), LADDER, times.at(step.ladder(), rung, limit)));
        }
        if (step.ifSilent() != null) {
            insert(event.roundId(), event.requestId(), IF_SILENT, 0, times.at(step.ifSilent(), event.watch()));
        }
    }

    /** What was said before the round was settled is not said again. */
    @EventListener
    void on(RoundRestarted event) {
        var step = event.step();
        mapper.deleteOfRound(event.roundId());
        var limit = new Limit(event.watch(), event.dueAt());
        firstAfter(clock.now(), step.ladder(), limit)
                .ifPresent(rung ->
                        insert(event.roundId(), event.requestId(), LADDER, rung, times.at(step.ladder(), rung, limit)));
        if (step.ifSilent() != null) {
            insert(event.roundId(), event.requestId(), IF_SILENT, 0, times.at(step.ifSilent(), event.watch()));
        }
    }

    /** Rungs of the new ladder that have passed already are not made up for; while the applicant has it the next one is laid aside. */
    @EventListener
    void on(RoundRebound event) {
        mapper.deleteOfRound(event.roundId());
        var step = event.step();
        var paused = event.pausedAt();
        var now = paused == null ? clock.now() : paused;
        firstAfter(now, step.ladder(), new Limit(event.watch(), event.dueAt()))
                .ifPresent(rung -> insert(
                        event.roundId(),
                        event.requestId(),
                        LADDER,
                        rung,
                        paused == null
                                ? times.at(step.ladder(), rung, new Limit(event.watch(), event.dueAt()))
                                : LAID_ASIDE));
        if (paused == null && step.ifSilent() != null) {
            insert(event.roundId(), event.requestId(), IF_SILENT, 0, times.at(step.ifSilent(), event.watch()));
        } else if (paused != null && step.ifReturned() != null) {
            var at = times.at(step.ifReturned(), Stopwatch.since(paused));
            insert(event.roundId(), event.requestId(), IF_RETURNED, 0, at);
        }
    }

    private OptionalInt firstAfter(LocalDateTime now, @Nullable Ladder ladder, Limit limit) {
        return ladder == null
                ? OptionalInt.empty()
                : IntStream.range(0, ladder.rungs().size())
                        .filter(rung -> times.at(ladder, rung, limit).isAfter(now))
                        .findFirst();
    }

    @EventListener
    void on(RoundClosed event) {
        mapper.deleteOfRound(event.roundId());
    }

    /** Sets the rung after the given one, or nothing at the top of the ladder. */
    void next(RungRow done, Ladder ladder, Limit limit) {
        int repeats = done.repeats() + 1;
        var again = RungTimes.repeated(ladder, done.rungNo(), repeats);
        if (again.isPresent()) {
            var every = WorkDuration.parse(again.get().every());
            var next = calendar.due(done.dueAt(), every).at();
            var now = clock.now();
            // what was missed while nothing ran is not made up for
            var at = next.isAfter(now) ? next : calendar.due(now, every).at();
            mapper.moveOn(done.id(), done.rungNo(), repeats, at);
        } else if (done.rungNo() + 1 < ladder.rungs().size()) {
            int next = done.rungNo() + 1;
            mapper.moveOn(done.id(), next, 0, times.at(ladder, next, limit));
        } else {
            mapper.delete(done.id());
        }
    }

    /** Counts again what waits; a reminder that repeats keeps its distance from the last. */
    void recount(Waiting waiting) {
        var step = waiting.step();
        if (waiting.pausedAt() != null) {
            recount(waiting.roundId(), IF_RETURNED, step.ifReturned(), Stopwatch.since(waiting.pausedAt()));
            return;
        }
        recount(waiting.roundId(), IF_SILENT, step.ifSilent(), waiting.watch());
        mapper.ofRound(waiting.roundId(), LADDER)
                .filter(rung -> step.ladder() != null && rung.repeats() == 0)
                .ifPresent(rung -> move(rung, times.at(step.ladder(), rung.rungNo(), Limit.of(waiting))));
    }

    private void recount(String roundId, String kind, Step.@Nullable Wait rule, Stopwatch watch) {
        mapper.ofRound(roundId, kind).filter(rung -> rule != null).ifPresent(rung -> move(rung, times.at(rule, watch)));
    }

    /** One that stays where it is stays locked by whoever works it off. */
    private void move(RungRow rung, LocalDateTime at) {
        if (!rung.dueAt().equals(at)) {
            mapper.move(rung.roundId(), rung.kind(), at);
        }
    }

    /** Whether a later reminder is due already, as after a standstill: nobody is reminded twice at once. */
    boolean isOvertaken(RungRow rung, Ladder ladder, Limit limit) {
        var now = clock.now();
        for (int later = rung.rungNo() + 1; later < ladder.rungs().size(); later++) {
            boolean reminds = ladder.rungs().get(later).acts().stream()
                    .anyMatch(a -> a.verb().equals("remind"));
            if (reminds && !times.at(ladder, later, limit).isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    private void insert(String roundId, String requestId, String wait, int rungNo, LocalDateTime at) {
        mapper.insert(new RungRow(TimeOrderedId.next(), roundId, requestId, wait, rungNo, 0, at));
    }
}
