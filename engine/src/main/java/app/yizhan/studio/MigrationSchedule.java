package app.yizhan.studio;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Goes on with migrations that took longer than the call that began them, or whose node stopped. */
@Component
@ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
class MigrationSchedule {

    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    private final MigrationWork work;

    MigrationSchedule(MigrationWork work) {
        this.work = work;
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT30S")
    void run() {
        work.unfinished().forEach(migration -> work.run(migration, AT_ONCE));
    }
}
