package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code class-teacher-of-student}: who leads the applicant's class. */
@Component
class ClassTeacherOfStudentRule implements AssignmentRule {

    private final RoleHolders holders;
    private final Units units;

    ClassTeacherOfStudentRule(RoleHolders holders, Units units) {
        this.holders = holders;
        this.units = units;
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
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return units.unitOf(context.subject())
                .map(unit -> holders.inUnit(Roles.CLASS_TEACHER, unit, "why.class-teacher", context))
                .orElseGet(Assignment::nobody);
    }
}
