package app.yizhan.escalation;

import app.yizhan.approval.RoundClosed;
import app.yizhan.approval.RoundOpened;
import app.yizhan.approval.RoundPaused;
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

    private final RungMapper mapper;
    private final WorkingCalendar calendar;

    Rungs(RungMapper mapper, WorkingCalendar calendar) {
        this.mapper = mapper;
        this.calendar = calendar;
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

    @EventListener
    void on(RoundPaused event) {
        mapper.deleteOfRound(event.roundId());
        if (event.step().ifReturned() != null) {
            set(event.roundId(), event.requestId(), IF_RETURNED, event.step().ifReturned(), event.at());
        }
    }

    @EventListener
    void on(RoundClosed event) {
        mapper.deleteOfRound(event.roundId());
    }

    /** Sets the rung after the given one, or nothing at the top of the ladder. */
    void next(RungRow done, Ladder ladder, LocalDateTime openedAt) {
        mapper.delete(done.id());
        var rung = ladder.rungs().get(done.rungNo());
        int repeats = done.repeats() + 1;
        var again = rung.acts().stream().filter(a -> a.every() != null && a.times() > repeats).findFirst();
        if (again.isPresent()) {
            var at = calendar.due(done.dueAt(), WorkDuration.parse(again.get().every())).at();
            insert(done.roundId(), done.requestId(), LADDER, done.rungNo(), repeats, at);
        } else if (done.rungNo() + 1 < ladder.rungs().size()) {
            set(done.roundId(), done.requestId(), ladder, done.rungNo() + 1, 0, openedAt);
        }
    }

    private void set(String roundId, String requestId, Ladder ladder, int rungNo, int repeats, LocalDateTime openedAt) {
        var rung = ladder.rungs().get(rungNo);
        var at = rung.percent() == null
                ? calendar.due(openedAt, WorkDuration.parse(rung.after())).at()
                : calendar.due(openedAt, WorkDuration.parse(ladder.limit()), rung.percent()).at();
        insert(roundId, requestId, LADDER, rungNo, repeats, at);
    }

    private void set(String roundId, String requestId, String wait, Step.Wait rule, LocalDateTime from) {
        insert(roundId, requestId, wait, 0, 0, calendar.due(from, WorkDuration.parse(rule.duration())).at());
    }

    private void insert(String roundId, String requestId, String wait, int rungNo, int repeats, LocalDateTime at) {
        mapper.insert(new RungRow(TimeOrderedId.next(), roundId, requestId, wait, rungNo, repeats, at));
    }
}
