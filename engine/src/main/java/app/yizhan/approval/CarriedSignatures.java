package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Signing;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a step says {@code dedupe=carry}: whoever approved the step before need not approve this one again. */
@Component
class CarriedSignatures {

    private final RoundMapper mapper;
    private final Separation separation;
    private final Decisions decisions;
    private final Slots slots;
    private final Settlement settlement;
    private final People people;
    private final CaseRecord record;
    private final SchoolClock clock;

    CarriedSignatures(
            RoundMapper mapper,
            Separation separation,
            Decisions decisions,
            Slots slots,
            Settlement settlement,
            People people,
            CaseRecord record,
            SchoolClock clock) {
        this.mapper = mapper;
        this.separation = separation;
        this.decisions = decisions;
        this.slots = slots;
        this.settlement = settlement;
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    /** A step with a form of its own has to be filled in: nothing is carried into it. */
    void over(RoundRow round, Request request, Step step) {
        if (step.signing().dedupe() != Signing.Dedupe.CARRY || step.formRef() != null) {
            return;
        }
        var approvers = separation.approversJustBefore(request, round.openedAt());
        boolean carried = false;
        for (var slot : approvers.isEmpty() ? List.<SlotRow>of() : mapper.slots(round.id())) {
            var signer = slot.is("OPEN") ? signer(slot, approvers) : Optional.<Signer>empty();
            signer.ifPresent(s -> sign(s, slot, round, request, step));
            carried |= signer.isPresent();
        }
        if (carried) {
            settlement.proceed(round, request, step);
        }
    }

    private record Signer(Person person, Principal principal) {}

    private Optional<Signer> signer(SlotRow slot, Set<String> approvers) {
        return mapper.principals(slot.id()).stream()
                .map(Principal::new)
                .flatMap(p -> people.holders(p).stream()
                        .filter(h -> approvers.contains(h.id()))
                        .map(h -> new Signer(h, p)))
                .findFirst();
    }

    private void sign(Signer signer, SlotRow slot, RoundRow round, Request request, Step step) {
        var capacity = slot.capacity() == null ? signer.principal().value() : slot.capacity();
        decisions.carry(slot, round, signer.person(), capacity, Action.APPROVE.name(), null);
        slots.fill(slot, signer.person().id(), Action.APPROVE.name(), clock.now());
        record.add(
                request.id(),
                new CaseRecord.Entry("CARRIED", signer.person(), capacity, step.key(), slot.id(), null, Map.of()));
    }
}
