package app.yizhan.escalation;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for due rungs every few seconds, and for changes of the calendar, on every node. */
@Component
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class RungSchedule {

    /** A backlog is worked off in one go, but never for so long that a stop of the application has to wait. */
    private static final int MOST_BATCHES = 200;

    private final RungWork work;
    private final DueRecount recount;

    RungSchedule(RungWork work, DueRecount recount) {
        this.work = work;
        this.recount = recount;
    }

    @Scheduled(fixedDelayString = "PT5S")
    void run() {
        int batches = 0;
        while (batches < MOST_BATCHES && work.runDue() > 0) {
            batches++;
        }
    }

    @Scheduled(fixedDelayString = "PT20S")
    void countAgain() {
        recount.runDue();
    }
}
