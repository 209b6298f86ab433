package app.yizhan.audit.internal;

import app.yizhan.audit.AuditRoots;
import app.yizhan.calendar.SchoolClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Signs yesterday's root soon after midnight; a server that was off does it within the hour after its start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class RootSchedule {

    private final AuditRoots roots;
    private final SchoolClock clock;

    RootSchedule(AuditRoots roots, SchoolClock clock) {
        this.roots = roots;
        this.clock = clock;
    }

    @Scheduled(cron = "0 5 * * * *", zone = "Asia/Shanghai")
    void sign() {
        roots.sign(clock.today().minusDays(1));
    }
}
