package app.yizhan.duty;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.organisation.Person;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells people of what is due and overdue, four times at most each: rows by their time, whoever the cases are of. */
@Component
class DutyWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DutyWork.class);

    private final DutyMapper mapper;
    private final DutyTimes times;
    private final DutyRights rights;
    private final DutyNotices notices;
    private final Retries retries;
    private final SchoolClock clock;

    DutyWork(
            DutyMapper mapper,
            DutyTimes times,
            DutyRights rights,
            DutyNotices notices,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.times = times;
        this.rights = rights;
        this.notices = notices;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return mapper.nextAfter(time);
    }

    @Override
    public int runDue() {
        return (int) mapper.toTell(clock.now(), DutyMapper.BATCH).stream()
                .filter(this::isTold)
                .count();
    }

    /** One that cannot be told does not keep the others waiting; it is tried again. */
    private boolean isTold(DutyRow row) {
        try {
            return Boolean.TRUE.equals(retries.run(() -> tell(row)));
        } catch (RuntimeException e) {
            LOG.error("nobody was told of what is due in case {}", row.requestId(), e);
            return false;
        }
    }

    private boolean tell(DutyRow row) {
        var holders = mapper.holders(row.id());
        int rung = times.now(row);
        var next = times.after(rung, row);
        boolean mine = mapper.told(row.id(), clock.now(), next.rung(), next.at()) == 1;
        if (mine) {
            switch (rung) {
                case DutyTimes.BEFORE -> tell(row, holders, DutyDefinitions.DUE);
                case DutyTimes.AFTER -> tell(row, holders, DutyDefinitions.OVERDUE);
                case DutyTimes.BRANCH -> tell(row, rights.leaders(row.requestId()), DutyDefinitions.LATE, false);
                default -> tell(row, rights.above(row.branchId()), DutyDefinitions.UNDONE, false);
            }
        }
        return mine;
    }

    /** Where nobody is named for it the branch has to do it. */
    private void tell(DutyRow row, List<String> holders, String kind) {
        holders.forEach(person -> notices.tell(row, person, kind, true));
        if (holders.isEmpty()) {
            tell(row, rights.leaders(row.requestId()), kind, true);
        }
    }

    private void tell(DutyRow row, List<Person> people, String kind, boolean own) {
        people.forEach(person -> notices.tell(row, person.id(), kind, own));
    }

    /** When it looks; as long as there is something, without a pause. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Schedule {

        private final DutyWork work;

        Schedule(DutyWork work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT60S")
        void run() {
            while (work.runDue() > 0) {
                continue;
            }
        }
    }
}
