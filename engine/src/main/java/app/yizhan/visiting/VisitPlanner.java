package app.yizhan.visiting;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.People;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.organisation.Units;
import app.yizhan.setting.Settings;
import app.yizhan.visiting.internal.VisitPlanMapper;
import app.yizhan.visiting.internal.VisitPlanMapper.PlanRow;
import app.yizhan.visiting.internal.VisitPlanMapper.RoomRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins a week: a plan for everybody of whom the quota table asks visits; and chooses the rooms of a plan. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitPlanner {

    /** Of more rooms those that were visited least lately are looked at. */
    private static final int MOST_ROOMS = 300;

    private static final int SECONDS = 60;

    private record Scored(RoomRow row, int score) {}

    private final VisitPlanMapper mapper;
    private final VisitTables tables;
    private final People people;
    private final Units units;
    private final Settings settings;
    private final SchoolClock clock;

    VisitPlanner(
            VisitPlanMapper mapper,
            VisitTables tables,
            People people,
            Units units,
            Settings settings,
            SchoolClock clock) {
        this.mapper = mapper;
        this.tables = tables;
        this.people = people;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether it was this call that began the week: two nodes do it once */
    boolean begin(LocalDate monday) {
        if (mapper.countWeeks(monday) > 0) {
            return false;
        }
        mapper.insertWeek(monday, clock.now());
        Map<String, PlanRow> plans = new LinkedHashMap<>();
        for (var role : tables.roles()) {
            int quota = tables.quota(role, monday);
            if (quota > 0) {
                mapper.holders(role, clock.today())
                        .forEach(id -> plans.merge(id, plan(id, role, quota, monday), VisitPlanner::greater));
            }
        }
        plans.values().forEach(mapper::insert);
        return true;
    }

    private PlanRow plan(String visitorId, String role, int quota, LocalDate monday) {
        return new PlanRow(
                TimeOrderedId.next(),
                visitorId,
                monday,
                role,
                quota,
                VisitStage.PLAN.name(),
                jittered(visitorId, monday),
                null,
                null);
    }

    private static PlanRow greater(PlanRow one, PlanRow other) {
        return other.quota() > one.quota() ? other : one;
    }

    /** Everybody at another moment of the first hours, the same one on every node. */
    private LocalDateTime jittered(String visitorId, LocalDate monday) {
        int spread = settings.number(VisitingDefinitions.SPREAD_MINUTES) * SECONDS;
        long second = Math.floorMod((visitorId + monday).hashCode(), spread);
        return VisitStage.PLAN.at(monday).plusSeconds(second);
    }

    /** The rooms where the visitor's own students sleep, by the priority table, as many as the quota asks for. */
    void choose(PlanRow plan) {
        var classes = classesOf(plan);
        if (classes.isEmpty()) {
            return;
        }
        var today = clock.today();
        var since = today.minusDays(settings.number(VisitingDefinitions.NEW_DAYS));
        // many rooms are alike: the table is asked once for each kind
        Map<RoomFacts, Integer> scores = new HashMap<>();
        mapper.candidates(classes, today, since, MOST_ROOMS).stream()
                .map(row -> new Scored(row, scores.computeIfAbsent(facts(row), facts -> tables.score(facts, today))))
                .sorted(Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(scored -> last(scored.row()))
                        .thenComparing(scored -> scored.row().room()))
                .limit(plan.quota())
                .forEach(scored -> mapper.insertRoom(plan.id(), scored.row(), scored.score(), lastDay(scored.row())));
    }

    /** Of all units in which the visitor holds the role of the plan. */
    private List<String> classesOf(PlanRow plan) {
        return people.rolesOf(plan.visitorId()).stream()
                .filter(grant -> grant.role().equals(plan.role()))
                .filter(grant -> grant.scopeType().equals("unit"))
                .map(RoleGrant::scopeId)
                .flatMap(unit -> units.within(unit).stream())
                .distinct()
                .toList();
    }

    private static RoomFacts facts(RoomRow row) {
        return new RoomFacts(lastDay(row), row.watched(), row.mood(), row.newInRoom(), row.openItems());
    }

    private static LocalDateTime last(RoomRow row) {
        return row.lastVisit() == null ? LocalDateTime.MIN : row.lastVisit();
    }

    private static @Nullable LocalDate lastDay(RoomRow row) {
        return row.lastVisit() == null ? null : row.lastVisit().toLocalDate();
    }

    /** Whether the week before was planned for the visitor and not kept either. */
    boolean missedBefore(PlanRow plan) {
        return mapper.find(plan.visitorId(), plan.weekOf().minusWeeks(1))
                .map(before -> Boolean.FALSE.equals(before.kept()))
                .orElse(false);
    }

    /** @return whether nobody else did it meanwhile */
    boolean take(PlanRow plan) {
        var next = VisitStage.valueOf(plan.stage()).next();
        return mapper.move(plan.id(), plan.stage(), next.name(), next.at(plan.weekOf())) == 1;
    }

    void settle(PlanRow plan, boolean kept) {
        mapper.settle(plan.id(), kept);
    }
}
