package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.camunda.EngineTasks;
import app.yizhan.catalog.Step;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a slot and, when its mode says so, the round; only then does the engine hear of it, once. */
@Component
class Settlement {

    private final RoundMapper mapper;
    private final Slots slots;
    private final AskAnew askAnew;
    private final ModelCopies copies;
    private final EngineTasks tasks;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    Settlement(
            RoundMapper mapper,
            Slots slots,
            AskAnew askAnew,
            ModelCopies copies,
            EngineTasks tasks,
            SchoolClock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.slots = slots;
        this.askAnew = askAnew;
        this.copies = copies;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    void signed(Open open, Action action) {
        var now = clock.now();
        var filled = filled(open.slot(), open.actor().id(), action.name(), now);
        var all = mapper.slots(open.round().id()).stream()
                .map(slot -> slot.id().equals(filled.id()) ? filled : slot)
                .toList();
        slots.fill(open.slot(), open.actor().id(), action.name(), now);
        proceed(open.round(), open.request(), open.step(), all);
        askAnew.keptApart(open.family(), open.step(), open.request());
    }

    /** As the slot will be read once it is. */
    private static SlotRow filled(SlotRow slot, String by, String verdict, LocalDateTime at) {
        return new SlotRow(
                slot.id(),
                slot.roundId(),
                slot.requestId(),
                slot.position(),
                slot.purpose(),
                "FILLED",
                slot.turn(),
                null,
                null,
                by,
                at,
                slot.place(),
                slot.originId(),
                slot.addedBy(),
                slot.capacity(),
                slot.openedAt(),
                verdict);
    }

    /** Settles the round if its signatures say so; otherwise asks whose turn it is now. */
    void proceed(RoundRow round, Request request, Step step) {
        proceed(round, request, step, mapper.slots(round.id()));
    }

    private void proceed(RoundRow round, Request request, Step step, List<SlotRow> all) {
        var tally = Tally.of(step.signing(), all);
        if (tally.lost()) {
            settle(round, request, step, all, "REJECTED");
        } else if (tally.passed()) {
            settle(round, request, step, all, passed(step));
        } else {
            slots.advance(round, request, step);
            askAnew.signedBeside(all, round, request);
        }
    }

    /** Without anybody's signature, because the step says that it is skipped when nobody is found. */
    void skip(RoundRow round, Request request, Step step) {
        settle(round, request, step, mapper.slots(round.id()), passed(step));
    }

    private static String passed(Step step) {
        return step.kind() == Step.Kind.WORK ? "SUBMITTED" : "APPROVED";
    }

    private void settle(RoundRow round, Request request, Step step, List<SlotRow> all, String outcome) {
        mapper.closeRound(round.id(), "SETTLED", outcome, clock.now());
        slots.cancelOpen(all);
        copies.give(round, request, step);
        events.publishEvent(new RoundClosed(round.id(), request.id()));
        tasks.complete(round.engineTask(), request.instanceId(), Map.of(step.outcomeVariable(), outcome));
    }
}
