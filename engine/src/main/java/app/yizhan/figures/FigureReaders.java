package app.yizhan.figures;

import app.yizhan.catalog.Family;
import app.yizhan.organisation.Oversight;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import org.springframework.stereotype.Component;

/** Who is given figures of what, and of which services they may open the requests. */
@Component
class FigureReaders {

    private final People people;

    FigureReaders(People people) {
        this.people = people;
    }

    /** @throws NotFound for whoever looks after no unit */
    Oversight oversight(String personId) {
        return Oversight.of(people.principalsOf(personId)).orElseThrow(() -> new NotFound("page"));
    }

    boolean mayOpen(Oversight oversight, Family family) {
        return family.viewers().stream().anyMatch(oversight.roles()::contains);
    }
}
