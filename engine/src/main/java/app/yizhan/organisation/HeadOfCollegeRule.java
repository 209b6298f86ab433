package app.yizhan.organisation;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code head-of-college(deputy-secretary)}: who holds that role in the applicant's college; the role in lower case. */
@Component
class HeadOfCollegeRule implements AssignmentRule {

    private final CollegeRoles college;
    private final RoleCoverage coverage;

    HeadOfCollegeRule(CollegeRoles college, RoleCoverage coverage) {
        this.college = college;
        this.coverage = coverage;
    }

    @Override
    public String word() {
        return "head-of-college";
    }

    @Override
    public boolean accepts(List<String> args) {
        return args.size() == 1 && args.getFirst().matches("[a-z][a-z0-9-]*");
    }

    @Override
    public Unfilled unfilled(List<String> args) {
        return coverage.inColleges(role(args.getFirst()));
    }

    @Override
    public Assignment resolve(List<String> args, AssignmentContext context) {
        return college.resolve(role(args.getFirst()), context);
    }

    private static String role(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
