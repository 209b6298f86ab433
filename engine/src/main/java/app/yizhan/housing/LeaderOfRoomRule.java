package app.yizhan.housing;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRule;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.organisation.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code leader-of-room(place)}: who leads the room in that form field; never the applicant, nobody where it is no room. */
@Component
class LeaderOfRoomRule implements AssignmentRule {

    private final PlacesInSchool places;
    private final People people;

    LeaderOfRoomRule(PlacesInSchool places, People people) {
        this.places = places;
        this.people = people;
    }

    @Override
    public String word() {
        return "leader-of-room";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1;
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return context.values().get(args.getFirst()) instanceof String code
                ? places.find(code)
                        .filter(place -> place.room() != null)
                        .map(place -> leader(place, context))
                        .orElseGet(Assignment::nobody)
                : Assignment.nobody();
    }

    private Assignment leader(PlaceInSchool place, AssignmentContext context) {
        var leader = Principal.role(Roles.ROOM_LEADER, "room", place.room());
        var why = people.holders(leader).stream()
                .filter(person -> !person.id().equals(context.subject().id()))
                .map(person -> new Reason("why.room-leader", Map.of("name", person.name(), "room", place.room())))
                .toList();
        return why.isEmpty() ? Assignment.nobody() : new Assignment(List.of(leader), why);
    }
}
