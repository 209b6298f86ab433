package app.yizhan.camunda;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.health.HealthStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the engine answers, and whether it keeps up. Late jobs and incidents need a person, not another node: they show as
 * DEGRADED, which leaves this node in service.
 */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator, MeterBinder {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final SchoolClock clock;

    EngineHealth(ManagementService management, RuntimeService runtime, SchoolClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var incidents = incidents();
        var lateness = lateness();
        var health = incidents > 0 || lateness.compareTo(LATE) > 0 ? Health.status(HealthStatus.DEGRADED) : Health.up();
        oldestDueJob().ifPresent(since -> health.withDetail("oldestDueJob", since.toString()));
        return health.withDetail("incidents", incidents)
                .withDetail("oldestDueJobSeconds", lateness.toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("yizhan.engine.incidents", this, EngineHealth::incidents).register(registry);
        Gauge.builder("yizhan.engine.oldest.due.job", this, it -> it.lateness().toSeconds())
                .baseUnit("seconds")
                .register(registry);
    }

    private long incidents() {
        return runtime.createIncidentQuery().count();
    }

    private Duration lateness() {
        return oldestDueJob()
                .map(since -> Duration.between(since, clock.now()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    /** A job without a due date waits since it was made. */
    private Optional<LocalDateTime> oldestDueJob() {
        var query = management.createJobQuery().active().withRetriesLeft().executable();
        return query.orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst()
                .map(job -> job.getDuedate() != null ? job.getDuedate() : job.getCreateTime())
                .map(time -> LocalDateTime.ofInstant(time.toInstant(), SchoolClock.ZONE));
    }
}
