package app.yizhan.visiting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.visiting.internal.VisitPlanMapper;
import app.yizhan.visiting.internal.VisitPlanMapper.PlannedRow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each visitor's own plan; nobody reads another's. */
@Service
@Transactional(readOnly = true)
public class VisitPlans {

    private final VisitPlanMapper mapper;
    private final SchoolClock clock;

    VisitPlans(VisitPlanMapper mapper, SchoolClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The plan of the week in which the day lies; none where no table asks the person for visits. */
    public Optional<VisitPlan> of(String visitorId, LocalDate day) {
        var monday = monday(day);
        return mapper.find(visitorId, monday)
                .map(plan -> new VisitPlan(
                        monday,
                        plan.quota(),
                        done(visitorId, monday),
                        mapper.rooms(plan.id(), visitorId, monday.atStartOfDay(), end(monday)).stream()
                                .map(VisitPlans::shown)
                                .toList()));
    }

    /** This week's. */
    public Optional<VisitPlan> of(String visitorId) {
        return of(visitorId, clock.today());
    }

    int done(String visitorId, LocalDate monday) {
        return mapper.countVisited(visitorId, monday.atStartOfDay(), end(monday));
    }

    private static LocalDateTime end(LocalDate monday) {
        return monday.plusWeeks(1).atStartOfDay();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static PlannedRoom shown(PlannedRow row) {
        return new PlannedRoom(
                row.room(),
                row.building(),
                row.floor(),
                row.number(),
                row.score(),
                new RoomFacts(row.lastVisit(), row.watched(), row.mood(), row.newInRoom(), row.openItems()),
                row.visitedAt());
    }
}
