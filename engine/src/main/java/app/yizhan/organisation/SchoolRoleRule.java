package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code role(HOUSING_CENTRE)}: who holds that role for the whole school. */
@Component
class SchoolRoleRule implements AssignmentRule {

    private final RoleHolders holders;
    private final RoleCoverage coverage;

    SchoolRoleRule(RoleHolders holders, RoleCoverage coverage) {
        this.holders = holders;
        this.coverage = coverage;
    }

    @Override
    public String word() {
        return "role";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1 && args.getFirst().matches("[A-Z][A-Z0-9_]*");
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return coverage.inSchool(args.getFirst());
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return holders.inSchool(args.getFirst(), "why.in-school", context);
    }
}
