package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.child.ChildCase;
import app.yizhan.child.Children;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestStatus;
import app.yizhan.visiting.PlannedRoom;
import app.yizhan.visiting.VisitPlan;
import app.yizhan.visiting.VisitPlans;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own plan of visits, and what a case handed on. */
@RestController
@RequestMapping("/api/v1")
class VisitsApi {

    /** @param weekOf the Monday */
    record PlanAnswer(LocalDate weekOf, int quota, int done, List<RoomItem> rooms) {}

    record RoomItem(
            String room,
            String building,
            int floor,
            int score,
            @Nullable LocalDate lastVisit,
            boolean watched,
            @Nullable Integer mood,
            boolean newInRoom,
            int openItems,
            @Nullable OffsetDateTime visitedAt) {}

    record ChildItem(
            String number,
            String service,
            String serviceName,
            RequestStatus status,
            @Nullable String result,
            OffsetDateTime openedAt) {}

    private final VisitPlans plans;
    private final Children children;
    private final Families families;
    private final SchoolClock clock;

    VisitsApi(VisitPlans plans, Children children, Families families, SchoolClock clock) {
        this.plans = plans;
        this.children = children;
        this.families = families;
        this.clock = clock;
    }

    /** @param day any day of the week that is asked for; left out: this week */
    @GetMapping("/visits/plan")
    PlanAnswer plan(@RequestParam(required = false) @Nullable String day, Caller caller) {
        var asked = Days.parse("day", day);
        return plans.of(caller.id(), asked == null ? clock.today() : asked)
                .map(VisitsApi::answer)
                .orElseThrow(() -> new NotFound("page"));
    }

    @GetMapping("/requests/{id:" + Ids.UUID + "}/children")
    Items<ChildItem> children(@PathVariable String id, Caller caller) {
        List<ChildItem> items = children.of(id, caller.id()).stream()
                .map(child -> item(child, caller.locale()))
                .toList();
        return new Items<>(items, null);
    }

    private ChildItem item(ChildCase child, Locale locale) {
        return new ChildItem(
                child.number(),
                child.service(),
                families.of(child.definitionId()).name(locale),
                child.status(),
                child.result(),
                Instants.of(child.openedAt()));
    }

    private static PlanAnswer answer(VisitPlan plan) {
        return new PlanAnswer(
                plan.weekOf(),
                plan.quota(),
                plan.done(),
                plan.rooms().stream().map(VisitsApi::item).toList());
    }

    private static RoomItem item(PlannedRoom room) {
        var facts = room.facts();
        return new RoomItem(
                room.room(),
                room.building(),
                room.floor(),
                room.score(),
                facts.lastVisit(),
                facts.watched(),
                facts.mood(),
                facts.newInRoom(),
                facts.openItems(),
                room.visitedAt() == null ? null : Instants.of(room.visitedAt()));
    }
}
