package app.yizhan.notification;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.health.HealthStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How long messages wait beyond their time, and whether some failed since yesterday. A mail server that is away delays them and leaves this node in service. */
@Component("outboxHealthIndicator")
class OutboxHealth implements HealthIndicator, MeterBinder {

    private static final Duration LATE = Duration.ofMinutes(10);

    private final Notifications notifications;
    private final SchoolClock clock;

    OutboxHealth(Notifications notifications, SchoolClock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var stats = notifications.stats();
        var lag = lag(stats);
        var health = stats.failedLately() > 0 || lag.compareTo(LATE) > 0
                ? Health.status(HealthStatus.DEGRADED)
                : Health.up();
        return health.withDetail("pending", stats.pending())
                .withDetail("failed", stats.failed())
                .withDetail("noHost", stats.noHost())
                .withDetail("lagSeconds", lag.toSeconds())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("yizhan.outbox.pending", notifications, it -> it.stats().pending())
                .register(registry);
        Gauge.builder(
                        "yizhan.outbox.lag",
                        this,
                        it -> it.lag(it.notifications.stats()).toSeconds())
                .baseUnit("seconds")
                .register(registry);
    }

    private Duration lag(OutboxStats stats) {
        return Optional.ofNullable(stats.oldestDue())
                .map(since -> Duration.between(since, clock.now()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
