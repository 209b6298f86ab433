package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code duty-counselor}: who has duty for the applicant's college, else for the whole school, else the counselor of the applicant's own
 * class.
 */
@Component
class DutyCounselorRule implements AssignmentRule {

    private final RoleHolders holders;
    private final CollegeRoles college;
    private final CounselorOfStudentRule counselor;
    private final RoleCoverage coverage;

    DutyCounselorRule(
            RoleHolders holders, CollegeRoles college, CounselorOfStudentRule counselor, RoleCoverage coverage) {
        this.holders = holders;
        this.college = college;
        this.counselor = counselor;
        this.coverage = coverage;
    }

    @Override
    public String word() {
        return "duty-counselor";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return coverage.inColleges(Roles.DUTY_COUNSELOR)
                .and(coverage.inSchool(Roles.DUTY_COUNSELOR))
                .and(counselor.unfilled(args));
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        var ofCollege = college.resolve(Roles.DUTY_COUNSELOR, context);
        if (!ofCollege.principals().isEmpty()) {
            return ofCollege;
        }
        var ofSchool = holders.inSchool(Roles.DUTY_COUNSELOR, "why.in-school", context);
        return ofSchool.principals().isEmpty() ? counselor.resolve(List.of(), context) : ofSchool;
    }
}
