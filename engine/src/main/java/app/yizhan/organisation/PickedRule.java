package app.yizhan.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code picked}: the colleague whom whoever acted before chose in the field {@code picked} of their step's form. */
@Component
class PickedRule implements AssignmentRule {

    /** Key of the form field. */
    static final String FIELD = "picked";

    private final NamedPeople named;

    PickedRule(NamedPeople named) {
        this.named = named;
    }

    @Override
    public String word() {
        return "picked";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return named.find(FIELD, context)
                .filter(person -> person.kind() == Person.Kind.STAFF)
                .map(person -> new Assignment(
                        List.of(Principal.person(person.id())),
                        List.of(new Reason("why.picked", Map.of("name", person.name())))))
                .orElseGet(Assignment::nobody);
    }
}
