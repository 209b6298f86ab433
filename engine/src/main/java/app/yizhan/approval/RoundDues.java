package app.yizhan.approval;

import app.yizhan.approval.RoundEscalation.Waiting;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.inbox.InboxRows;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.StepDue;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When open rounds are due, counted again after the calendar has changed. */
@Service
public class RoundDues {

    /** A round that is open, or that its applicant has. */
    public record OpenRound(String id, String requestId) {}

    private final RoundMapper mapper;
    private final InboxRows inbox;
    private final CaseRecord record;
    private final StepDue due;
    private final ReturnWait returnWait;

    RoundDues(RoundMapper mapper, InboxRows inbox, CaseRecord record, StepDue due, ReturnWait returnWait) {
        this.mapper = mapper;
        this.inbox = inbox;
        this.record = record;
        this.due = due;
        this.returnWait = returnWait;
    }

    /** By id; {@code cursor} is the last of the page before. */
    public List<OpenRound> page(@Nullable String cursor, int limit) {
        return mapper.waitingAfter(cursor == null ? "" : cursor, limit);
    }

    /**
     * Counts again when the round is due, or until when its applicant can send it again: the round, the inbox, and an entry in the
     * record that says from when to when. The caller holds the request's lock.
     *
     * @return whether it moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recount(Waiting waiting) {
        return waiting.paused() ? ofApplicant(waiting) : ofSigners(waiting);
    }

    private boolean ofSigners(Waiting waiting) {
        var step = waiting.step();
        var before = mapper.round(waiting.roundId()).orElseThrow().dueAt();
        boolean said = step.ladder() != null && step.ladder().limitField().isPresent();
        var due = said ? null : this.due.of(step, waiting.watch(), Map::of);
        if (before == null || due == null || due.equals(before)) {
            return false;
        }
        mapper.moveDue(waiting.roundId(), due);
        inbox.moveDue(waiting.roundId(), due);
        moved(waiting, before, due);
        return true;
    }

    private boolean ofApplicant(Waiting waiting) {
        var due = returnWait.lapsesAt(waiting.step(), waiting.pausedAt());
        if (due == null) {
            return false;
        }
        var before = inbox.moveReturned(waiting.roundId(), waiting.request().id(), due);
        before.ifPresent(b -> moved(waiting, b, due));
        return before.isPresent();
    }

    private void moved(Waiting waiting, LocalDateTime before, LocalDateTime due) {
        record.add(
                waiting.request().id(),
                CaseRecord.Entry.bySystem(
                        "DUE_MOVED", waiting.step().key(), Map.of("from", before.toString(), "to", due.toString())));
    }
}
