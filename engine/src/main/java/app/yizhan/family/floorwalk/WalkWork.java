package app.yizhan.family.floorwalk;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.family.floorwalk.internal.FloorWalkMapper;
import app.yizhan.family.floorwalk.internal.FloorWalkMapper.WalkRow;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the walks of each teaching week; each is taken by an update in the transaction that opens it, on however many nodes. */
@Component
class WalkWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(WalkWork.class);

    /** Days after Monday from which on a week that nobody began is left out. */
    private static final int LAST_DAY = 3;

    /** A week counts as the term in which its Friday lies. */
    private static final int FRIDAY = 4;

    private final FloorWalkMapper mapper;
    private final WalkWeek week;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final Retries retries;
    private final SchoolClock clock;

    WalkWork(
            FloorWalkMapper mapper,
            WalkWeek week,
            WorkingCalendar calendar,
            Settings settings,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.week = week;
        this.calendar = calendar;
        this.settings = settings;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        var monday = monday(time.toLocalDate()).plusWeeks(1);
        var begins = isWalked(monday) ? Stream.of(monday.atStartOfDay()) : Stream.<LocalDateTime>empty();
        return Stream.concat(begins, mapper.nextAfter(time).stream()).min(LocalDateTime::compareTo);
    }

    @Override
    public int runDue() {
        var monday = monday(clock.today());
        boolean early = clock.today().isBefore(monday.plusDays(LAST_DAY));
        int begun = 0;
        if (early && isWalked(monday) && mapper.countWeeks(monday) == 0) {
            begun = Boolean.TRUE.equals(retries.run(() -> week.begin(monday))) ? 1 : 0;
        }
        List<WalkRow> due = mapper.due(clock.now(), FloorWalkMapper.BATCH);
        return begun + (int) due.stream().filter(this::opened).count();
    }

    private boolean isWalked(LocalDate monday) {
        return settings.flag(FloorWalk.WALKS)
                && calendar.termOf(monday.plusDays(FRIDAY)).isPresent();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private boolean opened(WalkRow walk) {
        try {
            return Boolean.TRUE.equals(retries.run(() -> week.open(walk)));
        } catch (RuntimeException e) {
            // it is tried again with the next look; one floor must not stop the others
            LOG.error("The walk {} of floor {} could not be opened", walk.id(), walk.floor(), e);
            return false;
        }
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class WalkSchedule {

        private final WalkWork work;

        WalkSchedule(WalkWork work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT15S")
        void run() {
            work.runDue();
        }
    }
}
