package app.yizhan.api;

import app.yizhan.notification.Notifications;
import app.yizhan.notification.OutboxItem;
import app.yizhan.operation.AdminAct;
import app.yizhan.operation.AdminActs;
import app.yizhan.operation.EngineJob;
import app.yizhan.operation.EngineJobList;
import app.yizhan.operation.StepNames;
import app.yizhan.operation.Trouble;
import app.yizhan.operation.Troubles;
import app.yizhan.organisation.Roles;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is wrong now, what the system does by itself, and what administrators did; for system administrators. */
@RestController
@RequestMapping("/api/v1/ops")
class OperationsApi {

    /** @param page on which something can be done about it, without a slash in front */
    record TroubleItem(
            Trouble.Kind kind,
            String sentence,
            boolean urgent,
            @Nullable String service,
            long many,
            @Nullable OffsetDateTime since,
            String page) {}

    /** @param oldestDue since when the oldest of those that may run could have */
    record JobCounts(
            int waiting,
            int due,
            int failing,
            int stopped,
            @Nullable OffsetDateTime oldestDue) {}

    /** @param due null: as soon as it can */
    record JobItem(
            String id,
            String requestId,
            String number,
            String service,
            @Nullable String step,
            @Nullable String stepName,
            boolean timer,
            EngineJob.State state,
            @Nullable OffsetDateTime due,
            int retries) {}

    /** Without what it says, which is for its reader. @param to id of the person; null: another system */
    record OutboxLine(
            OffsetDateTime at,
            String channel,
            @Nullable String to,
            String kind,
            OutboxItem.Status status,
            int attempts,
            OffsetDateTime next) {}

    record ActItem(
            OffsetDateTime at,
            @Nullable String by,
            @Nullable String byName,
            String action,
            @Nullable String service,
            @Nullable String requestId,
            @Nullable String number,
            Map<String, Object> facts) {}

    private final Troubles troubles;
    private final EngineJobList jobs;
    private final Notifications notifications;
    private final AdminActs acts;
    private final StepNames names;
    private final Offices offices;

    OperationsApi(
            Troubles troubles,
            EngineJobList jobs,
            Notifications notifications,
            AdminActs acts,
            StepNames names,
            Offices offices) {
        this.troubles = troubles;
        this.jobs = jobs;
        this.notifications = notifications;
        this.acts = acts;
        this.names = names;
        this.offices = offices;
    }

    /** The most urgent first; none if all is well. */
    @GetMapping("/troubles")
    Items<TroubleItem> troubles(Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(
                troubles.now(caller.locale()).stream()
                        .map(trouble -> new TroubleItem(
                                trouble.kind(),
                                trouble.sentence(),
                                trouble.kind().isUrgent(),
                                trouble.service(),
                                trouble.many(),
                                at(trouble.since()),
                                trouble.path()))
                        .toList(),
                null);
    }

    @GetMapping("/jobs/counts")
    JobCounts counts(Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var counts = jobs.counts();
        return new JobCounts(
                counts.waiting(), counts.due(), counts.failing(), counts.stopped(), at(counts.oldestDue()));
    }

    /** In the order of their times. */
    @GetMapping("/jobs")
    Items<JobItem> jobs(
            @RequestParam(defaultValue = "DUE") String state,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var asked = Choices.of(EngineJob.State.class, "state", state);
        return Items.of(jobs.list(asked, cursor, Items.limit(limit)), job -> item(job, caller.locale()));
    }

    private JobItem item(EngineJob job, Locale locale) {
        var step = job.element();
        return new JobItem(
                job.id(),
                job.requestId(),
                job.number(),
                job.service(),
                step,
                step == null ? null : names.of(job.definitionId(), step, locale),
                job.timer(),
                job.state(),
                at(job.dueAt()),
                job.retries());
    }

    /** Newest first. */
    @GetMapping("/outbox")
    Items<OutboxLine> outbox(@RequestParam(defaultValue = "" + Items.USUAL) int limit, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(
                notifications.outbox(null, Items.limit(limit)).stream()
                        .map(item -> new OutboxLine(
                                Instants.of(item.createdAt()),
                                item.channel(),
                                item.recipientId(),
                                item.kind(),
                                item.status(),
                                item.attempts(),
                                Instants.of(item.nextAt())))
                        .toList(),
                null);
    }

    /** Newest first. */
    @GetMapping("/history")
    Items<ActItem> history(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return Items.of(acts.page(cursor, Items.limit(limit)), OperationsApi::item);
    }

    private static ActItem item(AdminAct act) {
        return new ActItem(
                Instants.of(act.at()),
                act.byId(),
                act.by(),
                act.action(),
                act.service(),
                act.requestId(),
                act.number(),
                act.facts());
    }

    private static @Nullable OffsetDateTime at(@Nullable LocalDateTime time) {
        return time == null ? null : Instants.of(time);
    }
}
