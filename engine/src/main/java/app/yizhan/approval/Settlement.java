package app.yizhan.approval;

import app.yizhan.approval.Approvals.Open;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Step;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes a slot and, when its mode says so, the round; only then does the engine hear of it, once. */
@Component
class Settlement {

    private final RoundMapper mapper;
    private final Slots slots;
    private final TaskService tasks;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;

    Settlement(
            RoundMapper mapper, Slots slots, TaskService tasks, SchoolClock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.slots = slots;
        this.tasks = tasks;
        this.clock = clock;
        this.events = events;
    }

    void signed(Open open, Action action) {
        mapper.fillSlot(open.slot().id(), open.actor().id(), clock.now());
        slots.unshow(open.slot().id());
        if (action == Action.REJECT) {
            settle(open, "REJECTED");
        } else if (open.step().mode() != Step.Mode.ALL || allSigned(open)) {
            settle(open, action == Action.SUBMIT ? "SUBMITTED" : "APPROVED");
        }
    }

    private boolean allSigned(Open open) {
        return mapper.slots(open.round().id()).stream()
                .noneMatch(s -> s.state().equals("OPEN") || s.state().equals("HIDDEN"));
    }

    private void settle(Open open, String outcome) {
        mapper.closeRound(open.round().id(), "SETTLED", outcome, clock.now());
        slots.cancelOpen(open.round().id());
        events.publishEvent(new RoundClosed(open.round().id(), open.request().id()));
        tasks.complete(open.round().engineTask(), Map.of(open.step().outcomeVariable(), outcome));
    }
}
