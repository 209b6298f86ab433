package app.yizhan.housing;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRule;
import app.yizhan.organisation.Unfilled;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code manager-of-own-building}: who manages the building in which the applicant sleeps. */
@Component
class ManagerOfOwnBuildingRule implements AssignmentRule {

    private final Beds beds;
    private final BuildingManagers managers;

    ManagerOfOwnBuildingRule(Beds beds, BuildingManagers managers) {
        this.beds = beds;
        this.managers = managers;
    }

    @Override
    public String word() {
        return "manager-of-own-building";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return managers.unfilled();
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return beds.bedOf(context.subject().id(), context.day())
                .map(bed -> managers.of(bed, context))
                .orElseGet(Assignment::nobody);
    }
}
