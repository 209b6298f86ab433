package app.yizhan.housing;

import app.yizhan.health.HealthStatus;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks at every start and every night whether a bed or a student was allocated twice. The database and the order of locks forbid it;
 * should it ever be seen, health says DEGRADED and the log which allocations.
 */
@Component("bedsHealthIndicator")
public class OverlapCheck implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(OverlapCheck.class);

    private final BedAllocations allocations;
    private final AtomicInteger found = new AtomicInteger();

    OverlapCheck(BedAllocations allocations) {
        this.allocations = allocations;
    }

    /** @return how many overlaps there are now */
    public int run() {
        var overlaps = allocations.overlaps();
        overlaps.forEach(overlap -> LOG.error("Allocated twice: {}", overlap));
        found.set(overlaps.size());
        return overlaps.size();
    }

    /** How many the last look found. */
    public int found() {
        return found.get();
    }

    @Override
    public Health health() {
        var overlaps = found.get();
        return (overlaps == 0 ? Health.up() : Health.status(HealthStatus.DEGRADED))
                .withDetail("overlaps", overlaps)
                .build();
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Nightly {

        private final OverlapCheck check;

        Nightly(OverlapCheck check) {
            this.check = check;
        }

        @Scheduled(initialDelayString = "PT2M", fixedDelayString = "P365D")
        void afterTheStart() {
            check.run();
        }

        @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Shanghai")
        void everyNight() {
            check.run();
        }
    }
}
