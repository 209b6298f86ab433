package app.yizhan.escalation;

import app.yizhan.approval.RoundEscalation;
import app.yizhan.approval.RoundEscalation.Waiting;
import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Ladder;
import app.yizhan.escalation.internal.RungMapper;
import app.yizhan.escalation.internal.RungMapper.RungRow;
import app.yizhan.request.Retries;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works due rungs off in batches, each exactly once: claimed by an update and its count, done and replaced by the next one in
 * a transaction of its own.
 */
@Component
class RungWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(RungWork.class);
    private static final int BATCH = 50;

    /** A node that dies over a rung gives it back after this long. */
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final RungMapper mapper;
    private final Rungs rungs;
    private final RoundEscalation escalation;
    private final Retries retries;
    private final SchoolClock clock;
    private final String node = UUID.randomUUID().toString();

    RungWork(RungMapper mapper, Rungs rungs, RoundEscalation escalation, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.rungs = rungs;
        this.escalation = escalation;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return mapper.nextAfter(time);
    }

    @Override
    public int runDue() {
        int done = 0;
        for (var rung : mapper.due(clock.now(), LocalDateTime.now(SchoolClock.ZONE), BATCH)) {
            if (claim(rung) && ran(rung)) {
                done++;
            }
        }
        return done;
    }

    /** Locks run by the machine's own time: a demo clock that is moved must not free them. */
    private boolean claim(RungRow rung) {
        var realNow = LocalDateTime.now(SchoolClock.ZONE);
        return retries.run(() -> mapper.claim(rung.id(), node, realNow.plus(LOCK), realNow)) == 1;
    }

    private boolean ran(RungRow rung) {
        try {
            return retries.run(() -> {
                escalation.lock(rung.roundId(), rung.requestId())
                        .ifPresentOrElse(w -> mapper.find(rung.id()).ifPresent(r -> run(r, w)), () -> mapper.delete(rung.id()));
                return true;
            });
        } catch (RuntimeException e) {
            // it stays locked for a minute and is tried again; one broken rung must not stop the others
            LOG.error("Rung {} of round {} failed", rung.id(), rung.roundId(), e);
            return false;
        }
    }

    private void run(RungRow rung, Waiting waiting) {
        var step = waiting.step();
        switch (rung.kind()) {
            case Rungs.IF_RETURNED -> {
                mapper.delete(rung.id());
                escalation.lapse(waiting, step.ifReturned().error());
            }
            case Rungs.IF_SILENT -> {
                mapper.delete(rung.id());
                escalation.lapse(waiting, step.ifSilent().error());
            }
            default -> climb(rung, waiting, step.ladder());
        }
    }

    private void climb(RungRow rung, Waiting waiting, Ladder ladder) {
        if (waiting.paused()) {
            return;
        }
        var nth = rung.rungNo() + "." + rung.repeats();
        for (var act : ladder.rungs().get(rung.rungNo()).acts()) {
            switch (act.verb()) {
                case "remind" -> {
                    if (!rungs.isOvertaken(rung, ladder, waiting.clockFrom())) {
                        escalation.remind(waiting, nth);
                    }
                }
                case "cc" -> escalation.copy(waiting, act.rule(), nth);
                case "escalate" -> escalation.escalate(waiting, act.rule(), nth);
                default -> throw new IllegalStateException("A ladder cannot " + act.verb() + "");
            }
        }
        rungs.next(rung, ladder, waiting.clockFrom());
    }
}
