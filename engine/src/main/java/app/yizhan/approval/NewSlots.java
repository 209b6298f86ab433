package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Signing;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where slots come from: the model's rule, a return, a colleague, or a round that was undone. */
@Component
class NewSlots {

    private final RoundMapper mapper;
    private final SlotSight sight;
    private final SchoolClock clock;

    NewSlots(RoundMapper mapper, SlotSight sight, SchoolClock clock) {
        this.mapper = mapper;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * {@code single} and {@code any}: one slot, principals read live; otherwise one for each person whom the rules found, and in
     * mode {@code sequential} only the first of them is asked yet.
     */
    void open(RoundRow round, Request request, Step step, Asked.Result found) {
        var purpose = step.kind() == Step.Kind.WORK ? "WORK" : "DECIDE";
        if (!step.mode().isOneSlotEach()) {
            var slot = row(round, purpose, 0, "OPEN", "RULE", null, null, null, round.openedAt());
            insert(slot, found.principals(), "RULE");
            sight.show(slot, round, request, found.principals());
            return;
        }
        int position = 0;
        for (var signer : found.signers()) {
            boolean first = position == 0 || step.mode() != Signing.Mode.SEQUENTIAL;
            var slot = row(
                    round,
                    purpose,
                    position++,
                    first ? "OPEN" : "WAITING",
                    "RULE",
                    null,
                    null,
                    signer.as(),
                    round.openedAt());
            insert(slot, List.of(signer.principal()), "RULE");
            if (first) {
                sight.show(slot, round, request, List.of(signer.principal()));
            }
        }
    }

    /** The applicant's slot after a return. */
    void openForApplicant(RoundRow round, Request request, LocalDateTime since, @Nullable LocalDateTime due) {
        int position = mapper.slots(round.id()).size();
        var slot = row(round, "RESUBMIT", position, "OPEN", "RULE", null, null, null, since);
        var applicant = List.of(Principal.person(request.applicantId()));
        insert(slot, applicant, "RULE");
        sight.show(slot, round, request, applicant, List.of(new Reason("why.returned", Map.of())), since, due);
    }

    /** A slot beside one that is there: a signer more, or somebody who is asked for advice. */
    SlotRow add(Open origin, Principal principal, String place) {
        var slot = row(
                origin.round(),
                place.equals("DELEGATE") ? "CONSULT" : origin.slot().purpose(),
                origin.slot().position(),
                "WAITING",
                place,
                origin.slot().id(),
                origin.actor().name(),
                null,
                clock.now());
        insert(slot, List.of(principal), "RULE");
        return slot;
    }

    /** A slot that somebody had added to an undone round. */
    SlotRow copy(SlotRow old, RoundRow round, SlotRow origin) {
        var slot = row(
                round,
                old.purpose(),
                old.position(),
                "WAITING",
                old.place(),
                origin.id(),
                old.addedBy(),
                null,
                clock.now());
        insert(slot, mapper.principals(old.id()).stream().map(Principal::new).toList(), "RULE");
        return slot;
    }

    private void insert(SlotRow slot, List<Principal> principals, String addedBy) {
        mapper.insertSlot(slot);
        principals.forEach(p -> mapper.insertPrincipal(slot.id(), p.value(), addedBy));
    }

    private static SlotRow row(
            RoundRow round,
            String purpose,
            int position,
            String state,
            String place,
            @Nullable String origin,
            @Nullable String addedBy,
            @Nullable Principal as,
            LocalDateTime openedAt) {
        var capacity = as == null ? null : as.value();
        return new SlotRow(
                TimeOrderedId.next(),
                round.id(),
                round.requestId(),
                position,
                purpose,
                state,
                1,
                null,
                null,
                null,
                null,
                place,
                origin,
                addedBy,
                capacity,
                openedAt,
                null);
    }
}
