package app.yizhan.organisation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code unit-queue}: where a task goes that has nobody. The student-affairs office of the applicant's college, else the
 * school's student-affairs department, whoever holds that role by then: the queue itself is never empty.
 */
@Component
class UnitQueueRule implements AssignmentRule {

    private final CollegeRoles college;
    private final RoleHolders holders;

    UnitQueueRule(CollegeRoles college, RoleHolders holders) {
        this.college = college;
        this.holders = holders;
    }

    @Override
    public String word() {
        return "unit-queue";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        var office = college.resolve(Roles.COLLEGE_OFFICE, context);
        if (!office.isEmpty()) {
            return office;
        }
        var department = holders.inSchool(Roles.STUDENT_AFFAIRS, "why.in-school", context);
        return department.isEmpty()
                ? new Assignment(
                        List.of(Principal.school(Roles.STUDENT_AFFAIRS)), List.of(new Reason("why.queue", Map.of())))
                : department;
    }
}
