package app.yizhan.approval;

import app.yizhan.catalog.Step;
import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.request.StepCandidates;
import org.springframework.stereotype.Component;

/** Shows in a path ahead the same people whom the round will ask. */
@Component
class WouldBeAsked implements StepCandidates {

    private final Asked asked;

    WouldBeAsked(Asked asked) {
        this.asked = asked;
    }

    @Override
    public Assignment of(Step step, AssignmentContext context) {
        var found = asked.resolve(step, context);
        return new Assignment(found.principals(), found.why());
    }
}
