package app.yizhan.approval;

import app.yizhan.approval.Asked.Result;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.camunda.UserTaskListener;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens a round when the engine reaches a user task, and cancels it when anything but its completion ends the task. */
@Component
class Rounds implements UserTaskListener {

    private final RoundMapper mapper;
    private final Families families;
    private final RequestsById requests;
    private final RoundStart start;
    private final Slots slots;
    private final NewSlots newSlots;
    private final BallKeeper ball;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Rounds(
            RoundMapper mapper,
            Families families,
            RequestsById requests,
            RoundStart start,
            Slots slots,
            NewSlots newSlots,
            BallKeeper ball,
            SchoolClock clock,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.requests = requests;
        this.start = start;
        this.slots = slots;
        this.newSlots = newSlots;
        this.ball = ball;
        this.clock = clock;
        this.events = events;
        this.json = json;
    }

    @Override
    public void created(DelegateTask task) {
        var request = requests.get(task.getExecution().getProcessBusinessKey());
        var asModelled = families.of(task.getProcessDefinitionId()).step(task.getTaskDefinitionKey());
        var step = start.limited(asModelled.paced(isUrgent(task, asModelled)), request);
        var found = start.whom(request, step);
        var round = round(task, request, step, found);
        mapper.insertRound(round);
        newSlots.open(round, request, step, found);
        events.publishEvent(new RoundOpened(round.id(), request.id(), step, round.openedAt(), round.dueAt()));
        start.after(round, request, step, found);
    }

    @Override
    public void deleted(DelegateTask task) {
        // a timer's job may come here first, see CaseLock
        requests.lock(task.getExecution().getProcessBusinessKey());
        mapper.roundOfTask(task.getId())
                .filter(r -> mapper.closeRound(r.id(), "CANCELLED", null, clock.now()) > 0)
                .ifPresent(r -> {
                    slots.cancelOpen(r.id());
                    events.publishEvent(new RoundClosed(r.id(), r.requestId()));
                    ball.look(r.requestId());
                });
    }

    private RoundRow round(DelegateTask task, Request request, Step step, Result found) {
        var now = clock.now();
        return new RoundRow(
                TimeOrderedId.next(),
                request.id(),
                task.getId(),
                task.getProcessDefinitionId(),
                step.key(),
                step.kind().name().toLowerCase(Locale.ROOT),
                step.mode().name().toLowerCase(Locale.ROOT),
                "OPEN",
                step.assign(),
                json.writeValueAsString(found.why()),
                isUrgent(task, step) ? 0 : 1,
                now,
                start.due(request, step, Stopwatch.since(now)),
                null,
                request.turn(),
                null);
    }

    /** {@code urgent}, {@code normal}, or a variable that holds one of them. */
    private static boolean isUrgent(DelegateTask task, Step step) {
        return switch (step.rank()) {
            case "urgent" -> true;
            case "normal" -> false;
            default -> "urgent".equals(task.getVariable(step.rank()));
        };
    }
}
