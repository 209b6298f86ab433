package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every action on a slot begins here: one transaction, the request's row locked, the same key once, the person entitled. */
@Component
class OpenSlots {

    private final RoundMapper mapper;
    private final DecisionMapper decisions;
    private final RequestsById requests;
    private final Families families;
    private final People people;
    private final Authorisation authorisation;
    private final Aliases aliases;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    OpenSlots(
            RoundMapper mapper,
            DecisionMapper decisions,
            RequestsById requests,
            Families families,
            People people,
            Authorisation authorisation,
            Aliases aliases,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.decisions = decisions;
        this.requests = requests;
        this.families = families;
        this.people = people;
        this.authorisation = authorisation;
        this.aliases = aliases;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** What is asked of a slot, by whom. */
    record Call(String operation, String slotId, @Nullable String requestKey, Object body, String personId) {}

    /** Acts on a slot that is open for the person. */
    <T> T act(Call call, Class<T> answer, Function<Open, T> action) {
        return locked(
                call,
                answer,
                request -> action.apply(
                        open(request, call.slotId(), aliases.inCase(request.applicantId(), call.personId()))));
    }

    /** Acts under the request's lock; what state the slot is in is the action's own question. */
    <T> T locked(Call call, Class<T> answer, Function<Request, T> action) {
        return retries.run(() -> {
            var requestId =
                    Slots.known(call.slotId()).flatMap(mapper::requestOf).orElseThrow(() -> new NotFound("task"));
            var request = requests.lock(requestId);
            mapper.roundWith(call.slotId()); // what is asked next, in one
            return once.runLocked(
                    aliases.inCase(request.applicantId(), call.personId()),
                    call.requestKey(),
                    call.operation() + " " + call.slotId(),
                    call.body(),
                    answer,
                    () -> action.apply(request));
        });
    }

    /** The slot if it is open and the person's to fill; the caller holds the request's lock. */
    Open open(Request request, String slotId, String personId) {
        return inState("OPEN", request, slotId, personId);
    }

    /** The same for a slot that waits for a colleague whom its person asked. */
    Open openOrWaiting(Request request, String slotId, String personId) {
        boolean waiting = mapper.slot(slotId).map(s -> s.is("WAITING")).orElseThrow(() -> new NotFound("task"));
        return inState(waiting ? "WAITING" : "OPEN", request, slotId, personId);
    }

    private Open inState(String state, Request request, String slotId, String personId) {
        var slot = mapper.slot(slotId).orElseThrow(() -> new NotFound("task"));
        var round = mapper.round(slot.roundId()).orElseThrow();
        var capacity = authorisation.capacity(slot, round, request, personId).orElseThrow(() -> new NotFound("task"));
        // while the applicant has the round nobody else acts on it
        boolean withApplicant =
                round.state().equals("PAUSED") && !slot.purpose().equals("RESUBMIT");
        if (!slot.is(state) || !request.status().isOpen() || withApplicant) {
            throw lost(slot);
        }
        if (isHeldByAnother(slot, round, request, personId)) {
            throw new TaskClaimed(people.get(slot.claimedBy()).name(), slot.claimedTo());
        }
        var family = families.of(round.definitionId());
        return new Open(request, round, slot, family, family.step(round.step()), people.get(personId), capacity);
    }

    /** Whoever may not act on it any more, since they signed beside it or stood in for somebody who is back, holds nothing. */
    private boolean isHeldByAnother(SlotRow slot, RoundRow round, Request request, String personId) {
        return slot.claimedBy() != null
                && !slot.claimedBy().equals(personId)
                && slot.claimedTo() != null
                && slot.claimedTo().isAfter(clock.now())
                && authorisation
                        .capacity(slot, round, request, slot.claimedBy())
                        .isPresent();
    }

    private RuntimeException lost(SlotRow slot) {
        return decisions
                .last(slot.id())
                .filter(d -> d.undoneAt() == null)
                .<RuntimeException>map(d -> new TaskAlreadyDecided(d.actorName(), d.action(), d.at()))
                .orElseGet(TaskGone::new);
    }
}
