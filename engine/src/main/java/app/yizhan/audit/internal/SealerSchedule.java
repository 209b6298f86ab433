package app.yizhan.audit.internal;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Seals every half minute. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class SealerSchedule {

    private final Sealer sealer;

    SealerSchedule(Sealer sealer) {
        this.sealer = sealer;
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    void seal() {
        int sealed;
        do {
            sealed = sealer.seal();
        } while (sealed > 0);
    }
}
