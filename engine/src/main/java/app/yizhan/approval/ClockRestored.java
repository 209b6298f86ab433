package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.catalog.Step;
import app.yizhan.inbox.InboxRows;
import app.yizhan.request.Request;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * An undo gives nobody more time: the round that stands in for the settled one is due when that was, its ladder goes on
 * there, and timers drawn at the step fire when they would have. Otherwise a report that is taken back every third day would keep a bed for ever.
 */
@Component
class ClockRestored {

    private final RoundMapper mapper;
    private final RoundClock roundClock;
    private final RoundStart start;
    private final InboxRows inbox;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final RepositoryService repository;
    private final ApplicationEventPublisher events;

    ClockRestored(
            RoundMapper mapper,
            RoundClock roundClock,
            RoundStart start,
            InboxRows inbox,
            TaskService tasks,
            ManagementService jobs,
            RepositoryService repository,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.roundClock = roundClock;
        this.start = start;
        this.inbox = inbox;
        this.tasks = tasks;
        this.jobs = jobs;
        this.repository = repository;
        this.events = events;
    }

    /**
     * @param round the one that the engine opened in place of {@code undone}
     * @return it as it stands now
     */
    RoundRow restore(RoundRow undone, RoundRow round, Request request, Step asModelled) {
        var step = start.limited(asModelled.paced(round.rankNo() == 0), request);
        var watch = roundClock.of(undone);
        mapper.restartRound(round.id(), undone.openedAt().plus(watch.paused()), undone.dueAt());
        if (undone.dueAt() != null) {
            inbox.moveDue(round.id(), undone.dueAt());
        }
        events.publishEvent(new RoundRestarted(round.id(), request.id(), step, watch, undone.dueAt()));
        timers(round, Duration.between(undone.openedAt(), round.openedAt()));
        return mapper.round(round.id()).orElseThrow();
    }

    /** Timers drawn at the step count from its beginning and know no pause. */
    private void timers(RoundRow round, Duration earlier) {
        var instance = tasks.createTaskQuery()
                .taskId(round.engineTask())
                .singleResult()
                .getProcessInstanceId();
        for (var boundary : durations(round)) {
            jobs.createJobQuery()
                    .processInstanceId(instance)
                    .activityId(boundary)
                    .timers()
                    .list()
                    .forEach(job -> jobs.setJobDuedate(job.getId(), earlier(job, earlier)));
        }
    }

    private List<String> durations(RoundRow round) {
        return repository
                .getBpmnModelInstance(round.definitionId())
                .getModelElementsByType(BoundaryEvent.class)
                .stream()
                .filter(event -> event.getAttachedTo().getId().equals(round.step()))
                .filter(event -> event.getEventDefinitions().stream()
                        .anyMatch(d -> d instanceof TimerEventDefinition timer && timer.getTimeDuration() != null))
                .map(BoundaryEvent::getId)
                .toList();
    }

    private static Date earlier(Job job, Duration by) {
        return Date.from(job.getDuedate().toInstant().minus(by));
    }
}
