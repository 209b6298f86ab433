package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Step;
import app.yizhan.inbox.InboxRows;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Slots of a round with their principals and inbox rows, always changed together. */
@Component
class Slots {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final RoundMapper mapper;
    private final InboxRows inbox;
    private final Notifications notifications;
    private final AskedNotices notices;
    private final JsonMapper json;

    Slots(
            RoundMapper mapper,
            InboxRows inbox,
            Notifications notifications,
            AskedNotices notices,
            JsonMapper json) {
        this.mapper = mapper;
        this.inbox = inbox;
        this.notifications = notifications;
        this.notices = notices;
        this.json = json;
    }

    /** {@code single} and {@code any}: one slot, principals read live; {@code all}: one slot for each that the rule found. */
    void open(RoundRow round, Request request, Step step, Asked.Result found) {
        var purpose = step.kind() == Step.Kind.WORK ? "WORK" : "DECIDE";
        if (step.mode() == Step.Mode.ALL) {
            int position = 0;
            for (var principal : found.principals()) {
                open(round, request, purpose, position++, List.of(principal), found.why());
            }
        } else {
            open(round, request, purpose, 0, found.principals(), found.why());
        }
    }

    /** The applicant's slot after a return. */
    void openForApplicant(RoundRow round, Request request, LocalDateTime since, @Nullable LocalDateTime due) {
        var why = List.of(new Reason("why.returned", java.util.Map.of()));
        var waiting = new RoundRow(
                round.id(), round.requestId(), round.engineTask(), round.definitionId(), round.step(), round.kind(),
                round.mode(), round.state(), round.rule(), round.why(), round.rankNo(), since, due,
                since, round.pausedMinutes(), round.outcome());
        int position = mapper.slots(round.id()).size();
        open(waiting, request, "RESUBMIT", position, List.of(Principal.person(request.applicantId())), why);
    }

    private void open(
            RoundRow round, Request request, String purpose, int position, List<Principal> principals, List<Reason> why) {
        var id = TimeOrderedId.next();
        mapper.insertSlot(new SlotRow(id, round.id(), request.id(), position, purpose, "OPEN", 1, null, null, null, null));
        principals.forEach(p -> mapper.addPrincipal(id, p.value(), "RULE"));
        show(id, purpose, round, request, principals, why);
        notices.waitsForYou(id, 1, round, request, purpose, principals);
    }

    private void show(
            String id, String purpose, RoundRow round, Request request, List<Principal> principals, List<Reason> why) {
        inbox.open(new InboxRows.OpenSlot(
                id, round.id(), request, round.definitionId(), round.step(), purpose, principals, why, round.rankNo() == 0,
                round.openedAt(), round.dueAt()));
    }

    /** Shows a hidden slot again for its next turn. */
    void reopen(SlotRow slot, RoundRow round, Request request) {
        mapper.changeSlot(slot.id(), "HIDDEN", "OPEN", slot.turn());
        var principals = mapper.principals(slot.id()).stream().map(Principal::new).toList();
        show(slot.id(), slot.purpose(), round, request, principals, json.readValue(round.why(), REASONS));
        notices.waitsForYou(slot.id(), slot.turn(), round, request, slot.purpose(), principals);
    }

    /** Takes an open slot out of sight while the applicant has the ball. */
    void hide(SlotRow slot, int turn) {
        mapper.claimSlot(slot.id(), null, null);
        mapper.changeSlot(slot.id(), "OPEN", "HIDDEN", turn);
        unshow(slot.id());
    }

    void unshow(String slotId) {
        inbox.close(slotId);
        notifications.dropUnsent(slotId);
    }

    void cancelOpen(String roundId) {
        for (var slot : mapper.slots(roundId)) {
            if (slot.state().equals("OPEN") || slot.state().equals("HIDDEN")) {
                mapper.changeSlot(slot.id(), slot.state(), "CANCELLED", slot.turn());
                unshow(slot.id());
            }
        }
    }

    /** Adds somebody who may act as well, e.g. a supervisor whom the ladder reached. */
    boolean add(SlotRow slot, Principal principal, String addedBy) {
        boolean added = mapper.addPrincipal(slot.id(), principal.value(), addedBy) > 0;
        if (added) {
            inbox.add(slot.id(), principal);
        }
        return added;
    }

    void claim(String slotId, @Nullable String personId, @Nullable String name, @Nullable LocalDateTime to) {
        mapper.claimSlot(slotId, personId, to);
        inbox.claim(slotId, personId, name, to);
    }

    /** A caller's id, if it could be one. */
    static Optional<String> known(String slotId) {
        return Optional.of(slotId).filter(TimeOrderedId::couldBe);
    }
}
