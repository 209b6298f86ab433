package app.yizhan.request;

import app.yizhan.catalog.Family;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may start a service, as its model says. */
@Component
public class Starters {

    private final People people;
    private final List<ServiceRules> rules;

    Starters(People people, List<ServiceRules> rules) {
        this.people = people;
        this.rules = rules;
    }

    public boolean mayStart(Family family, Person person) {
        return person.leftOn() == null && family.starters().stream().anyMatch(s -> is(person, s));
    }

    /** Why somebody who may start a service cannot do so now; empty: it is open. */
    public Optional<Refusal> shut(Family family, Person person) {
        try {
            rules.stream().filter(rule -> rule.service().equals(family.key())).forEach(rule -> rule.checkStart(person));
            return Optional.empty();
        } catch (Refusal shut) {
            return Optional.of(shut);
        }
    }

    private boolean is(Person person, String starter) {
        return "STUDENT".equals(starter) ? person.kind() == Person.Kind.STUDENT : people.hasRole(person.id(), starter);
    }
}
