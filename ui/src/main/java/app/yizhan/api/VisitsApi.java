package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.child.ChildCase;
import app.yizhan.child.Children;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.RequestStatus;
import app.yizhan.visiting.DoorMarks;
import app.yizhan.visiting.PlannedRoom;
import app.yizhan.visiting.VisitPlan;
import app.yizhan.visiting.VisitPlans;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own plan of visits, and what a case handed on. */
@RestController
@RequestMapping("/api/v1")
class VisitsApi {

    /**
     * @param weekOf the Monday
     * @param takenOverBy who visits in the caller's place while they are away
     * @param insteadOf plans of absent colleagues that the caller has taken over
     */
    record PlanAnswer(
            LocalDate weekOf,
            int quota,
            int done,
            List<RoomItem> rooms,
            @Nullable String takenOverBy,
            List<TakenOver> insteadOf) {}

    record TakenOver(String visitor, int quota, int done, List<RoomItem> rooms) {}

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

    record DoorBody(DoorMarks.@Nullable Way way) {}

    record DoorItem(
            String room, OffsetDateTime in, @Nullable OffsetDateTime out) {}

    record ChildItem(
            String number,
            String service,
            String serviceName,
            RequestStatus status,
            @Nullable String result,
            OffsetDateTime openedAt) {}

    private final VisitPlans plans;
    private final DoorMarks marks;
    private final Children children;
    private final Families families;
    private final SchoolClock clock;

    VisitsApi(VisitPlans plans, DoorMarks marks, Children children, Families families, SchoolClock clock) {
        this.plans = plans;
        this.marks = marks;
        this.children = children;
        this.families = families;
        this.clock = clock;
    }

    /** @param day any day of the week that is asked for; left out: this week */
    @GetMapping("/visits/plan")
    PlanAnswer plan(@RequestParam(required = false) @Nullable String day, Caller caller) {
        var asked = Days.parse("day", day);
        var of = asked == null ? clock.today() : asked;
        var own = plans.of(caller.id(), of).orElse(null);
        var others = plans.insteadOfOthers(caller.id(), of);
        if (own == null && others.isEmpty()) {
            throw new NotFound("page");
        }
        return answer(own, others);
    }

    /** Marks at the door of a room that the caller came or left; what stands there of today. */
    @PostMapping("/visits/doors/{room}")
    DoorItem mark(@PathVariable String room, @RequestBody DoorBody body, Caller caller) {
        if (body.way() == null) {
            throw new InvalidFields("way", "field.required", Map.of());
        }
        var mark = marks.mark(caller.person(), room, body.way());
        var out = mark.outAt();
        return new DoorItem(mark.room(), Instants.of(mark.inAt()), out == null ? null : Instants.of(out));
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

    private static PlanAnswer answer(@Nullable VisitPlan own, List<VisitPlan> others) {
        var instead = others.stream().map(VisitsApi::takenOver).toList();
        return own == null
                ? new PlanAnswer(others.getFirst().weekOf(), 0, 0, List.of(), null, instead)
                : new PlanAnswer(own.weekOf(), own.quota(), own.done(), rooms(own), own.takenOverBy(), instead);
    }

    private static TakenOver takenOver(VisitPlan plan) {
        return new TakenOver(String.valueOf(plan.insteadOf()), plan.quota(), plan.done(), rooms(plan));
    }

    private static List<RoomItem> rooms(VisitPlan plan) {
        return plan.rooms().stream().map(VisitsApi::item).toList();
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
