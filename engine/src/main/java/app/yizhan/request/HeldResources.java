package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.request.internal.CaseMapper;
import app.yizhan.request.internal.CaseMapper.HoldRow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What running cases keep for themselves; released in whatever transaction ends the case (docs/decisions/0005). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HeldResources {

    /** An open hold. */
    public record Hold(String requestId, String kind, String ref, LocalDateTime heldAt) {}

    private final CaseMapper mapper;
    private final CaseRecord record;
    private final SchoolClock clock;

    HeldResources(CaseMapper mapper, CaseRecord record, SchoolClock clock) {
        this.mapper = mapper;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Takes the thing for the request; a second call for the same request does nothing.
     *
     * @throws ResourceHeld if another request has it; the caller's transaction must end then
     */
    public void hold(String requestId, String kind, String ref) {
        var holder = mapper.holder(kind, ref);
        if (holder.isPresent()) {
            if (!holder.get().requestId().equals(requestId)) {
                throw held(holder.get());
            }
            return;
        }
        try {
            mapper.hold(new HoldRow(TimeOrderedId.next(), requestId, kind, ref, clock.now()));
        } catch (DuplicateKeyException e) {
            // whoever was faster has committed by now; if it was released again meanwhile, the race may be run again
            throw mapper.holder(kind, ref)
                    .<RuntimeException>map(HeldResources::held)
                    .orElse(e);
        }
    }

    private static ResourceHeld held(HoldRow by) {
        return new ResourceHeld(by.kind(), by.ref(), by.heldAt());
    }

    @Transactional(readOnly = true)
    public Optional<Hold> holderOf(String kind, String ref) {
        return mapper.holder(kind, ref).map(HeldResources::hold);
    }

    @Transactional(readOnly = true)
    public List<Hold> of(String requestId) {
        return mapper.holds(requestId).stream().map(HeldResources::hold).toList();
    }

    public void release(String requestId, String kind, String ref) {
        if (mapper.release(requestId, kind, ref, clock.now()) > 0) {
            record.add(requestId, CaseRecord.Entry.bySystem("RELEASED", null, Map.of("kind", kind, "ref", ref)));
        }
    }

    /** Gives back without a word: it was used, or it is a mark that is no news to anybody. */
    public void finish(String requestId, String kind, String ref) {
        mapper.release(requestId, kind, ref, clock.now());
    }

    /** Whatever a case still holds when it ends; kinds that begin with {@code once:} are marks and no news. */
    void releaseAll(String requestId) {
        for (var hold : mapper.holds(requestId)) {
            if (hold.kind().startsWith("once:")) {
                finish(requestId, hold.kind(), hold.ref());
            } else {
                release(requestId, hold.kind(), hold.ref());
            }
        }
    }

    /** Holds that outlived their request; always 0, looked at every night. */
    @Transactional(readOnly = true)
    public int leftBehind() {
        return mapper.holdsOfEndedRequests();
    }

    private static Hold hold(HoldRow row) {
        return new Hold(row.requestId(), row.kind(), row.ref(), row.heldAt());
    }
}
