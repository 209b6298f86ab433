package app.yizhan.approval;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Soon after people left, and every hour for roles that ended. */
@Component
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class StrandedSchedule {

    private final StrandedSlots stranded;

    StrandedSchedule(StrandedSlots stranded) {
        this.stranded = stranded;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void afterPeopleLeft() {
        stranded.runDue();
    }

    @Scheduled(cron = "0 20 * * * *", zone = "Asia/Shanghai")
    void everyHour() {
        stranded.reroute();
    }
}
