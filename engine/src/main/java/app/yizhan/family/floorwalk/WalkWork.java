package app.yizhan.family.floorwalk;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TeachingWeeks;
import app.yizhan.family.floorwalk.internal.FloorWalkMapper;
import app.yizhan.family.floorwalk.internal.FloorWalkMapper.WalkRow;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
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

    private final FloorWalkMapper mapper;
    private final WalkWeek week;
    private final TeachingWeeks weeks;
    private final Settings settings;
    private final Retries retries;
    private final SchoolClock clock;

    WalkWork(
            FloorWalkMapper mapper,
            WalkWeek week,
            TeachingWeeks weeks,
            Settings settings,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.week = week;
        this.weeks = weeks;
        this.settings = settings;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        var begins = areWalked() ? weeks.nextBeginning(time) : Optional.<LocalDateTime>empty();
        return Stream.of(begins, mapper.nextAfter(time))
                .flatMap(Optional::stream)
                .min(LocalDateTime::compareTo);
    }

    @Override
    public int runDue() {
        long begun = weeks
                .beginning()
                .filter(monday -> areWalked() && mapper.countWeeks(monday) == 0)
                .filter(monday -> Boolean.TRUE.equals(retries.run(() -> week.begin(monday))))
                .stream()
                .count();
        List<WalkRow> due = mapper.due(clock.now(), FloorWalkMapper.BATCH);
        return (int) (begun + due.stream().filter(this::opened).count());
    }

    private boolean areWalked() {
        return settings.flag(FloorWalk.WALKS);
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
