package app.yizhan.family.roomchange;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.BedPlace;
import app.yizhan.housing.Beds;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Request;
import app.yizhan.request.RequestEnded;
import app.yizhan.request.RequestValues;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those whom a finished move concerns: dorm managers of both buildings and counselors what moved where, roommates old and new
 * the date alone. Whoever moved is told that the request ended; nobody is told twice.
 */
@Component
class MoveNotices {

    private static final String COUNSELORS = "counselor-of-student, counselor-of(" + RoomChange.PARTNER + ")";

    private final Beds beds;
    private final RequestValues values;
    private final People people;
    private final AssignmentRules rules;
    private final Notifications notifications;
    private final SchoolClock clock;

    MoveNotices(
            Beds beds,
            RequestValues values,
            People people,
            AssignmentRules rules,
            Notifications notifications,
            SchoolClock clock) {
        this.beds = beds;
        this.values = values;
        this.people = people;
        this.rules = rules;
        this.notifications = notifications;
        this.clock = clock;
    }

    @EventListener
    void on(RequestEnded event) {
        var request = event.request();
        if (!request.service().equals(RoomChange.KEY) || !RoomChange.ROOM_CHANGED.equals(request.result())) {
            return;
        }
        var all = values.current(request);
        var places = Stream.of(RoomChange.OLD_BED, RoomChange.NEW_BED)
                .map(key -> beds.get(RoomChange.text(all, key)))
                .toList();
        Set<String> told = new HashSet<>(Set.of(request.applicantId()));
        if (RoomChange.isSwap(all)) {
            told.add(RoomChange.text(all, RoomChange.PARTNER));
        }
        staff(request, all, places)
                .filter(told::add)
                .forEach(id -> tell("room-changed", id, request.id(), request, facts(request, all)));
        places.stream()
                .flatMap(place -> beds.studentsIn(place.roomCode(), clock.today()).stream())
                .filter(told::add)
                .forEach(id -> tell("roommate-changed", id, null, request, Map.of("date", clock.today())));
    }

    private Stream<String> staff(Request request, Map<String, Object> all, List<BedPlace> places) {
        var managers =
                places.stream().map(place -> Principal.role(Roles.DORM_MANAGER, "building", place.buildingCode()));
        var context = new AssignmentContext(people.get(request.applicantId()), all, clock.today());
        var counselors = rules.resolve(COUNSELORS, context).principals().stream();
        return Stream.concat(managers, counselors)
                .flatMap(principal -> people.holders(principal).stream())
                .map(Person::id);
    }

    private Map<String, Object> facts(Request request, Map<String, Object> all) {
        return Map.of(
                "number", request.number(),
                "applicant", request.applicantName(),
                "from", RoomChange.text(all, RoomChange.OLD_BED),
                "to", RoomChange.text(all, RoomChange.NEW_BED),
                "date", clock.today());
    }

    private void tell(
            String kind, String personId, @Nullable String shownRequest, Request request, Map<String, Object> args) {
        notifications.tell(
                new Notice(kind, personId, args, shownRequest, null, false, kind + ":" + request.id(), null));
    }
}
