package app.yizhan.visiting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TeachingWeeks;
import app.yizhan.organisation.People;
import app.yizhan.visiting.internal.VisitPlanMapper;
import app.yizhan.visiting.internal.VisitPlanMapper.PlanRow;
import app.yizhan.visiting.internal.VisitPlanMapper.PlannedRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each visitor's own plan, and those taken over from absent colleagues; nobody reads another's. */
@Service
@Transactional(readOnly = true)
public class VisitPlans {

    private final VisitPlanMapper mapper;
    private final People people;
    private final SchoolClock clock;

    VisitPlans(VisitPlanMapper mapper, People people, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    /** The plan of the week in which the day lies; none where no table asks the person for visits. */
    public Optional<VisitPlan> of(String visitorId, LocalDate day) {
        return mapper.find(visitorId, TeachingWeeks.monday(day)).map(plan -> shown(plan, null, name(plan.actorId())));
    }

    /** This week's. */
    public Optional<VisitPlan> of(String visitorId) {
        return of(visitorId, clock.today());
    }

    /** Plans of absent colleagues that the person has taken over. */
    public List<VisitPlan> insteadOfOthers(String personId, LocalDate day) {
        return mapper.takenOver(personId, TeachingWeeks.monday(day)).stream()
                .map(plan -> shown(plan, name(plan.visitorId()), null))
                .toList();
    }

    /** This week's. */
    public List<VisitPlan> insteadOfOthers(String personId) {
        return insteadOfOthers(personId, clock.today());
    }

    private VisitPlan shown(PlanRow plan, @Nullable String insteadOf, @Nullable String takenOverBy) {
        var monday = plan.weekOf();
        var rooms = mapper.rooms(plan, monday.atStartOfDay(), end(monday)).stream()
                .map(VisitPlans::shown)
                .toList();
        return new VisitPlan(monday, plan.quota(), done(plan), rooms, insteadOf, takenOverBy);
    }

    private @Nullable String name(@Nullable String personId) {
        return personId == null ? null : people.get(personId).name();
    }

    /** A visitor's own plan is kept by whatever rooms; one that was taken over by its own. */
    int done(PlanRow plan) {
        var from = plan.weekOf().atStartOfDay();
        var to = end(plan.weekOf());
        return plan.actorId() == null
                ? mapper.countVisited(plan.visitorId(), plan.weekOf(), from, to)
                : mapper.countPlanned(plan, from, to);
    }

    private static LocalDateTime end(LocalDate monday) {
        return monday.plusWeeks(1).atStartOfDay();
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
