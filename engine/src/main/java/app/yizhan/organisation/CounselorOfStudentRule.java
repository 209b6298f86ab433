package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code counselor-of-student}: who counsels the applicant's class. */
@Component
class CounselorOfStudentRule implements AssignmentRule {

    private final RoleHolders holders;
    private final Units units;

    CounselorOfStudentRule(RoleHolders holders, Units units) {
        this.holders = holders;
        this.units = units;
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
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return units.unitOf(context.subject())
                .map(unit -> holders.inUnit(Roles.COUNSELOR, unit, "why.counselor", context))
                .orElseGet(Assignment::nobody);
    }
}
