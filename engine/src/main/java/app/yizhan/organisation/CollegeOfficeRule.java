package app.yizhan.organisation;

import java.util.List;
import org.springframework.stereotype.Component;

/** {@code college-office}: the student-affairs office of the applicant's college. */
@Component
class CollegeOfficeRule implements AssignmentRule {

    private final CollegeRoles college;
    private final RoleCoverage coverage;

    CollegeOfficeRule(CollegeRoles college, RoleCoverage coverage) {
        this.college = college;
        this.coverage = coverage;
    }

    @Override
    public String word() {
        return "college-office";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.isEmpty();
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return coverage.inColleges(Roles.COLLEGE_OFFICE);
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return college.resolve(Roles.COLLEGE_OFFICE, context);
    }
}
