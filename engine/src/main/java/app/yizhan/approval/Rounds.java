package app.yizhan.approval;

import app.yizhan.approval.Asked.Result;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.camunda.UserTaskListener;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.People;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens a round when the engine reaches a user task, and cancels it when anything but its completion ends the task. */
@Component
class Rounds implements UserTaskListener {

    private final RoundMapper mapper;
    private final Families families;
    private final RequestsById requests;
    private final RequestValues values;
    private final Asked asked;
    private final Slots slots;
    private final AskedNotices notices;
    private final People people;
    private final WorkingCalendar calendar;
    private final CaseRecord record;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    Rounds(
            RoundMapper mapper,
            Families families,
            RequestsById requests,
            RequestValues values,
            Asked asked,
            Slots slots,
            AskedNotices notices,
            People people,
            WorkingCalendar calendar,
            CaseRecord record,
            SchoolClock clock,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.mapper = mapper;
        this.families = families;
        this.requests = requests;
        this.values = values;
        this.asked = asked;
        this.slots = slots;
        this.notices = notices;
        this.people = people;
        this.calendar = calendar;
        this.record = record;
        this.clock = clock;
        this.events = events;
        this.json = json;
    }

    @Override
    public void created(DelegateTask task) {
        var request = requests.get(task.getExecution().getProcessBusinessKey());
        var step = families.of(task.getProcessDefinitionId()).step(task.getTaskDefinitionKey());
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        var found = asked.resolve(step, context);
        var round = round(task, request, step, found);
        mapper.insertRound(round);
        slots.open(round, request, step, found);
        if (found.empty()) {
            record.add(request.id(), CaseRecord.Entry.bySystem("NOBODY_FOUND", step.key(), Map.of("rule", step.assign())));
            notices.nobodyFound(round.id(), round, request);
        }
        events.publishEvent(new RoundOpened(round.id(), request.id(), step, round.openedAt(), round.dueAt()));
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
                step.kind().name().toLowerCase(java.util.Locale.ROOT),
                step.mode().name().toLowerCase(java.util.Locale.ROOT),
                "OPEN",
                step.assign(),
                json.writeValueAsString(found.why()),
                isUrgent(task, step) ? 0 : 1,
                now,
                due(step, now),
                null,
                0,
                null);
    }

    private @Nullable LocalDateTime due(Step step, LocalDateTime now) {
        if (step.ladder() != null) {
            return calendar.due(now, WorkDuration.parse(step.ladder().limit())).at();
        }
        return step.ifSilent() == null ? null : calendar.due(now, WorkDuration.parse(step.ifSilent().duration())).at();
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
