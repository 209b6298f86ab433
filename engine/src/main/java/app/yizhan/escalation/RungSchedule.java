package app.yizhan.escalation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for due rungs every few seconds, on every node. */
@Component
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class RungSchedule {

    private final RungWork work;

    RungSchedule(RungWork work) {
        this.work = work;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void run() {
        work.runDue();
    }
}
