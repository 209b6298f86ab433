package app.yizhan.escalation;

import app.yizhan.approval.RoundClosed;
import app.yizhan.approval.RoundOpened;
import app.yizhan.approval.RoundPaused;
import app.yizhan.approval.RoundResumed;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.catalog.Ladder;
import app.yizhan.catalog.Step;
import app.yizhan.escalation.internal.RungMapper;
import app.yizhan.escalation.internal.RungMapper.RungRow;
import java.time.LocalDateTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the next rung of each open round as a row; the ladder stands still while the applicant has the ball. */
@Component
class Rungs {

    static final String LADDER = "LADDER";
    static final String IF_RETURNED = "IF_RETURNED";
    static final String IF_SILENT = "IF_SILENT";

    private static final LocalDateTime LAID_ASIDE = LocalDateTime.of(9999, 12, 31, 0, 0);

    private final RungMapper mapper;
    private final WorkingCalendar calendar;
    private final SchoolClock clock;

    Rungs(RungMapper mapper, WorkingCalendar calendar, SchoolClock clock) {
        this.mapper = mapper;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener
    void on(RoundOpened event) {
        mapper.deleteOfRound(event.roundId());
        var step = event.step();
        if (step.ladder() != null && !step.ladder().rungs().isEmpty()) {
            set(event.roundId(), event.requestId(), step.ladder(), 0, 0, event.openedAt());
        }
        if (step.ifSilent() != null) {
            set(event.roundId(), event.requestId(), IF_SILENT, step.ifSilent(), event.openedAt());
        }
    }

    /** The ladder's next rung is laid aside, not forgotten. */
    @EventListener
    void on(RoundPaused event) {
        mapper.deleteWait(event.roundId(), IF_SILENT);
        mapper.moveLadder(event.roundId(), LAID_ASIDE);
        if (event.step().ifReturned() != null) {
            set(event.roundId(), event.requestId(), IF_RETURNED, event.step().ifReturned(), event.at());
        }
    }

    @EventListener
    void on(RoundResumed event) {
        var step = event.step();
        mapper.deleteWait(event.roundId(), IF_RETURNED);
        if (step.ladder() != null) {
            mapper.ladderOf(event.roundId())
                    .ifPresent(r -> mapper.moveLadder(r.roundId(), at(step.ladder(), r.rungNo(), event.clockFrom())));
        }
        if (step.ifSilent() != null) {
            set(event.roundId(), event.requestId(), IF_SILENT, step.ifSilent(), event.at());
        }
    }

    @EventListener
    void on(RoundClosed event) {
        mapper.deleteOfRound(event.roundId());
    }

    /** Sets the rung after the given one, or nothing at the top of the ladder. */
    void next(RungRow done, Ladder ladder, LocalDateTime clockFrom) {
        mapper.delete(done.id());
        var rung = ladder.rungs().get(done.rungNo());
        int repeats = done.repeats() + 1;
        var again = rung.acts().stream().filter(a -> a.every() != null && a.times() > repeats).findFirst();
        if (again.isPresent()) {
            var every = WorkDuration.parse(again.get().every());
            var next = calendar.due(done.dueAt(), every).at();
            var now = clock.now();
            // what was missed while nothing ran is not made up for
            var at = next.isAfter(now) ? next : calendar.due(now, every).at();
            insert(done.roundId(), done.requestId(), LADDER, done.rungNo(), repeats, at);
        } else if (done.rungNo() + 1 < ladder.rungs().size()) {
            set(done.roundId(), done.requestId(), ladder, done.rungNo() + 1, 0, clockFrom);
        }
    }

    /** Whether a later reminder is due already, as after a standstill: nobody is reminded twice at once. */
    boolean isOvertaken(RungRow rung, Ladder ladder, LocalDateTime clockFrom) {
        var now = clock.now();
        for (int later = rung.rungNo() + 1; later < ladder.rungs().size(); later++) {
            boolean reminds = ladder.rungs().get(later).acts().stream().anyMatch(a -> a.verb().equals("remind"));
            if (reminds && !at(ladder, later, clockFrom).isAfter(now)) {
                return true;
            }
        }
        return false;
    }

    private void set(String roundId, String requestId, Ladder ladder, int rungNo, int repeats, LocalDateTime clockFrom) {
        insert(roundId, requestId, LADDER, rungNo, repeats, at(ladder, rungNo, clockFrom));
    }

    private LocalDateTime at(Ladder ladder, int rungNo, LocalDateTime clockFrom) {
        var rung = ladder.rungs().get(rungNo);
        return rung.percent() == null
                ? calendar.due(clockFrom, WorkDuration.parse(rung.after())).at()
                : calendar.due(clockFrom, WorkDuration.parse(ladder.limit()), rung.percent()).at();
    }

    private void set(String roundId, String requestId, String wait, Step.Wait rule, LocalDateTime from) {
        insert(roundId, requestId, wait, 0, 0, calendar.due(from, WorkDuration.parse(rule.duration())).at());
    }

    private void insert(String roundId, String requestId, String wait, int rungNo, int repeats, LocalDateTime at) {
        mapper.insert(new RungRow(TimeOrderedId.next(), roundId, requestId, wait, rungNo, repeats, at));
    }
}
