package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.organisation.PeopleLeft;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Finds open slots that nobody can fill any more, because people left or roles ended, and asks by the step's rule again;
 * what finds nobody then goes to the unit's queue. Those who grant roles are told.
 */
@Component
class StrandedSlots implements DueWork {

    private final RoundMapper mapper;
    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;
    private final People people;
    private final Asked asked;
    private final Slots slots;
    private final AskedNotices notices;
    private final CaseRecord record;
    private final Retries retries;
    private final SchoolClock clock;
    private final AtomicBoolean look = new AtomicBoolean();

    StrandedSlots(
            RoundMapper mapper,
            RequestsById requests,
            RequestValues values,
            Families families,
            People people,
            Asked asked,
            Slots slots,
            AskedNotices notices,
            CaseRecord record,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.people = people;
        this.asked = asked;
        this.slots = slots;
        this.notices = notices;
        this.record = record;
        this.retries = retries;
        this.clock = clock;
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
        for (var principal : mapper.openPrincipals()) {
            if (people.holders(new Principal(principal)).isEmpty()) {
                for (var slot : mapper.openSlotsOf(principal)) {
                    given += retries.run(() -> reroute(slot)) ? 1 : 0;
                }
            }
        }
        return given;
    }

    private boolean reroute(SlotRow seen) {
        var request = requests.lock(seen.requestId());
        var slot = mapper.slot(seen.id()).orElseThrow();
        if (!slot.state().equals("OPEN") || hasSomebody(slot, request)) {
            return false;
        }
        var round = mapper.round(slot.roundId()).orElseThrow();
        notices.nobodyFound(slot.id(), round, request);
        // a form that was returned is the applicant's own: nobody else sends it again, it lapses or is cancelled
        return !slot.purpose().equals("RESUBMIT") && ask(slot, round, request);
    }

    private boolean hasSomebody(SlotRow slot, Request request) {
        return mapper.principals(slot.id()).stream()
                .map(Principal::new)
                .anyMatch(p -> people.holders(p).stream()
                        .anyMatch(h -> p.isPerson() || !h.id().equals(request.applicantId())));
    }

    private boolean ask(SlotRow slot, RoundRow round, Request request) {
        var step = families.of(round.definitionId()).step(round.step());
        var context =
                new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        List<Principal> added = asked.resolve(step, context).principals().stream()
                .filter(p -> slots.add(slot, p, "REROUTED"))
                .toList();
        if (added.isEmpty()) {
            return false;
        }
        record.add(request.id(), CaseRecord.Entry.bySystem("REROUTED", step.key(), Map.of("rule", step.assign())));
        notices.waitsForYou(slot.id(), slot.turn(), round, request, slot.purpose(), added);
        return true;
    }
}
