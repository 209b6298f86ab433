package app.yizhan.request;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Every night: forgets old request keys, looks for holds that outlived their case (there are never any), and deletes values whose
 * retention is over.
 */
@Component
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Once once;
    private final HeldResources resources;
    private final Retention retention;

    Housekeeping(Once once, HeldResources resources, Retention retention) {
        this.once = once;
        this.resources = resources;
        this.retention = retention;
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Shanghai")
    void run() {
        once.forgetOld();
        int left = resources.leftBehind();
        if (left > 0) {
            LOG.error("{} holds belong to requests that have ended", left);
        }
        retention.run();
    }
}
