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
    private final ServicePauses pauses;
    private final List<ServiceRules> rules;

    Starters(People people, ServicePauses pauses, List<ServiceRules> rules) {
        this.people = people;
        this.pauses = pauses;
        this.rules = rules;
    }

    public boolean mayStart(Family family, Person person) {
        return person.leftOn() == null && family.starters().stream().anyMatch(s -> is(person, s));
    }

    /** Why somebody who may start a service cannot do so now; empty: it is open. */
    public Optional<Refusal> shut(Family family, Person person) {
        try {
            pauses.checkOpen(family.key());
            rules.stream().filter(rule -> rule.service().equals(family.key())).forEach(rule -> rule.checkStart(person));
            return Optional.empty();
        } catch (Refusal shut) {
            return Optional.of(shut);
        }
    }

    /** @throws ServicePaused if the service takes no requests now */
    void checkOpen(Family family) {
        pauses.checkOpen(family.key());
    }

    private boolean is(Person person, String starter) {
        return "STUDENT".equals(starter) ? person.kind() == Person.Kind.STUDENT : people.hasRole(person.id(), starter);
    }
}
