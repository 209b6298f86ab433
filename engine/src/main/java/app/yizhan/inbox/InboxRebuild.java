package app.yizhan.inbox;

import app.yizhan.inbox.internal.InboxMapper;
import app.yizhan.inbox.internal.InboxMapper.EntryRow;
import app.yizhan.inbox.internal.InboxMapper.PrincipalRow;
import app.yizhan.inbox.internal.InboxMapper.WaitingRow;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives the read model again from rounds and slots alone, case by case under the case's lock, while people work: what is
 * right stays untouched and no inbox is empty in between.
 */
@Service
public class InboxRebuild {

    private static final int BATCH = 500;

    private final InboxMapper mapper;
    private final InboxRows rows;
    private final InboxSource source;
    private final RequestsById requests;
    private final Retries retries;

    InboxRebuild(InboxMapper mapper, InboxRows rows, InboxSource source, RequestsById requests, Retries retries) {
        this.mapper = mapper;
        this.rows = rows;
        this.source = source;
        this.requests = requests;
        this.retries = retries;
    }

    /** Must not be called in a transaction: each case has its own. */
    public Rebuilt run() {
        var total = Rebuilt.NOTHING;
        var after = "";
        for (var batch = batchAfter(after); !batch.isEmpty(); batch = batchAfter(after)) {
            for (var requestId : batch) {
                total = total.plus(retries.run(() -> mend(requests.lock(requestId))));
                after = requestId;
            }
        }
        return total;
    }

    /** The same for one case, in the transaction of whoever changed it; the caller holds its lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ofCase(Request request) {
        mend(request);
    }

    /** Cases with open slots and cases with entries; ids after the shorter list's end wait for the next batch. */
    private Set<String> batchAfter(String requestId) {
        var all = new TreeSet<>(source.requestsAfter(requestId, BATCH));
        all.addAll(mapper.requestsAfter(requestId, BATCH));
        return all.stream().limit(BATCH).collect(Collectors.toCollection(TreeSet::new));
    }

    private Rebuilt mend(Request request) {
        var requestId = request.id();
        Map<String, EntryRow> shown = new HashMap<>();
        mapper.entriesOf(requestId).forEach(e -> shown.put(e.slotId(), e));
        var principals = mapper.principalsOf(requestId).stream().collect(Collectors.groupingBy(PrincipalRow::slotId));
        int missing = 0;
        int wrong = 0;
        for (var slot : source.of(request)) {
            var id = slot.slot().slotId();
            var present = shown.remove(id);
            if (present == null || !rows.isAsShown(slot, present, principals.getOrDefault(id, List.of()))) {
                missing += present == null ? 1 : 0;
                wrong += present == null ? 0 : 1;
                rows.close(id);
                rows.open(slot.slot());
                rows.claim(id, slot.claimedBy(), slot.claimedName(), slot.claimedTo());
            }
        }
        shown.keySet().forEach(rows::close);
        return new Rebuilt(1, missing, shown.size(), wrong).plus(mendWaiting(request));
    }

    private Rebuilt mendWaiting(Request request) {
        var present = mapper.waitingOf(request.id()).stream()
                .collect(Collectors.groupingBy(WaitingRow::slotId, Collectors.toSet()));
        int missing = 0;
        int wrong = 0;
        for (var given : source.givenOn(request).entrySet()) {
            var found = present.remove(given.getKey());
            if (!InboxRows.waiting(given.getKey(), request, given.getValue()).equals(found)) {
                missing += found == null ? 1 : 0;
                wrong += found == null ? 0 : 1;
                rows.waits(given.getKey(), request, given.getValue());
            }
        }
        present.keySet().forEach(rows::waitsNoMore);
        return new Rebuilt(0, missing, present.size(), wrong);
    }
}
