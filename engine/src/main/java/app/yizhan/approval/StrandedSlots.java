package app.yizhan.approval;

import app.yizhan.approval.internal.OpenSlotMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.DueWork;
import app.yizhan.organisation.People;
import app.yizhan.organisation.PeopleLeft;
import app.yizhan.organisation.Principal;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds open slots that nobody can fill any more, because people left or roles ended, and asks by the step's rule again;
 * what finds nobody then goes to the unit's queue. Those who grant roles are told.
 */
@Component
class StrandedSlots implements DueWork {

    private final RoundMapper mapper;
    private final OpenSlotMapper open;
    private final RequestsById requests;
    private final People people;
    private final AskAnew askAnew;
    private final Retries retries;
    private final AtomicBoolean look = new AtomicBoolean();

    StrandedSlots(
            RoundMapper mapper,
            OpenSlotMapper open,
            RequestsById requests,
            People people,
            AskAnew askAnew,
            Retries retries) {
        this.mapper = mapper;
        this.open = open;
        this.requests = requests;
        this.people = people;
        this.askAnew = askAnew;
        this.retries = retries;
    }

    /** Not in the import's transaction: it holds rows of people, and each case is locked on its own. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(PeopleLeft event) {
        look.set(true);
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        return look.getAndSet(false) ? reroute() : 0;
    }

    /** @return how many slots were given to somebody else */
    int reroute() {
        int given = 0;
        for (var principal : open.openPrincipals()) {
            if (people.holders(new Principal(principal)).isEmpty()) {
                for (var slot : mapper.openSlotsOf(principal)) {
                    given += retries.run(() -> reroute(slot)) ? 1 : 0;
                }
            }
        }
        return given;
    }

    private boolean reroute(SlotRow seen) {
        return askAnew.look(seen.id(), requests.lock(seen.requestId()));
    }

    /** Whoever was found long before their turn may have left meanwhile, or signed a step that keeps them out. */
    @EventListener
    void on(SlotOpened event) {
        askAnew.look(event.slotId(), requests.get(event.requestId()));
    }
}
