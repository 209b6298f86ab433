package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code counselor-of-student}: who counsels the applicant's class. */
@Component
class CounselorOfStudentRule implements AssignmentRule {

    private final RoleHolders holders;
    private final Units units;
    private final RoleCoverage coverage;

    CounselorOfStudentRule(RoleHolders holders, Units units, RoleCoverage coverage) {
        this.holders = holders;
        this.units = units;
        this.coverage = coverage;
    }

    @Override
    public String word() {
        return "counselor-of-student";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return coverage.inClasses(Roles.COUNSELOR);
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return units.unitOf(context.subject())
                .map(unit -> holders.inUnit(Roles.COUNSELOR, unit, "why.counselor", context))
                .orElseGet(Assignment::nobody);
    }
}
