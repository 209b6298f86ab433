package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.Principal;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Slots of a round with their principals and inbox rows, always changed together. */
@Component
class Slots {

    private final RoundMapper mapper;
    private final ActingMapper acting;
    private final SlotSight sight;
    private final ApplicationEventPublisher events;

    Slots(RoundMapper mapper, ActingMapper acting, SlotSight sight, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.acting = acting;
        this.sight = sight;
        this.events = events;
    }

    /** Asks those whose turn has come, and no longer those who have to wait for somebody. */
    void advance(RoundRow round, Request request, Step step) {
        var order = new SlotOrder(step.signing(), mapper.slots(round.id()));
        for (var slot : order.slots()) {
            if (slot.is("WAITING") && order.isReady(slot)) {
                open(slot, round, request, order);
            } else if (slot.is("OPEN") && !order.isReady(slot)) {
                leave(slot, "WAITING");
                waits(slot, request, order);
            } else if (slot.is("WAITING")) {
                waits(slot, request, order);
            }
        }
    }

    private void open(SlotRow slot, RoundRow round, Request request, SlotOrder order) {
        mapper.changeSlot(slot.id(), "WAITING", "OPEN", slot.turn());
        if (order.wasGivenOn(slot)) {
            sight.waitsNoMore(slot.id());
        }
        sight.show(slot, round, request);
        events.publishEvent(new SlotOpened(slot.id(), request.id()));
    }

    /** Whoever gave it on sees that it will come back; later ones of a sequence know nothing of it yet. */
    private void waits(SlotRow slot, Request request, SlotOrder order) {
        if (order.isGivenOn(slot)) {
            sight.waits(slot, request);
        } else if (order.wasGivenOn(slot)) {
            sight.waitsNoMore(slot.id());
        }
    }

    /** Shows a hidden slot again for its next turn. */
    void reopen(SlotRow slot, RoundRow round, Request request) {
        mapper.changeSlot(slot.id(), "HIDDEN", "OPEN", slot.turn());
        sight.show(slot, round, request);
    }

    /** Takes the open slots of a round out of sight while the applicant has the ball; coming back is their next turn. */
    void hideOpen(String roundId) {
        var all = mapper.slots(roundId);
        all.stream().filter(s -> s.is("OPEN")).forEach(s -> leave(s, "HIDDEN"));
        untell(all);
    }

    private void untell(List<SlotRow> all) {
        if (all.size() > 1) {
            sight.untell(all.getFirst().roundId());
        }
    }

    private void leave(SlotRow slot, String to) {
        mapper.claimSlot(slot.id(), null, null);
        mapper.changeSlot(slot.id(), "OPEN", to, slot.turn() + 1);
        sight.unshow(slot.id());
    }

    void fill(SlotRow slot, String personId, String verdict, LocalDateTime at) {
        mapper.fillSlot(slot.id(), personId, verdict, at);
        sight.unshow(slot.id());
    }

    void cancel(SlotRow slot) {
        mapper.changeSlot(slot.id(), slot.state(), "CANCELLED", slot.turn());
        sight.unshow(slot.id());
        if (slot.is("WAITING")) {
            sight.waitsNoMore(slot.id());
        }
    }

    /** Takes a signer away with whomever they had asked in turn. */
    void cancelWithAdded(SlotRow slot) {
        mapper.slots(slot.roundId()).stream()
                .filter(s -> slot.id().equals(s.originId()) && (s.is("OPEN") || s.is("WAITING")))
                .forEach(this::cancelWithAdded);
        cancel(slot);
    }

    /** Signed slots too: the round is asked anew. */
    void clear(String roundId) {
        mapper.slots(roundId).stream().filter(s -> !s.is("CANCELLED")).forEach(this::cancel);
    }

    void cancelOpen(String roundId) {
        cancelOpen(mapper.slots(roundId));
    }

    /** Those of a round that are not signed. */
    void cancelOpen(List<SlotRow> all) {
        all.stream()
                .filter(s -> s.is("OPEN") || s.is("HIDDEN") || s.is("WAITING"))
                .forEach(this::cancel);
        untell(all);
    }

    /** Adds somebody who may act as well, e.g. a supervisor whom the ladder reached. */
    boolean add(SlotRow slot, Principal principal, String addedBy) {
        boolean added = mapper.addPrincipal(slot.id(), principal.value(), addedBy) > 0;
        if (added && slot.is("OPEN")) {
            sight.add(slot.id(), principal);
        }
        return added;
    }

    /** Takes the slot from somebody who was asked for a while. */
    void remove(SlotRow slot, Principal principal, Collection<String> personIds) {
        acting.keepInMind(slot.id(), principal.value());
        acting.remove(slot.id(), principal.value());
        sight.remove(slot.id(), principal, personIds);
    }

    /** Gives an open slot to somebody else alone. */
    void giveTo(Principal principal, SlotRow slot, RoundRow round, Request request) {
        sight.takeFromAll(slot, request);
        mapper.claimSlot(slot.id(), null, null);
        takeFromAll(slot);
        mapper.addPrincipal(slot.id(), principal.value(), "TRANSFER");
        sight.show(slot, round, request);
    }

    /** Nobody is asked any more: others are next. */
    void takeFromAll(SlotRow slot) {
        acting.keepInMind(slot.id(), null);
        mapper.removePrincipals(slot.id());
        mapper.capacity(slot.id(), null);
    }

    /** Asks those whom a slot of an undone round asked. */
    void askInstead(SlotRow slot, SlotRow old, RoundRow round, Request request) {
        if (mapper.principals(old.id()).equals(mapper.principals(slot.id()))) {
            return;
        }
        mapper.removePrincipals(slot.id());
        mapper.capacity(slot.id(), old.capacity());
        acting.asked(old.id()).forEach(a -> mapper.addPrincipal(slot.id(), a.principal(), a.addedBy()));
        if (slot.is("OPEN")) {
            sight.unshow(slot.id());
            sight.show(slot, round, request);
        }
    }

    void claim(String slotId, @Nullable String personId, @Nullable String name, @Nullable LocalDateTime to) {
        mapper.claimSlot(slotId, personId, to);
        sight.claim(slotId, personId, name, to);
    }

    /** A caller's id, if it could be one. */
    static Optional<String> known(@Nullable String slotId) {
        return Optional.ofNullable(slotId).filter(TimeOrderedId::couldBe);
    }
}
