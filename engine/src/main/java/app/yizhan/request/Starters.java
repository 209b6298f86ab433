package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import org.springframework.stereotype.Component;

/** Who may start a service, as its model says. */
@Component
public class Starters {

    private final People people;

    Starters(People people) {
        this.people = people;
    }

    public boolean mayStart(Family family, Person person) {
        return person.leftOn() == null && family.starters().stream().anyMatch(s -> is(person, s));
    }

    private boolean is(Person person, String starter) {
        return "STUDENT".equals(starter)
                ? person.kind() == Person.Kind.STUDENT
                : people.hasRole(person.id(), starter);
    }
}
