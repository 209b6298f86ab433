package app.yizhan.family.floorwalk;

import app.yizhan.catalog.Families;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.request.Request;
import app.yizhan.request.RequestEnded;
import app.yizhan.request.RequestStatus;
import app.yizhan.request.RequestValues;
import app.yizhan.request.Words;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the building head and the dorm managers that nobody walked a floor, whether it was forgotten or given up. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MissedWalks {

    private final Notifications notifications;
    private final RequestValues values;
    private final Families families;
    private final People people;
    private final Words words;

    MissedWalks(Notifications notifications, RequestValues values, Families families, People people, Words words) {
        this.notifications = notifications;
        this.values = values;
        this.families = families;
        this.people = people;
        this.words = words;
    }

    @EventListener
    void on(RequestEnded event) {
        var walk = event.request();
        boolean nobody = FloorWalk.MISSED.equals(walk.result()) || walk.status() == RequestStatus.WITHDRAWN;
        if (walk.service().equals(FloorWalk.KEY) && nobody) {
            var floor = String.valueOf(values.card(walk).get(FloorWalk.FLOOR));
            var building = FloorWalk.buildingOf(floor);
            Stream.of(FloorWalk.BUILDING_HEAD, Roles.DORM_MANAGER)
                    .flatMap(role -> people.holders(Principal.role(role, "building", building)).stream())
                    .distinct()
                    .forEach(person -> tell(person, walk, floor));
        }
    }

    private void tell(Person person, Request walk, String floor) {
        var family = families.of(String.valueOf(walk.definitionId()));
        var field = family.field(FloorWalk.FLOOR).orElseThrow();
        var args = Map.of("floor", words.show(family, field, floor, person.locale()), "number", walk.number());
        var key = FloorWalk.MISSED_NOTICE + ":" + walk.id() + ":" + person.id();
        notifications.tell(new Notice(FloorWalk.MISSED_NOTICE, person.id(), args, null, null, false, key, null));
    }
}
