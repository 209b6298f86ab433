package app.yizhan.visiting;

import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Units;
import app.yizhan.visiting.internal.VisitPlanMapper.PlanRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who hears of a plan: how many rooms, never which students and never what was seen there. */
@Component
class VisitNotices {

    private static final String PATH = "/visits";

    private final Notifications notifications;
    private final People people;
    private final Units units;

    VisitNotices(Notifications notifications, People people, Units units) {
        this.notifications = notifications;
        this.people = people;
        this.units = units;
    }

    void left(PlanRow plan, int done) {
        tell(
                VisitingDefinitions.LEFT,
                plan.asked(),
                plan,
                Map.of("quota", plan.quota(), "left", plan.quota() - done, "path", PATH));
    }

    void takenOver(PlanRow plan) {
        var args = Map.of("visitor", people.get(plan.visitorId()).name(), "quota", plan.quota(), "path", PATH);
        tell(VisitingDefinitions.TAKEN_OVER, plan.asked(), plan, args);
    }

    /** Where the college has no deputy secretary, or is visited by them, student affairs hears of it. */
    void behind(PlanRow plan, int done) {
        var visitor = people.get(plan.asked());
        var heads = units
                .unitOf(visitor)
                .flatMap(unit -> units.collegeOf(unit.id()))
                .map(college -> people.holders(Principal.role(Roles.DEPUTY_SECRETARY, "unit", college.id())))
                .orElseGet(List::of)
                .stream()
                .filter(head -> !head.id().equals(visitor.id()))
                .toList();
        (heads.isEmpty() ? affairs() : heads)
                .forEach(head -> tell(VisitingDefinitions.BEHIND, head.id(), plan, facts(visitor, plan, done)));
    }

    void twice(PlanRow plan, int done) {
        var visitor = people.get(plan.asked());
        affairs().forEach(p -> tell(VisitingDefinitions.TWICE, p.id(), plan, facts(visitor, plan, done)));
    }

    private List<Person> affairs() {
        return people.holders(Principal.school(Roles.STUDENT_AFFAIRS));
    }

    private static Map<String, Object> facts(Person visitor, PlanRow plan, int done) {
        return Map.of("visitor", visitor.name(), "done", done, "quota", plan.quota());
    }

    private void tell(String kind, String personId, PlanRow plan, Map<String, ?> args) {
        var key = String.join(":", kind, plan.id(), plan.stage(), personId);
        notifications.tell(new Notice(kind, personId, new HashMap<>(args), null, null, false, key, null));
    }
}
