package app.yizhan.housing;

import app.yizhan.organisation.Assignment;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRule;
import app.yizhan.organisation.Unfilled;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code manager-of-building(targetBed)}: who manages the building of the bed in that form field. Where the field names a
 * student ({@code partner}), the building in which that student sleeps counts.
 */
@Component
class ManagerOfBuildingRule implements AssignmentRule {

    private final Beds beds;
    private final BuildingManagers managers;

    ManagerOfBuildingRule(Beds beds, BuildingManagers managers) {
        this.beds = beds;
        this.managers = managers;
    }

    @Override
    public String word() {
        return "manager-of-building";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1;
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return managers.unfilled();
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return bed(context.values().get(args.getFirst()), context)
                .map(bed -> managers.of(bed, context))
                .orElseGet(Assignment::nobody);
    }

    private Optional<BedPlace> bed(@Nullable Object value, AssignmentContext context) {
        return value instanceof String named
                ? beds.find(named).or(() -> beds.bedOf(named, context.day()))
                : Optional.empty();
    }
}
