package app.yizhan.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code form(partner)}: the person named in that form field. */
@Component
class FormRule implements AssignmentRule {

    private final NamedPeople named;

    FormRule(NamedPeople named) {
        this.named = named;
    }

    @Override
    public String word() {
        return "form";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1;
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return named.find(args.getFirst(), context)
                .map(person -> new Assignment(
                        List.of(Principal.person(person.id())),
                        List.of(new Reason("why.named", Map.of("name", person.name())))))
                .orElseGet(Assignment::nobody);
    }
}
