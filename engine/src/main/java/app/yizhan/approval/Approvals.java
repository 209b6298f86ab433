package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.DecisionRow;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The one place where a slot is filled and a task of the engine completed: authorise, record the decision on its slot and
 * turn, settle the round if its mode says so, audit and outbox, all in one transaction; lost races are retried outside it.
 */
@Service
public class Approvals {

    private final RoundMapper mapper;
    private final RequestsById requests;
    private final Families families;
    private final People people;
    private final Authorisation authorisation;
    private final DecisionChecks checks;
    private final Settlement settlement;
    private final Returns returns;
    private final CaseRecord record;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Approvals(
            RoundMapper mapper,
            RequestsById requests,
            Families families,
            People people,
            Authorisation authorisation,
            DecisionChecks checks,
            Settlement settlement,
            Returns returns,
            CaseRecord record,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.families = families;
        this.people = people;
        this.authorisation = authorisation;
        this.checks = checks;
        this.settlement = settlement;
        this.returns = returns;
        this.record = record;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** What a decision is about, as it stands under the request's lock. */
    record Open(Request request, RoundRow round, SlotRow slot, Family family, Step step, Person actor, Principal capacity) {}

    /**
     * @throws NotFound if the slot does not exist or does not concern the person
     * @throws TaskAlreadyDecided if another was faster
     * @throws TaskGone if the slot was closed by anything else
     * @throws TaskClaimed if a colleague holds it
     * @throws app.yizhan.refusal.InvalidFields if words or values are wrong or missing
     */
    public Decided decide(Decide command) {
        return retries.run(() -> {
            var known = Slots.known(command.slotId()).flatMap(mapper::slot).orElseThrow(() -> new NotFound("task"));
            var request = requests.lock(known.requestId());
            return once.run(
                    command.personId(),
                    command.requestKey(),
                    "decide " + command.slotId(),
                    command.body(),
                    Decided.class,
                    () -> decideOnce(request, command));
        });
    }

    private Decided decideOnce(Request request, Decide command) {
        var open = open(request, command.slotId(), command.personId());
        checks.check(open, command);
        var now = clock.now();
        mapper.insertDecision(new DecisionRow(
                TimeOrderedId.next(), open.slot().id(), open.slot().turn(), request.id(), open.round().id(),
                open.step().key(), command.action().name(), open.actor().id(), open.actor().name(),
                open.capacity().value(), command.opinion(), command.reasonCode(), now));
        record.add(request.id(), new CaseRecord.Entry(
                timelineAction(command.action(), open.slot()),
                open.actor(),
                open.capacity().value(),
                open.step().key(),
                open.slot().id(),
                command.opinion(),
                command.reasonCode() == null ? Map.of() : Map.of("reasonCode", command.reasonCode())));
        switch (command.action()) {
            case RETURN -> returns.toApplicant(open);
            case SUBMIT -> submitted(open, command);
            case APPROVE, REJECT -> {
                checks.write(open, command);
                settlement.signed(open, command.action());
            }
        }
        return new Decided(requests.get(request.id()).status(), null);
    }

    private void submitted(Open open, Decide command) {
        if (open.slot().purpose().equals("RESUBMIT")) {
            returns.resubmitted(open, command.data());
        } else {
            checks.write(open, command);
            settlement.signed(open, Action.SUBMIT);
        }
    }

    /** The slot if it is open and the person's to fill; the caller holds the request's lock. */
    Open open(Request request, String slotId, String personId) {
        var slot = Slots.known(slotId).flatMap(mapper::slot).orElseThrow(() -> new NotFound("task"));
        var round = mapper.round(slot.roundId()).orElseThrow();
        var capacity = authorisation.capacity(slot, request, personId).orElseThrow(() -> new NotFound("task"));
        if (!slot.state().equals("OPEN") || !request.status().isOpen()) {
            throw lost(slot);
        }
        if (slot.claimedBy() != null
                && !slot.claimedBy().equals(personId)
                && slot.claimedTo() != null
                && slot.claimedTo().isAfter(clock.now())) {
            throw new TaskClaimed(people.get(slot.claimedBy()).name(), slot.claimedTo());
        }
        var family = families.of(round.definitionId());
        return new Open(request, round, slot, family, family.step(round.step()), people.get(personId), capacity);
    }

    private RuntimeException lost(SlotRow slot) {
        return mapper.lastDecision(slot.id())
                .<RuntimeException>map(d -> new TaskAlreadyDecided(d.actorName(), d.action(), d.at()))
                .orElseGet(TaskGone::new);
    }

    private static String timelineAction(Action action, SlotRow slot) {
        return switch (action) {
            case APPROVE -> "APPROVED";
            case REJECT -> "REJECTED";
            case RETURN -> "RETURNED";
            case SUBMIT -> slot.purpose().equals("RESUBMIT") ? "CORRECTED" : "DONE";
        };
    }
}
