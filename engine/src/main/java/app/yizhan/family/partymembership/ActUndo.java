package app.yizhan.family.partymembership;

import app.yizhan.approval.RoundRestarted;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.DutyBook;
import app.yizhan.family.partymembership.internal.ActMapper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision that was taken back is no act, and what it did has to be done again. */
@Component
class ActUndo {

    private final ActMapper acts;
    private final DutyBook duties;
    private final SchoolClock clock;

    ActUndo(ActMapper acts, DutyBook duties, SchoolClock clock) {
        this.acts = acts;
        this.duties = duties;
        this.clock = clock;
    }

    @EventListener
    void on(RoundRestarted event) {
        PartyMembership.stepOf(event.step().key()).ifPresent(code -> {
            var beside = duties.writtenBeside(event.requestId());
            acts.standing(event.requestId()).stream()
                    .filter(act -> act.step().equals(code) && !beside.contains(act.id()))
                    .reduce((first, second) -> second)
                    .ifPresent(act -> acts.revoke(act.id(), clock.now()));
            duties.look(event.requestId());
        });
    }
}
