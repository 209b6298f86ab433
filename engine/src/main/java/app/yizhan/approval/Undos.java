package app.yizhan.approval;

import app.yizhan.approval.OpenSlots.Call;
import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.DecisionMapper.DecisionRow;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.notification.MessageDelay;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.Aliases;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking back one's own decision while nobody else acted on it: an open round gets its slot back, a settled one is opened
 * again if the model went no further than to the next people.
 */
@Service
public class Undos {

    private final OpenSlots openSlots;
    private final RoundMapper mapper;
    private final DecisionMapper decisions;
    private final Families families;
    private final Slots slots;
    private final Returns returns;
    private final ReturnPlanner planner;
    private final RoundRestored restored;
    private final ModelCopies copies;
    private final RequestsById requests;
    private final CaseRecord record;
    private final People people;
    private final Aliases aliases;
    private final Notifications notifications;
    private final Settings settings;
    private final SchoolClock clock;

    Undos(
            OpenSlots openSlots,
            RoundMapper mapper,
            DecisionMapper decisions,
            Families families,
            Slots slots,
            Returns returns,
            ReturnPlanner planner,
            RoundRestored restored,
            ModelCopies copies,
            RequestsById requests,
            CaseRecord record,
            People people,
            Aliases aliases,
            Notifications notifications,
            Settings settings,
            SchoolClock clock) {
        this.openSlots = openSlots;
        this.mapper = mapper;
        this.decisions = decisions;
        this.families = families;
        this.slots = slots;
        this.returns = returns;
        this.planner = planner;
        this.restored = restored;
        this.copies = copies;
        this.requests = requests;
        this.record = record;
        this.people = people;
        this.aliases = aliases;
        this.notifications = notifications;
        this.settings = settings;
        this.clock = clock;
    }

    /** How long a decision can be taken back where that is possible at all; 0: never. */
    public int minutes() {
        return settings.number(ApprovalSettings.UNDO_MINUTES);
    }

    /** Until when the person can take back how they filled the slot; empty if they cannot, or it is none of theirs. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> until(String slotId, String personId) {
        return mapper.slot(slotId)
                .filter(slot -> slot.filledBy() != null
                        && aliases.inCase(slot.filledBy(), personId).equals(slot.filledBy()))
                .map(slot -> until(slot, requests.get(slot.requestId()), slot.filledBy()));
    }

    /** What a decision that is about to be made causes to be said leaves when it can no longer be taken back. */
    void delayMessages() {
        MessageDelay.until(end(clock.now()));
    }

    /** @return until when the decision just made can be taken back; null, and its messages leave now, if it cannot */
    @Nullable
    LocalDateTime untilAfter(String slotId, Request request, String personId) {
        var until =
                request.status().isOpen() ? until(mapper.slot(slotId).orElseThrow(), request, personId, false) : null;
        if (until == null) {
            notifications.letGo(request.id());
        }
        return until;
    }

    /** @return until when the person can take back how they filled the slot; null if they cannot */
    @Nullable
    LocalDateTime until(SlotRow slot, Request request, String personId) {
        return until(slot, request, personId, true);
    }

    private @Nullable LocalDateTime until(SlotRow slot, Request request, String personId, boolean othersCould) {
        return decisions
                .last(slot.id())
                .filter(d -> d.undoneAt() == null && d.actorId().equals(personId))
                .filter(d ->
                        end(d.at()).isAfter(clock.now()) && request.status().isOpen())
                .filter(d -> isPossible(d, slot, request))
                .filter(d -> !othersCould || !record.anotherActedSince(request.id(), personId, d.at()))
                .map(d -> end(d.at()))
                .orElse(null);
    }

    private boolean isPossible(DecisionRow decision, SlotRow slot, Request request) {
        var round = mapper.round(slot.roundId()).orElseThrow();
        return switch (round.state()) {
            case "OPEN" ->
                slot.is("FILLED")
                        && slot.turn() == decision.turn()
                        && !slot.purpose().equals("RESUBMIT");
            case "PAUSED" -> decision.action().equals(Action.RETURN.name());
            case "SETTLED" -> slot.votes() && planner.canUndo(request, round.step(), decision.at());
            default -> false;
        };
    }

    /** @return until when a decision of that time can be taken back where that is possible at all */
    LocalDateTime end(LocalDateTime decidedAt) {
        return decidedAt.plusMinutes(settings.number(ApprovalSettings.UNDO_MINUTES));
    }

    /**
     * @param slotId the slot that the person filled
     * @throws NotFound if there is none or somebody else filled it
     * @throws Refusal UNDO_NOT_POSSIBLE if the time has passed, somebody acted since, or the case has gone too far
     */
    public Decided undo(String slotId, @Nullable String requestKey, String personId) {
        return openSlots.locked(
                new Call("undo", slotId, requestKey, "", personId),
                Decided.class,
                request -> undo(
                        mapper.slot(slotId).orElseThrow(), request, aliases.inCase(request.applicantId(), personId)));
    }

    private Decided undo(SlotRow slot, Request request, String personId) {
        var decision = decisions
                .last(slot.id())
                .filter(d -> d.actorId().equals(personId))
                .orElseThrow(() -> new NotFound("task"));
        if (until(slot, request, personId) == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, "UNDO_NOT_POSSIBLE", Map.of());
        }
        var round = mapper.round(slot.roundId()).orElseThrow();
        var step = families.of(round.definitionId()).step(round.step());
        decisions.undo(decision.id(), clock.now());
        record.add(
                request.id(),
                new CaseRecord.Entry(
                        "UNDONE",
                        people.get(personId),
                        decision.capacity(),
                        step.key(),
                        slot.id(),
                        null,
                        Map.of("action", decision.action())));
        var reopened = open(slot, round, request, step, decision);
        return new Decided(requests.get(request.id()).status(), null, reopened);
    }

    private String open(SlotRow slot, RoundRow round, Request request, Step step, DecisionRow decision) {
        switch (round.state()) {
            case "OPEN" -> {
                mapper.unfillSlot(slot.id(), "WAITING");
                slots.advance(round, request, step);
            }
            case "PAUSED" -> returns.takeBack(round, request, step);
            default -> {
                copies.takeBack(request.id(), step.key(), decision.at());
                planner.undo(request, step.key());
                return restored.restore(round, request, step, slot);
            }
        }
        return slot.id();
    }
}
