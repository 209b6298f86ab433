package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code class-teacher-of-student}: who leads the applicant's class. */
@Component
class ClassTeacherOfStudentRule implements AssignmentRule {

    private final RoleHolders holders;
    private final Units units;
    private final RoleCoverage coverage;

    ClassTeacherOfStudentRule(RoleHolders holders, Units units, RoleCoverage coverage) {
        this.holders = holders;
        this.units = units;
        this.coverage = coverage;
    }

    @Override
    public String word() {
        return "class-teacher-of-student";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return coverage.inClasses(Roles.CLASS_TEACHER);
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return units.unitOf(context.subject())
                .map(unit -> holders.inUnit(Roles.CLASS_TEACHER, unit, "why.class-teacher", context))
                .orElseGet(Assignment::nobody);
    }
}
