package app.yizhan.organisation;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** People whom the applicant named in a form field by id; the applicant themself and leavers do not count. */
@Component
class NamedPeople {

    private final People people;

    NamedPeople(People people) {
        this.people = people;
    }

    Optional<Person> find(String field, AssignmentContext context) {
        return context.values().get(field) instanceof String id
                        && !id.equals(context.subject().id())
                ? people.find(id).filter(person -> !person.hasLeft(context.day()))
                : Optional.empty();
    }
}
