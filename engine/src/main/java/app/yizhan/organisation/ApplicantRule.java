package app.yizhan.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code applicant}: the student who asks, e.g. for reporting a move. */
@Component
class ApplicantRule implements AssignmentRule {

    @Override
    public String word() {
        return "applicant";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        var subject = context.subject();
        return new Assignment(
                List.of(Principal.person(subject.id())),
                List.of(new Reason("why.applicant", Map.of("name", subject.name()))),
                true);
    }
}
