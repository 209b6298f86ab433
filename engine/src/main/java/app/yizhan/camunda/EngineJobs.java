package app.yizhan.camunda;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The engine's jobs as work that falls due; a failing job keeps its retries and incidents as when the job executor runs it. */
@Component
class EngineJobs implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(EngineJobs.class);
    private static final int BATCH = 100;

    private final ManagementService management;
    private final SchoolClock clock;

    EngineJobs(ManagementService management, SchoolClock clock) {
        this.management = management;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        var jobs = management
                .createJobQuery()
                .active()
                .withRetriesLeft()
                .duedateHigherThan(date(time))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
        return jobs.stream()
                .findFirst()
                .map(job -> LocalDateTime.ofInstant(job.getDuedate().toInstant(), SchoolClock.ZONE));
    }

    @Override
    public int runDue() {
        var due = management
                .createJobQuery()
                .active()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, BATCH);
        return (int) due.stream().filter(this::run).count();
    }

    private boolean run(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException e) {
            return false; // the job executor has it
        } catch (RuntimeException e) {
            LOG.warn("Job {} failed: {}", job.getId(), e.toString());
            return true; // its retries went down by one
        }
    }

    private Date date(LocalDateTime time) {
        return Date.from(ZonedDateTime.of(time, clock.getZone()).toInstant());
    }
}
