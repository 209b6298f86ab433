package app.yizhan.visiting;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TeachingWeeks;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import app.yizhan.visiting.internal.VisitPlanMapper;
import app.yizhan.visiting.internal.VisitPlanMapper.PlanRow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The week of a plan: rooms on Monday, reminders on Thursday and Friday, the account on Sunday evening. Each step is taken by an
 * update that says what it found, in the transaction that does it: on however many nodes it happens once.
 */
@Component
class VisitWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(VisitWork.class);

    private final VisitPlanMapper mapper;
    private final VisitPlanner planner;
    private final VisitPlans plans;
    private final VisitSubstitutes substitutes;
    private final VisitNotices notices;
    private final TeachingWeeks weeks;
    private final Settings settings;
    private final Retries retries;
    private final SchoolClock clock;

    VisitWork(
            VisitPlanMapper mapper,
            VisitPlanner planner,
            VisitPlans plans,
            VisitSubstitutes substitutes,
            VisitNotices notices,
            TeachingWeeks weeks,
            Settings settings,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.planner = planner;
        this.plans = plans;
        this.substitutes = substitutes;
        this.notices = notices;
        this.weeks = weeks;
        this.settings = settings;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        var begins = arePlanned() ? weeks.nextBeginning(time) : Optional.<LocalDateTime>empty();
        return Stream.of(begins, mapper.nextAfter(time))
                .flatMap(Optional::stream)
                .min(LocalDateTime::compareTo);
    }

    @Override
    public int runDue() {
        long begun = weeks
                .beginning()
                .filter(monday -> arePlanned() && mapper.countWeeks(monday) == 0)
                .filter(monday -> Boolean.TRUE.equals(retries.run(() -> planner.begin(monday))))
                .stream()
                .count();
        List<PlanRow> due = mapper.due(clock.now(), VisitPlanMapper.BATCH);
        return (int) (begun + due.stream().filter(this::ran).count());
    }

    private boolean arePlanned() {
        return settings.flag(VisitingDefinitions.PLANS);
    }

    private boolean ran(PlanRow plan) {
        try {
            return Boolean.TRUE.equals(retries.run(() -> {
                boolean mine = planner.take(plan);
                if (mine) {
                    run(plan);
                }
                return mine;
            }));
        } catch (RuntimeException e) {
            // it is tried again with the next look; one broken plan must not stop the others
            LOG.error("Plan {} failed at {}", plan.id(), plan.stage(), e);
            return false;
        }
    }

    /** After a standstill nobody is told what the next step tells as well. */
    private void run(PlanRow plan) {
        var stage = VisitStage.valueOf(plan.stage());
        var next = stage.next().at(plan.weekOf());
        boolean overtaken = next != null && !next.isAfter(clock.now());
        if (stage == VisitStage.SUNDAY) {
            account(plan);
            return;
        }
        if (stage == VisitStage.PLAN) {
            planner.choose(plan);
        }
        // whoever has just got it was told so
        if (!substitutes.handOver(plan) && stage != VisitStage.PLAN && !overtaken) {
            remind(plan);
        }
    }

    private void remind(PlanRow plan) {
        int done = plans.done(plan);
        if (done < plan.quota()) {
            notices.left(plan, done);
        }
    }

    private void account(PlanRow plan) {
        int done = plans.done(plan);
        planner.settle(plan, done >= plan.quota());
        if (done < plan.quota()) {
            notices.behind(plan, done);
            if (planner.missedBefore(plan)) {
                notices.twice(plan, done);
            }
        }
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Schedule {

        private final VisitWork work;

        Schedule(VisitWork work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT15S")
        void run() {
            work.runDue();
        }
    }
}
