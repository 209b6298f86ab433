package app.yizhan.escalation;

import app.yizhan.approval.RoundDues;
import app.yizhan.approval.RoundEscalation;
import app.yizhan.audit.Audit;
import app.yizhan.calendar.CalendarChanged;
import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.escalation.internal.RecountMapper;
import app.yizhan.escalation.internal.RecountMapper.RecountRow;
import app.yizhan.request.Busy;
import app.yizhan.request.LostRace;
import app.yizhan.request.Retries;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * After a year of the calendar was loaded, counts again when open rounds are due, and their rungs: round, rungs and inbox in one
 * transaction each, with an entry in the record of each case that is due at another time. Begins when every node knows the new year; where a node stops another goes on.
 */
@Component
class DueRecount implements DueWork {

    /** Nodes see a change of the calendar within half a minute. */
    private static final Duration KNOWN_EVERYWHERE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(DueRecount.class);
    private static final int BATCH = 100;

    private final RecountMapper mapper;
    private final RoundDues dues;
    private final RoundEscalation escalation;
    private final Rungs rungs;
    private final Audit audit;
    private final Retries retries;
    private final SchoolClock clock;

    DueRecount(
            RecountMapper mapper,
            RoundDues dues,
            RoundEscalation escalation,
            Rungs rungs,
            Audit audit,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.dues = dues;
        this.escalation = escalation;
        this.rungs = rungs;
        this.audit = audit;
        this.retries = retries;
        this.clock = clock;
    }

    @EventListener
    void on(CalendarChanged change) {
        if (change.what().startsWith("year ")) {
            var at = clock.now().plus(KNOWN_EVERYWHERE);
            mapper.add(new RecountRow(TimeOrderedId.next(), change.what(), change.actorId(), at, "", 0));
        }
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return mapper.nextAfter(time);
    }

    /** @return how many pages of rounds were counted */
    @Override
    public int runDue() {
        int pages = 0;
        for (var next = mapper.due(clock.now()); next.isPresent(); next = mapper.due(clock.now())) {
            page(next.get());
            pages++;
        }
        return pages;
    }

    private void page(RecountRow recount) {
        var rounds = dues.page(recount.cursorId(), BATCH);
        int moved = 0;
        for (var round : rounds) {
            moved += moved(round) ? 1 : 0;
        }
        int movedSoFar = recount.moved() + moved;
        if (rounds.size() == BATCH) {
            mapper.goOn(recount.id(), recount.cursorId(), rounds.getLast().id(), movedSoFar);
        } else {
            retries.run(() -> end(recount, movedSoFar));
        }
    }

    /** A broken round must not stop the others; where it is not the round that fails, the page is counted again later. */
    private boolean moved(RoundDues.OpenRound round) {
        try {
            return retries.run(() -> recount(round));
        } catch (LostRace
                | Busy
                | TransactionException
                | TransientDataAccessException
                | DataAccessResourceFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("When round {} is due could not be counted again", round.id(), e);
            return false;
        }
    }

    private boolean end(RecountRow recount, int moved) {
        boolean ended = mapper.remove(recount.id(), recount.cursorId()) == 1;
        if (ended) {
            audit.record(
                    Audit.SYSTEM,
                    recount.actorId(),
                    "calendar.dues-recounted",
                    recount.cause(),
                    Map.of("moved", moved),
                    Map.of());
        }
        return ended;
    }

    private boolean recount(RoundDues.OpenRound round) {
        return escalation
                .lock(round.id(), round.requestId())
                .map(waiting -> {
                    boolean moved = dues.recount(waiting);
                    // a rung may stand in the new year where the due time does not, or hang on the due time
                    escalation.lock(round.id(), round.requestId()).ifPresent(rungs::recount);
                    return moved;
                })
                .orElse(false);
    }
}
